import { getTranslations } from "next-intl/server";
import { type Locale, languages } from "@/i18n/locales";
import type { WorkerLocale } from "@/i18n/workerLocales";
import { Disclosure } from "./Disclosure";
import { LanguageLinks } from "./LanguageLinks";

type Props = { locale: Locale; slug: string; beside: WorkerLocale | undefined };

/** The same page in each language. Opens and closes without a script, and keeps the page. */
export async function LanguagePicker({ locale, slug, beside }: Props) {
	const t = await getTranslations({ locale, namespace: "LanguagePicker" });
	return (
		<Disclosure icon="globe" label={t("label")} value={languages[locale].endonym}>
			<LanguageLinks slug={slug} current={locale} beside={beside} />
		</Disclosure>
	);
}
