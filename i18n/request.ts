import { getRequestConfig } from "next-intl/server";
import { asLocale } from "./locales";

/** Messages for the language that a component asks for by name; nothing is read from the request. */
export default getRequestConfig(async ({ locale }) => {
	const language = asLocale(locale);
	return {
		locale: language,
		timeZone: "Europe/Helsinki",
		messages: (await import(`../messages/${language}.json`)).default,
	};
});
