import type { Locale } from "./locales";

/** `("fi", "2026-01")` → `tammikuu 2026`, with Latin digits in every language. */
export function monthName(lang: Locale, month: string): string {
	return new Intl.DateTimeFormat(lang, {
		numberingSystem: "latn",
		calendar: "gregory",
		year: "numeric",
		month: "long",
		timeZone: "UTC",
	}).format(new Date(`${month}-01T00:00:00Z`));
}
