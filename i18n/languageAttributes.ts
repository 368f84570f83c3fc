import { type Direction, type Locale, languages } from "./locales";

/** What an element that holds words of a language must carry. */
export type LanguageAttributes = { lang: Locale; dir: Direction; "data-script"?: string };

/** Scripts that the sizes and line heights of Latin suit. */
const likeLatin = new Set(["Latn", "Cyrl"]);

/**
 * `lang` and `dir` for an element with words of a language, and the script (ISO 15924, derived from
 * the language) for the sizes and line heights of `globals.css`.
 */
export function inLanguage(locale: Locale): LanguageAttributes {
	const script = new Intl.Locale(locale).maximize().script ?? "Latn";
	return {
		lang: locale,
		dir: languages[locale].dir,
		...(likeLatin.has(script) ? {} : { "data-script": script }),
	};
}

/** The same for words inside a page of another language; nothing where the languages are one. */
export function ifOther(locale: Locale, around: Locale): LanguageAttributes | undefined {
	return locale === around ? undefined : inLanguage(locale);
}
