import type { Locale } from "./locales";

/** `("sv", "fi")` → `finska`: what readers of a language call another. */
export function languageName(lang: Locale, code: string): string {
	return new Intl.DisplayNames([lang], { type: "language" }).of(code) ?? code;
}

/** `("en", ["fi", "sv"])` → `Finnish, Swedish`; “and” is missing in some languages. */
export function languageList(lang: Locale, codes: string[]): string {
	return new Intl.ListFormat([lang], { type: "unit" }).format(
		codes.map((code) => languageName(lang, code)),
	);
}
