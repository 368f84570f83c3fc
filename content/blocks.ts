import { wordFields } from "./fingerprint";
import { type ReadablePage, wordsOfField } from "./pageFile";
import { wordsOf } from "./phrases";
import { placeOfNode } from "./position";
import type { Place } from "./problem";
import { shapeOf } from "./skeleton";

/** A block as an editor meets it: what it is, where it stands, its first words. */
export type Block = { place: Place; shape: string; words: string };

function shorten(words: string): string {
	return words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`;
}

/** A page's blocks in the order of its fingerprints: title, description, then its body. */
export function blocksOf(file: ReadablePage): Block[] {
	const { page, matter } = file;
	const fields = wordFields.map((field) => ({
		place: matter.at([field]),
		shape: `the ${field}`,
		words: shorten(wordsOfField(file, field)),
	}));
	const body = page.blocks.map((node) => ({
		place: placeOfNode(matter.file, node),
		shape: shapeOf(node),
		words: shorten(wordsOf(node)),
	}));
	return [...fields, ...body];
}
