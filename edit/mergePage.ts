/**
 * A page as an editor's tool sends it, written with as few changes as can be: Keystatic writes a
 * whole page anew and loses what it does not know of, such as quotation marks, comments and the order
 * of the front matter, bullets, empty lines.
 */
import type { Nodes } from "mdast";
import { type ParsedPage, parsePage } from "@/content/parse";
import { unixLines, withLineEndsOf } from "./lineEnds";
import { meaning } from "./meaning";
import { type Depth, mergeBlocks } from "./mergeBlocks";
import { mergeMatter } from "./mergeMatter";

/** A page as its file has it; of a new one, as the project's pages are written. */
type Parts = {
	text: string;
	/** What stands between the two lines of the front matter. */
	matter: string;
	/** The front matter's opening line, and all from its closing line to the first block. */
	opening: string;
	closing: string;
	ending: string;
	blocks: Nodes[];
};

function parsed(text: string): ParsedPage | undefined {
	try {
		return parsePage(text);
	} catch {
		return undefined;
	}
}

/** A page in its pieces, or `undefined` if it cannot be read or has no fields or no words. */
function partsOf(text: string): Parts | undefined {
	const page = parsed(text);
	const [first, last] = [page?.blocks[0], page?.blocks.at(-1)];
	if (!page?.matter?.text || !first || !last) return undefined;
	const matterStart = text.indexOf("\n") + 1;
	const matterEnd = matterStart + page.matter.text.length;
	if (text.slice(matterStart, matterEnd) !== page.matter.text) return undefined;
	return {
		text,
		matter: page.matter.text,
		opening: text.slice(0, matterStart),
		closing: text.slice(matterEnd, first.position?.start.offset),
		ending: text.slice(last.position?.end.offset),
		blocks: page.blocks,
	};
}

function bodyMeaning(text: string): string | undefined {
	return parsed(text)?.blocks.map(meaning).join("\n");
}

const nothing: Parts = {
	text: "",
	matter: "",
	opening: "---\n",
	closing: "\n---\n\n",
	ending: "\n",
	blocks: [],
};

/** Tried in this order until one says what was sent. */
const depths: Depth[] = ["inside", "whole", "sent"];

function merge(disk: string, sent: string): string {
	const [before, after] = [partsOf(disk) ?? nothing, partsOf(sent)];
	if (!after) return sent;
	const wanted = bodyMeaning(sent);
	const matter = mergeMatter(before.matter, after.matter);
	const head = before.opening + matter + before.closing;
	for (const depth of depths) {
		const text = head + mergeBlocks(before, after, depth) + before.ending;
		if (bodyMeaning(text) === wanted) return text;
	}
	return before.opening + matter + sent.slice(after.opening.length + after.matter.length);
}

/**
 * The page to write: it says what was sent, and each block, list item, row and field of the front
 * matter that was not touched keeps its bytes from the disk. What is new is written as the project's
 * pages are. A text that cannot be read is returned as it was sent, for the checks to refuse.
 */
export function mergePage(onDisk: string, sent: string): string {
	const text = unixLines(sent.replace(/^\uFEFF/, ""));
	return withLineEndsOf(onDisk, (disk) => merge(disk, text));
}
