import { type Locale, locales, sourceLocale } from "@/i18n/locales";
import { Refusal } from "./command";

/** `sv/services` as somebody types it. Throws `Refusal` if it is no page of a translation. */
export function parsePageName(name: string): { locale: Locale; slug: string } {
	const [localeName, slug, ...more] = name.split("/");
	const locale = locales.find((one) => one === localeName && one !== sourceLocale);
	if (locale && slug && more.length === 0) return { locale, slug };
	throw new Refusal(`“${name}” is no translation. Write language and page, such as sv/services.`);
}
