import { placeOfNode } from "@/content/position";
import { type Problem, warning } from "@/content/problem";
import { type PlainPage, quote } from "./sentences";

export function longSentences({ sentences, limits }: PlainPage): Problem[] {
	return sentences
		.filter(({ words }) => words.length > limits.sentence)
		.map((sentence) =>
			warning(
				sentence.at(sentence.words[0]?.index ?? 0),
				`This sentence has ${sentence.words.length} words: ${quote(sentence)}.`,
				{
					wanted: `Divide it. Up to ${limits.sentence} words can be read in one go.`,
				},
			),
		);
}

/** A hyphen divides a word for the eye too. */
const longestPart = (text: string): number =>
	Math.max(...text.split(/[–-]/).map((part) => part.length));

/** A name has no shorter word. */
const isName = (text: string, step: number): boolean => step > 0 && /^\p{Lu}/u.test(text);

/** Each word once, where it first stands. */
export function longWords({ sentences, limits }: PlainPage): Problem[] {
	const told = new Set<string>();
	return sentences.flatMap((sentence) =>
		sentence.words.flatMap(({ text, index }, step) => {
			const letters = longestPart(text);
			if (letters <= limits.word || isName(text, step)) return [];
			if (told.has(text.toLowerCase())) return [];
			told.add(text.toLowerCase());
			const message = `“${text}” has ${letters} letters: ${quote(sentence)}.`;
			const wanted = "Write a shorter word, or say it in two or three.";
			return [warning(sentence.at(index), message, { wanted })];
		}),
	);
}

/** Too few sentences have no mean worth telling. */
const fewest = 10;

export function meanLength({ page, sentences, limits }: PlainPage): Problem[] {
	const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
	const mean = words / sentences.length;
	if (sentences.length < fewest || mean <= limits.mean) return [];
	const longest = [...sentences].sort((a, b) => b.words.length - a.words.length).slice(0, 3);
	const lines = [...new Set(longest.map(({ at }) => at(0).line))].sort((a, b) => a - b);
	const place = placeOfNode(page.file, page.page.blocks[0]);
	const message = `The sentences of this page have ${mean.toFixed(1)} words on average.`;
	const wanted = `Up to ${limits.mean} are easy to read. Divide the longest first: line ${lines.join(", ")}.`;
	return [warning(place, message, { wanted })];
}
