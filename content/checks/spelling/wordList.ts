import { readProjectFile } from "@/content/files";
import { type Problem, warning } from "@/content/problem";
import { formOf } from "../wordForms";
import type { SpelledLanguage } from "./words";

export type Entry = { word: string; line: number; pattern: RegExp };

/** Words that are right although no dictionary has them: one a line, `#` before a remark. */
export type WordList = { language: SpelledLanguage; file: string; entries: Entry[] };

export const wordListFile = (language: SpelledLanguage) => `content/words/${language}.txt`;

/** The list of a language, empty if there is none. */
export function readWordList(language: SpelledLanguage): WordList {
	const file = wordListFile(language);
	const entries = (readProjectFile(file) ?? "")
		.split("\n")
		.map((text, index) => ({ word: text.trim(), line: index + 1 }))
		.filter(({ word }) => word !== "" && !word.startsWith("#"))
		.map((entry) => ({ ...entry, pattern: formOf([entry.word]) }));
	return { language, file, entries };
}

/** A list stays short and easy to search: in order, nothing twice, nothing that no page uses. */
export function wordListProblems(list: WordList, used: ReadonlySet<Entry>): Problem[] {
	const { compare } = new Intl.Collator(list.language);
	return list.entries.flatMap((entry, index) => {
		const { word, line } = entry;
		const before = list.entries[index - 1]?.word;
		const place = { file: list.file, line, column: 1 };
		if (before !== undefined && compare(before, word) >= 0) {
			const wanted =
				before === word ? "Take one away." : "The list is in the order of the alphabet.";
			return [warning(place, `“${word}” stands after “${before}”.`, { wanted })];
		}
		if (used.has(entry)) return [];
		const wanted = "Take it away: a list of words that stand nowhere hides slips.";
		return [warning(place, `Nothing on the site uses “${word}”.`, { wanted })];
	});
}
