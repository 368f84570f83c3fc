import type { PhrasingContent } from "mdast";
import { parsePage } from "@/content/parse";
import { type Inline, readInline, substanceOf, type Tag, tidy } from "./inline";

/** Where words stand, which decides how they are written. */
export type SegmentKind = "title" | "description" | "heading" | "paragraph" | "item" | "cell";

const special = /[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

function escapeWords(words: string, kind: SegmentKind): string {
	const escaped = words
		.replace(special, "\\$&")
		.replace(/&(?=#?\w+;)/g, "&amp;")
		.replaceAll("<", "&lt;");
	return kind === "cell" ? escaped.replaceAll("|", "\\|") : escaped;
}

/** Signs that would make a list, a heading or a quotation of the first words of a line. */
const escapeStart = (line: string) =>
	line
		.replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
		.replace(/^([-+>])/, "\\$1")
		.replace(/^(#{1,6})(?=\s|$)/, "\\$1");

/** Blanks just inside bold would keep it from being bold: they go outside. */
function spaceOutside(pieces: readonly (string | Tag)[]): (string | Tag)[] {
	const list = [...pieces];
	for (let index = 0; index < list.length; index++) {
		const piece = list[index];
		if (typeof piece !== "object" || piece.tag === "single") continue;
		const step = piece.tag === "open" ? 1 : -1;
		const beside = list[index + step];
		if (typeof beside !== "string") continue;
		const kept = step > 0 ? beside.trimStart() : beside.trimEnd();
		const blank =
			step > 0 ? beside.slice(0, beside.length - kept.length) : beside.slice(kept.length);
		if (!blank) continue;
		list[index + step] = kept;
		list.splice(step > 0 ? index : index + 1, 0, blank);
		index++;
	}
	return tidy(list);
}

/** Words and marks as a page writes them. */
export function writeInline({ pieces, marks }: Inline, kind: SegmentKind): string {
	const known = new Map(marks.map((mark) => [mark.id, mark]));
	const list = spaceOutside(pieces);
	const written = list.map((piece, index) => {
		if (typeof piece === "string") {
			const next = list[index + 1];
			const isBeforeMark = typeof next === "object" && next.tag === "open";
			// With ! before it, a link would be an image.
			return escapeWords(piece, kind).replace(isBeforeMark ? /!$/ : /$^/, "\\!");
		}
		const mark = known.get(piece.id);
		return (piece.tag === "close" ? mark?.close : mark?.open) ?? "";
	});
	const line = written.join("");
	return kind === "paragraph" || kind === "item" ? escapeStart(line) : line;
}

const frames: Record<SegmentKind, (words: string) => string> = {
	title: (words) => words,
	description: (words) => words,
	heading: (words) => `## ${words}\n`,
	paragraph: (words) => `${words}\n`,
	item: (words) => `- ${words}\n`,
	cell: (words) => `| ${words} |\n| --- |\n`,
};

/** The first node that holds words, if the words are all there is. */
function onlyWords(text: string): PhrasingContent[] | undefined {
	let nodes: unknown[] = parsePage(text).blocks;
	for (;;) {
		const [first, ...others] = nodes as { type: string; children?: unknown[] }[];
		if (!first || others.length > 0) return undefined;
		if (/^(paragraph|heading|tableCell)$/.test(first.type))
			return first.children as PhrasingContent[];
		// A component alone in an item stands there without a paragraph.
		if (first.type === "mdxJsxFlowElement") return [first as unknown as PhrasingContent];
		if (!/^(list|listItem|table|tableRow)$/.test(first.type)) return undefined;
		nodes = first.children ?? [];
	}
}

/** Whether what was written is read by the site's own parser as what was meant. */
export function readsAsMeant(meant: Inline, kind: SegmentKind, written: string): boolean {
	if (kind === "title" || kind === "description") return true;
	const text = frames[kind](written);
	try {
		const nodes = onlyWords(text);
		if (!nodes) return false;
		const pieces = { ...meant, pieces: spaceOutside(meant.pieces) };
		return substanceOf(readInline(nodes, text)) === substanceOf(pieces);
	} catch {
		return false;
	}
}
