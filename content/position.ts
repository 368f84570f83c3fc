import type { Place } from "./problem";

/** The place of what is wrong with a file as a whole. */
export const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** The place of a character in a file's text. */
export function placeAt(file: string, text: string, offset: number): Place {
	const before = text.slice(0, Math.max(0, offset));
	const line = before.split("\n").length;
	return { file, line, column: before.length - before.lastIndexOf("\n") };
}

type Positioned = { position?: { start: { line: number; column: number } } | undefined };

/**
 * The place of the first node that knows its own: a parser may split a text and lose the positions
 * of its parts, but then its parent has one.
 */
export function placeOfNode(file: string, ...nodes: (Positioned | undefined)[]): Place {
	const start = nodes.find((node) => node?.position)?.position?.start;
	return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}
