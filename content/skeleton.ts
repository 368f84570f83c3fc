import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { indexSlug, parseInternalLink } from "@/i18n/paths";
import { isJsx, type Jsx, literalProp } from "./jsx";
import type { ParsedPage } from "./parse";
import { placeOfNode } from "./position";
import { type Place, plural } from "./problem";

/** A piece of a page with all that a translation of it must keep. */
type Piece = {
	node: Nodes;
	shape: string;
	/** Links and components inside its words; a language may order them as it likes. */
	marks: string[];
};

function tagOf(node: Jsx): string {
	const id = literalProp(node, "id");
	return id === undefined ? `<${node.name}>` : `<${node.name} id="${id}">`;
}

/** What a piece of a page is, in an editor's words: `a numbered list of 3 items`. */
export function shapeOf(node: Nodes): string {
	if (isJsx(node)) return tagOf(node);
	switch (node.type) {
		case "heading":
			return `a heading with ${"#".repeat(node.depth)}`;
		case "list":
			return `a ${node.ordered ? "numbered" : "bulleted"} list of ${plural(node.children.length, "item")}`;
		case "table": {
			const columns = plural(node.children[0]?.children.length ?? 0, "column");
			return `a table of ${columns} and ${plural(node.children.length, "row")}`;
		}
		case "tableCell":
			return "a cell";
		default:
			return `a ${node.type}`;
	}
}

/** A link to a page as an editor writes it. */
export const linkTo = (slug: string) => (slug === indexSlug ? "/" : `/${slug}`);

function marksIn(node: Nodes): string[] {
	const marks: string[] = [];
	visit(node, (inner) => {
		if (isJsx(inner)) marks.push(tagOf(inner));
		const link = inner.type === "link" && parseInternalLink(inner.url);
		if (link) marks.push(`the link to ${linkTo(link.slug)}`);
	});
	return marks.sort();
}

function piecesOf(node: Nodes): Piece[] {
	if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
		return [{ node, shape: shapeOf(node), marks: marksIn(node) }];
	}
	const inside = "children" in node ? node.children.flatMap(piecesOf) : [];
	if (node.type === "listItem" || node.type === "tableRow") return inside;
	return [{ node, shape: shapeOf(node), marks: [] }, ...inside];
}

/** What is in `list` beyond what `other` holds; something that stands twice counts twice. */
function surplus(list: readonly string[], other: readonly string[]): string | undefined {
	const rest = [...other];
	return list.find((item) => {
		const index = rest.indexOf(item);
		if (index >= 0) rest.splice(index, 1);
		return index < 0;
	});
}

/** Where a translation does not keep what its source has. */
export type Difference = { place: Place; message: string };

type Side = { file: string; page: ParsedPage };

function pieceDifference(source: Piece | undefined, translation: Piece | undefined) {
	if (source?.shape !== translation?.shape) {
		const [here, there] = [translation?.shape ?? "nothing", source?.shape ?? "nothing"];
		return `This is ${here}, in the source stands ${there}`;
	}
	const lost = surplus(source?.marks ?? [], translation?.marks ?? []);
	if (lost) return `${lost} is missing here; the source has it`;
	const added = surplus(translation?.marks ?? [], source?.marks ?? []);
	return added && `${added} stands here; the source does not have it`;
}

function blockDifference(source: Side, translation: Side, index: number): Difference | undefined {
	const [from, to] = [source.page.blocks[index], translation.page.blocks[index]];
	const theirs = from ? piecesOf(from) : [];
	const ours = to ? piecesOf(to) : [];
	for (let step = 0; step < Math.max(theirs.length, ours.length); step++) {
		const found = pieceDifference(theirs[step], ours[step]);
		if (!found) continue;
		const there = theirs[step]?.node ?? from ?? source.page.blocks.at(-1);
		const here = ours[step]?.node ?? to ?? translation.page.blocks.at(-1);
		const { file, line } = placeOfNode(source.file, there, from);
		return {
			place: placeOfNode(translation.file, here, to),
			message: `${found} (${file}:${line}).`,
		};
	}
	return undefined;
}

/**
 * Compares a translation with the source it was made from. Each block that differs is named; after
 * a block too many or too few only the first, since all that follow would differ too.
 */
export function skeletonDifferences(source: Side, translation: Side): Difference[] {
	const [theirs, ours] = [source.page.blocks.length, translation.page.blocks.length];
	const differences: Difference[] = [];
	for (let index = 0; index < Math.max(theirs, ours); index++) {
		const difference = blockDifference(source, translation, index);
		if (difference) differences.push(difference);
		if (difference && theirs !== ours) break;
	}
	return differences;
}
