import { isJsx } from "@/content/jsx";
import type { ReadablePage } from "@/content/pageFile";
import { phrasesOf } from "@/content/phrases";
import { placeOfNode } from "@/content/position";
import { error, type Problem } from "@/content/problem";
import { type ComponentName, vocabulary } from "@/content/vocabulary";
import type { Project } from "./project";

const fewest = 40;

/** Where a component says most of a page. */
const fewestBesides = 15;

const isFilled = ({ page }: ReadablePage): boolean =>
	page.blocks.some((node) => {
		const name = isJsx(node) ? node.name : undefined;
		const component = name && Object.hasOwn(vocabulary, name) && vocabulary[name as ComponentName];
		return component && "fills" in component;
	});

/** Counts words as the language itself divides them: Thai writes none apart. */
export function countWords({ locale, page }: Pick<ReadablePage, "locale" | "page">): number {
	const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
	return phrasesOf(page.tree)
		.flatMap(({ text }) => [...segmenter.segment(text)])
		.filter(({ isWordLike }) => isWordLike).length;
}

/** A page that says hardly anything was published too early, or emptied by mistake. */
export function checkLength({ readable }: Project): Problem[] {
	return readable.flatMap((readablePage) => {
		const { file, page } = readablePage;
		const words = countWords(readablePage);
		const least = isFilled(readablePage) ? fewestBesides : fewest;
		if (words >= least) return [];
		const found = words === 0 ? "The page is empty." : `The page has only ${words} words.`;
		const wanted = `Write at least ${least}, or take the file away.`;
		return [error(placeOfNode(file, page.blocks[0]), found, { wanted })];
	});
}
