import { inLanguage } from "@/i18n/languageAttributes";
import type { Locale } from "@/i18n/locales";

type Props = {
	/** The same words in several languages. */
	words: { lang: Locale; text: string }[];
	/** The language that stands first in size: the reader's. */
	main: Locale;
};

/** One thing said in several languages, each in its own direction and script, none twice. */
export function SameInEach({ words, main }: Props) {
	const seen = new Set<string>();
	return words
		.filter(({ text }) => !seen.has(text) && seen.add(text))
		.map(({ lang, text }) => (
			<span
				key={lang}
				{...inLanguage(lang)}
				className={lang === main ? "block font-bold" : "block"}
			>
				{text}
			</span>
		));
}
