import { type ReadablePage, wordsOfField } from "@/content/pageFile";
import { phrasesOf } from "@/content/phrases";
import { placeAt } from "@/content/position";
import type { Place } from "@/content/problem";
import { type Project, professionalSlugs } from "../project";
import { isMeasured, type Limits, limitsOf } from "./limits";

export type Word = { text: string; index: number };

/** A sentence of a page, a heading or an item of a list without its full stop among them. */
export type Sentence = {
	/** The words with all that stands between them; a component is one sign. */
	text: string;
	words: Word[];
	/** Where a character of `text` stands in the file. */
	at(index: number): Place;
};

/** A page in plain Finnish, taken apart. */
export type PlainPage = {
	page: ReadablePage;
	isProfessional: boolean;
	limits: Limits;
	sentences: Sentence[];
};

const segmenter = new Intl.Segmenter("fi", { granularity: "sentence" });
const word = /[\p{L}\p{M}\d][\p{L}\p{M}\d.,:–-]*/gu;

function divide(run: string, at: (index: number) => Place): Sentence[] {
	// The end of a line is a space here, and never the end of a sentence.
	return [...segmenter.segment(run.replace(/\s/g, " "))].flatMap(({ segment, index }) => {
		const words = [...segment.matchAll(word)].map((found) => ({
			text: found[0].replace(/[.,:–-]+$/, ""),
			index: found.index,
		}));
		return words.length === 0 ? [] : [{ text: segment, words, at: (step) => at(index + step) }];
	});
}

function sentencesOf(readable: ReadablePage): Sentence[] {
	const { file, text, page, matter } = readable;
	return [
		...divide(wordsOfField(readable, "description"), () => matter.at(["description"])),
		...phrasesOf(page.tree).flatMap((phrase) =>
			divide(phrase.text, (index) => placeAt(file, text, phrase.offsets[index] ?? 0)),
		),
	];
}

/** All pages whose language is measured, sentence by sentence. */
export function plainPages(project: Project): PlainPage[] {
	const professionals = professionalSlugs(project);
	return project.readable
		.filter(({ locale }) => isMeasured(locale))
		.map((page) => {
			const isProfessional = professionals.includes(page.slug);
			return {
				page,
				isProfessional,
				limits: limitsOf(page.locale, isProfessional),
				sentences: sentencesOf(page),
			};
		});
}

const longest = 200;

/** A sentence as an editor would look for it. */
export function quote({ text }: Sentence): string {
	const line = text.replaceAll("\uFFFC", "…").replace(/\s+/g, " ").trim().replace(/\.$/, "");
	return `“${line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`}”`;
}
