import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";
import { Refused } from "./refused";

/**
 * Reads XML that a stranger may have made. A document type is refused, since with it a small file
 * can name others or grow without end.
 */
export function parseXml(text: string, what: string): Document {
	if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
		throw new Refused(
			`${what} holds a document type (<!DOCTYPE>), which may hide other files. Save it anew from the translation tool.`,
		);
	}
	let fault: string | undefined;
	const parser = new DOMParser({
		onError: (level, message) => {
			if (level !== "warning") fault ??= message;
		},
	});
	try {
		const document = parser.parseFromString(text, "text/xml");
		if (!fault && document.documentElement) return document;
	} catch (error) {
		fault ??= error instanceof Error ? error.message : String(error);
	}
	throw new Refused(`${what} is damaged: ${(fault ?? "it is empty").split("\n")[0]}`);
}

/** Text of a file: UTF-8 or UTF-16, without the mark at its start, lines as Unix ends them. */
export function decodeText(bytes: Uint8Array): string {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? "utf-16le"
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? "utf-16be"
				: "utf-8";
	return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export const childrenOf = (node: Node): Node[] => Array.from(node.childNodes);

/** Elements below a node with this name, whatever stands between, in order. */
export function elementsIn(node: Node, name: string): Element[] {
	return childrenOf(node).flatMap((child) => {
		if (!isElement(child)) return [];
		return child.localName === name ? [child] : elementsIn(child, name);
	});
}
