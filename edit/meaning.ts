import type { Nodes } from "mdast";
import { isJsx } from "@/content/jsx";

/**
 * What a piece of a page says, as a text that is the same for all ways of writing it: bullets,
 * escapes, line breaks inside a paragraph. Left out is what Keystatic cannot hold (titles of links,
 * alignment of columns, empty lines between the items of a list): it never tells of a change.
 */
export const meaning = (node: Nodes): string => JSON.stringify(said(node));

type Said = string | Said[];

const fold = (text: string) => text.replace(/[ \t\r\n]+/g, " ");

const isWords = (node: Nodes) =>
	node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";

function saidBy(children: readonly Nodes[]): Said[] {
	const parts: Said[] = [];
	for (const child of children) {
		const part = child.type === "text" ? fold(child.value) : said(child);
		const before = parts.at(-1);
		// A parser may split a run of text.
		if (typeof part === "string" && typeof before === "string") {
			parts[parts.length - 1] = fold(before + part);
		} else parts.push(part);
	}
	return parts;
}

function trimmed(parts: Said[]): Said[] {
	const ends = parts.map((part, index) => {
		if (typeof part !== "string") return part;
		const start = index === 0 ? part.replace(/^ /, "") : part;
		return index === parts.length - 1 ? start.replace(/ $/, "") : start;
	});
	return ends.filter((part) => part !== "");
}

function attributesOf(node: Nodes): Said[] {
	if (!isJsx(node)) return [];
	return node.attributes.map((one) => {
		if (one.type !== "mdxJsxAttribute") return ["…", one.value];
		if (one.value === null || one.value === undefined) return [one.name];
		return typeof one.value === "string"
			? [one.name, one.value]
			: [one.name, "{}", one.value.value];
	});
}

function marksOf(node: Nodes): Said[] {
	switch (node.type) {
		case "heading":
			return [String(node.depth)];
		case "list":
			return node.ordered ? ["1.", String(node.start ?? 1)] : ["-"];
		case "listItem":
			return typeof node.checked === "boolean" ? [String(node.checked)] : [];
		case "link":
			return [node.url];
		case "image":
			return [node.url, node.alt ?? ""];
		case "code":
			return [node.lang ?? "", node.meta ?? ""];
		case "mdxJsxFlowElement":
		case "mdxJsxTextElement":
			return [node.name ?? "", attributesOf(node)];
		case "linkReference":
		case "imageReference":
		case "footnoteReference":
		case "footnoteDefinition":
			return [node.identifier];
		case "definition":
			return [node.identifier, node.url];
		default:
			return [];
	}
}

function said(node: Nodes): Said[] {
	const value = "value" in node ? [node.value.replace(/\r\n?/g, "\n")] : [];
	const inside = "children" in node ? saidBy(node.children) : [];
	return [node.type, ...marksOf(node), ...value, isWords(node) ? trimmed(inside) : inside];
}

/** What sort of piece it is: a changed piece takes the place of one of its own sort. */
export function kind(node: Nodes): string {
	if (node.type === "list") return `list ${node.ordered ? node.start : "-"}`;
	if (isJsx(node)) return JSON.stringify([node.name, attributesOf(node)]);
	return node.type === "heading" ? `heading ${node.depth}` : node.type;
}
