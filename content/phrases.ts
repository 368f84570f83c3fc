import type { Nodes } from "mdast";
import { isJsx } from "./jsx";

/** The words of one paragraph, heading or cell as a reader sees them in one run. */
export type Phrase = {
	node: Nodes;
	text: string;
	/** Where each character of `text` stands in the file. */
	offsets: number[];
};

/** Stands in a phrase where something is that is no text, such as a component. */
const gap = "\uFFFC";

type Test = (node: Nodes) => boolean;
const nothing: Test = () => false;

function collect(node: Nodes, phrase: Phrase, skip: Test): void {
	const hasWords = "children" in node && !(isJsx(node) && node.children.length === 0);
	if (hasWords && !skip(node)) {
		for (const child of node.children) collect(child, phrase, skip);
		return;
	}
	const start = node.position?.start.offset ?? phrase.offsets.at(-1) ?? 0;
	const value = node.type === "text" ? node.value : gap;
	phrase.text += value;
	for (let step = 0; step < value.length; step++) phrase.offsets.push(start + step);
}

/** All words of a tree, phrase by phrase, but those of nodes to skip. Front matter has none. */
export function phrasesOf(node: Nodes, skip = nothing): Phrase[] {
	if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
		const phrase: Phrase = { node, text: "", offsets: [] };
		collect(node, phrase, skip);
		return [phrase];
	}
	return "children" in node ? node.children.flatMap((child) => phrasesOf(child, skip)) : [];
}

/** The words of a piece of a page in one line. */
export function wordsOf(node: Nodes): string {
	const words = phrasesOf(node).map(({ text }) => text.replaceAll(gap, "…"));
	return words.join(" · ").replace(/\s+/g, " ").trim();
}
