import { createHash } from "node:crypto";
import type { Nodes, PhrasingContent } from "mdast";
import { isScalar, parseDocument } from "yaml";
import { fingerprints, wordFields } from "@/content/fingerprint";
import { isJsx, literalProp } from "@/content/jsx";
import { type ReadablePage, wordsOfField } from "@/content/pageFile";
import { vocabulary } from "@/content/vocabulary";
import { type Inline, readInline, substanceOf } from "./inline";
import type { SegmentKind } from "./markdown";

/** A piece of text that is translated in one go, and where its words stand in the file. */
export type Segment = { kind: SegmentKind; inline: Inline; start: number; end: number };

/** A block of a page with its segments; one without words (a component alone) has none. */
export type SegmentedBlock = {
	fingerprint: string;
	/** Which of the blocks with the same fingerprint it is, from 0. */
	occurrence: number;
	/** Equal for two blocks that are built alike and differ in words only. */
	build: string;
	start: number;
	end: number;
	segments: Segment[];
};

const rangeOf = (node: Nodes) => ({
	start: node.position?.start.offset ?? 0,
	end: node.position?.end.offset ?? 0,
});

const isInlineComponent = (node: Nodes): boolean => {
	const name = isJsx(node) ? node.name : undefined;
	const known =
		name && Object.hasOwn(vocabulary, name) && vocabulary[name as keyof typeof vocabulary];
	return Boolean(known && "inline" in known);
};

function segmentsIn(node: Nodes, text: string, parent?: Nodes): Segment[] {
	const isWords = node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
	if (isWords) {
		const nodes = node.children as PhrasingContent[];
		const [first, last] = [nodes[0], nodes.at(-1)];
		if (!first || !last) return [];
		const kind =
			node.type === "heading"
				? "heading"
				: node.type === "tableCell"
					? "cell"
					: parent?.type === "listItem"
						? "item"
						: "paragraph";
		const inline = readInline(nodes, text);
		return [{ kind, inline, start: rangeOf(first).start, end: rangeOf(last).end }];
	}
	// An item that is a number alone: the number may stand among words in another language.
	if (parent?.type === "listItem" && isInlineComponent(node)) {
		return [
			{ kind: "item", inline: readInline([node as PhrasingContent], text), ...rangeOf(node) },
		];
	}
	return "children" in node ? node.children.flatMap((child) => segmentsIn(child, text, node)) : [];
}

function buildOf(node: Nodes, parent?: Nodes): string {
	if (node.type === "paragraph" || node.type === "tableCell") return node.type;
	if (parent?.type === "listItem" && isInlineComponent(node)) return "paragraph";
	const own = isJsx(node)
		? `${node.name} ${literalProp(node, "id") ?? ""}`
		: node.type === "heading"
			? `heading ${node.depth}`
			: node.type === "list"
				? `list ${node.ordered}`
				: node.type;
	if (node.type === "heading") return own;
	const inside = "children" in node ? node.children.map((child) => buildOf(child, node)) : [];
	return `${own}(${inside.join()})`;
}

function fieldBlock(file: ReadablePage, field: (typeof wordFields)[number]) {
	const matter = file.page.matter?.text ?? "";
	const offset = file.text.indexOf("\n") + 1;
	const node = parseDocument(matter).get(field, true);
	const [from = 0, to = 0] = (isScalar(node) && node.range) || [];
	const range = { start: offset + from, end: offset + to };
	const words = wordsOfField(file, field);
	const inline: Inline = { pieces: words ? [words] : [], marks: [] };
	return { build: field, ...range, segments: [{ kind: field, inline, ...range }] };
}

/** The blocks of a page as they are numbered everywhere: title, description, then its body. */
export function segmentedBlocks(file: ReadablePage): SegmentedBlock[] {
	const prints = fingerprints(file.page);
	const seen = new Map<string, number>();
	const blocks = [
		...wordFields.map((field) => fieldBlock(file, field)),
		...file.page.blocks.map((node) => ({
			build: buildOf(node),
			...rangeOf(node),
			segments: segmentsIn(node, file.text),
		})),
	];
	return blocks.map((block, index) => {
		const fingerprint = prints[index] ?? "";
		const occurrence = seen.get(fingerprint) ?? 0;
		seen.set(fingerprint, occurrence + 1);
		return { ...block, fingerprint, occurrence };
	});
}

/** Eight hex digits that tell whether words were changed since. */
export const shortHash = (text: string) =>
	createHash("sha256").update(text).digest("hex").slice(0, 8);

export const hashOf = (inline: Inline) => shortHash(substanceOf(inline));
