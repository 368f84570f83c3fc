import { type Problem, warning } from "@/content/problem";
import type { Project } from "../project";
import { type Entry, readWordList, wordListFile, wordListProblems } from "./wordList";
import { type SpelledLanguage, type Speller, spelledLanguages, writtenRuns } from "./words";

export type { Speller } from "./words";

/** A word with its hyphens and apostrophes, and the ending that follows a colon: ELY-keskus, HUS:n. */
const token = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*(?::\p{Ll}+)?/gu;
const withoutEnding = (word: string) => word.replace(/:\p{Ll}+$/u, "").replaceAll("’", "'");

/** All ways to divide a word at one of its hyphens. */
const divided = (word: string): [string, string][] =>
	[...word.matchAll(/-/g)].map(({ index }) => [word.slice(0, index), word.slice(index + 1)]);

/** Knows a word by the project's own list, a dictionary or its parts, and which entries were used. */
class Knowledge {
	private readonly lists = new Map(
		spelledLanguages.map((language) => [language, readWordList(language)]),
	);
	private readonly used = new Set<Entry>();
	private readonly memory = new Map<string, boolean>();
	private readonly speller: Speller;

	constructor(speller: Speller) {
		this.speller = speller;
	}

	private entries(language: SpelledLanguage): Entry[] {
		return this.lists.get(language)?.entries ?? [];
	}

	/** Takes names of several words out of a text; the others keep their places. */
	withoutNames(text: string, language: SpelledLanguage): string {
		return this.entries(language)
			.filter(({ word }) => word.includes(" "))
			.reduce((rest, entry) => {
				const without = rest.replace(entry.pattern, (name) => "\uFFFC".repeat(name.length));
				if (without !== rest) this.used.add(entry);
				return without;
			}, text);
	}

	private isListed(word: string, language: SpelledLanguage): boolean {
		const entry = this.entries(language).find(({ pattern }) => word.replace(pattern, "") === "");
		if (entry) this.used.add(entry);
		return entry !== undefined;
	}

	has(word: string, language: SpelledLanguage): boolean {
		const key = `${language} ${word}`;
		const known =
			this.memory.get(key) ??
			(word.length === 1 ||
				this.isListed(word, language) ||
				this.speller.knows(word, language) ||
				divided(word).some((parts) => parts.every((part) => this.has(part, language))));
		this.memory.set(key, known);
		return known;
	}

	problemsOfLists(): Problem[] {
		return [...this.lists.values()].flatMap((list) => wordListProblems(list, this.used));
	}
}

/** Words that neither a dictionary nor the project's own list knows, once in each file. */
export function checkSpelling(project: Project, speller: Speller): Problem[] {
	const knowledge = new Knowledge(speller);
	const told = new Set<string>();
	const unknown = writtenRuns(project).flatMap(({ language, text, at }) =>
		[...knowledge.withoutNames(text, language).matchAll(token)].flatMap(({ 0: found, index }) => {
			const word = withoutEnding(found);
			if (knowledge.has(word, language)) return [];
			const place = at(index);
			const key = `${place.file} ${language} ${word}`;
			if (told.has(key)) return [];
			told.add(key);
			const [suggestion, ...alternatives] = speller.suggest(word, language);
			const wanted = `If it is right, write it into ${wordListFile(language)}.`;
			return [warning(place, `Unknown word “${word}”.`, { suggestion, alternatives, wanted })];
		}),
	);
	return [...unknown, ...knowledge.problemsOfLists()];
}
