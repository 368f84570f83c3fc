import type { Locale } from "./locales";

/** `("sv", "fi")` → `finska`: what readers of a language call another. */
export function languageName(lang: Locale, code: string): string {
	return new Intl.DisplayNames([lang], { type: "language" }).of(code) ?? code;
}

/** Commas of the scripts that have their own; all others use the Latin one. */
const commas: Record<string, string> = { Arab: "، ", Hans: "、", Ethi: "፣ " };

/** `("en", ["fi", "sv"])` → `Finnish, Swedish`. `Intl.ListFormat` leaves English in some languages. */
export function languageList(lang: Locale, codes: string[]): string {
	const script = new Intl.Locale(lang).maximize().script ?? "";
	return codes.map((code) => languageName(lang, code)).join(commas[script] ?? ", ");
}
