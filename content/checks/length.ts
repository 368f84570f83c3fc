import type { ReadablePage } from "@/content/pageFile";
import { phrasesOf } from "@/content/phrases";
import { placeOfNode } from "@/content/position";
import { error, type Problem } from "@/content/problem";
import type { Project } from "./project";

const fewest = 40;

/** Counts words as the language itself divides them: Thai writes none apart. */
export function countWords({ locale, page }: Pick<ReadablePage, "locale" | "page">): number {
	const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
	return phrasesOf(page.tree)
		.flatMap(({ text }) => [...segmenter.segment(text)])
		.filter(({ isWordLike }) => isWordLike).length;
}

/** A page that says hardly anything was published too early, or emptied by mistake. */
export function checkLength({ readable }: Project): Problem[] {
	return readable.flatMap(({ file, locale, page }) => {
		const words = countWords({ locale, page });
		if (words >= fewest) return [];
		const found = words === 0 ? "The page is empty." : `The page has only ${words} words.`;
		const wanted = `Write at least ${fewest}, or take the file away.`;
		return [error(placeOfNode(file, page.blocks[0]), found, { wanted })];
	});
}
