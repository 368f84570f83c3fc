/**
 * Loads dictionaries, which takes seconds and much memory: for editors' commands and tests only.
 * No route, no published file and no build may reach this file.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDictionary } from "cspell-lib";
import { isInflectedCompound } from "./compounds";
import type { SpelledLanguage, Speller } from "./words";

const { resolve } = createRequire(import.meta.url);

/** Where each dictionary lies: its package's description, and the words beside it. */
const files: Record<SpelledLanguage, [description: string, words: string]> = {
	fi: ["@cspell/dict-fi-fi/cspell-ext.json", "dict/fi-fi.trie.gz"],
	sv: ["@cspell/dict-sv/cspell-ext.json", "Swedish.trie.gz"],
	en: ["@cspell/dict-en-gb-mit/cspell-ext.json", "en_GB.trie.gz"],
};

async function load(language: SpelledLanguage) {
	const [description, words] = files[language];
	const path = join(dirname(resolve(description)), words);
	const dictionary = await getDictionary({
		dictionaryDefinitions: [{ name: language, path }],
		dictionaries: [language],
	});
	const [fault] = dictionary.getErrors?.() ?? [];
	if (fault) throw fault;
	return dictionary;
}

/** How many suggestions are read by somebody who looks for a slip. */
const shown = 3;

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Reads the dictionaries of all languages that are spelled. Throws if one cannot be read. */
export async function loadSpeller(): Promise<Speller> {
	const [fi, sv, en] = await Promise.all([load("fi"), load("sv"), load("en")]);
	const dictionaries = { fi, sv, en };
	return {
		knows(word, language) {
			const has = (text: string) => dictionaries[language].has(text);
			return has(word) || (language === "fi" && isInflectedCompound(word, has));
		},
		suggest(word, language) {
			const found = dictionaries[language].suggest(word, { numSuggestions: 3 * shown });
			const capital = /^\p{Lu}/u.test(word);
			const likely = found
				.map((one) => (capital ? capitalised(one.word) : one.word))
				// Two words where one was written, or half of one, are seldom meant.
				.filter((one) => !/[\s-]/.test(one) || word.includes("-"));
			return [...new Set(likely)].slice(0, shown);
		},
	};
}
