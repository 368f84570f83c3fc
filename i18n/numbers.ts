import type { Locale } from "./locales";

/** A count or a percentage as readers of a language write it, with Latin digits in every language. */
export function numberIn(lang: Locale, value: number, percent = false): string {
	return new Intl.NumberFormat(lang, {
		numberingSystem: "latn",
		style: percent ? "percent" : "decimal",
	}).format(percent ? value / 100 : value);
}
