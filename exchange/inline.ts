import type { Link, Nodes, PhrasingContent } from "mdast";
import { isJsx, literalProp } from "@/content/jsx";

/** What stands around or among words and is no word: bold, a link, a component, a line break. */
export type Mark = {
	/** What a translator sees: `1`, `2`; `b1` for bold that the source does not have. */
	id: string;
	kind: "bold" | "link" | "component" | "break";
	/** What makes two marks the same, wherever they stand: component and id, address of a link. */
	key: string;
	/** How it is written in a page: before the words and after them, or all of it. */
	open: string;
	close?: string;
};

/** The place of a mark among words. A `single` has no words inside it. */
export type Tag = { tag: "open" | "close" | "single"; id: string };

/** The words of a title, paragraph, heading, list item or cell, with their marks among them. */
export type Inline = { pieces: (string | Tag)[]; marks: Mark[] };

export const emptyInline: Inline = { pieces: [], marks: [] };

type WithoutId = Omit<Mark, "id">;

function markOf(node: Nodes, raw: string): WithoutId | undefined {
	if (node.type === "strong") return { kind: "bold", key: "bold", open: "**", close: "**" };
	if (node.type === "break") return { kind: "break", key: "break", open: "\\\n" };
	if (node.type === "link") {
		const { url } = node as Link;
		return { kind: "link", key: `link ${url}`, open: "[", close: `](${url})` };
	}
	if (isJsx(node)) {
		const id = literalProp(node, "id");
		const tag = id === undefined ? `<${node.name}>` : `<${node.name} id="${id}">`;
		return { kind: "component", key: tag, open: raw };
	}
	return undefined;
}

/** Words with each run of white space as one blank; blanks that do not break stay what they are. */
export const foldSpace = (words: string) => words.replace(/[ \t\r\n\f\v]+/g, " ");

/** Joins neighbouring words, folds white space and trims it at both ends. */
export function tidy(pieces: readonly (string | Tag)[]): (string | Tag)[] {
	const joined: (string | Tag)[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (typeof piece === "string" && typeof last === "string")
			joined[joined.length - 1] = last + piece;
		else joined.push(piece);
	}
	const folded = joined.map((piece) => (typeof piece === "string" ? foldSpace(piece) : piece));
	const [first, last] = [folded[0], folded.at(-1)];
	if (typeof first === "string") folded[0] = first.trimStart();
	if (typeof last === "string") folded[folded.length - 1] = (folded.at(-1) as string).trimEnd();
	return folded.filter((piece) => piece !== "");
}

/** Reads words and marks from a page; the marks are numbered as they come. */
export function readInline(nodes: readonly PhrasingContent[], text: string): Inline {
	const marks: Mark[] = [];
	const pieces: (string | Tag)[] = [];
	const walk = (node: Nodes) => {
		if (node.type === "text") {
			pieces.push(node.value);
			return;
		}
		const { start, end } = node.position ?? {};
		const mark = markOf(node, text.slice(start?.offset ?? 0, end?.offset ?? 0));
		const children = "children" in node ? node.children : [];
		if (!mark) {
			for (const child of children) walk(child);
			return;
		}
		const id = String(marks.length + 1);
		marks.push({ id, ...mark });
		if (mark.close === undefined) {
			pieces.push({ tag: "single", id });
			return;
		}
		pieces.push({ tag: "open", id });
		for (const child of children) walk(child);
		pieces.push({ tag: "close", id });
	};
	for (const node of nodes) walk(node);
	return { pieces: tidy(pieces), marks };
}

/** The words alone, with `…` where a component stands. */
export function plainWords({ pieces, marks }: Inline): string {
	const single = (id: string) =>
		marks.find((mark) => mark.id === id)?.kind === "break" ? " " : "…";
	return foldSpace(
		pieces
			.map((piece) =>
				typeof piece === "string" ? piece : piece.tag === "single" ? single(piece.id) : "",
			)
			.join(""),
	).trim();
}

/** One line that is the same for the same words with the same marks, however these are numbered. */
export function substanceOf({ pieces, marks }: Inline): string {
	const keys = new Map(marks.map(({ id, key }) => [id, key]));
	return tidy(pieces)
		.map((piece) =>
			typeof piece === "string" ? piece : `\u0000${piece.tag} ${keys.get(piece.id)}\u0000`,
		)
		.join("");
}
