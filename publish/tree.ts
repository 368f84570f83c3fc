import { type DefaultTreeAdapterTypes, html, parse, serialize } from "parse5";

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** `<noscript>` is read as what it holds, since many readers have no script. */
const options = { scriptingEnabled: false };

export function parsePage(source: string): Document {
	return parse(source, options);
}

export function serializePage(document: Document): string {
	return serialize(document, options);
}

export function isElement(node: Node): node is Element {
	return "tagName" in node;
}

export function isText(node: Node): node is TextNode {
	return node.nodeName === "#text";
}

/** Children, those of a `<template>` included, which are apart from it in the tree. */
export function childrenOf(node: Node): ChildNode[] {
	if ("content" in node) return node.content.childNodes;
	return "childNodes" in node ? node.childNodes : [];
}

/** Every element below a node, in the order of the document. */
export function* elementsIn(node: Node): Generator<Element> {
	for (const child of childrenOf(node)) {
		if (isElement(child)) yield child;
		yield* elementsIn(child);
	}
}

/** The first element of that name; a page always has `html`, `head` and `body`. */
export function elementNamed(node: Node, name: string): Element | undefined {
	for (const element of elementsIn(node)) if (element.tagName === name) return element;
	return undefined;
}

/** An attribute's value by its name in lower case, `xlink:` and the like left out of the name. */
export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((attr) => attr.name.toLowerCase() === name)?.value;
}

export function hasAttribute(element: Element, name: string): boolean {
	return attribute(element, name) !== undefined;
}

/** A list of words in an attribute (`rel`, `class`), in lower case. */
export function wordsOf(element: Element, name: string): string[] {
	return (attribute(element, name) ?? "").toLowerCase().split(/\s+/).filter(Boolean);
}

/** All text below a node as it stands, that of scripts and styles included. */
export function textOf(node: Node): string {
	if (isText(node)) return node.value;
	return childrenOf(node).map(textOf).join("");
}

export function createElement(tagName: string, attributes: Record<string, string> = {}): Element {
	return {
		nodeName: tagName,
		tagName,
		attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })),
		namespaceURI: html.NS.HTML,
		parentNode: null,
		childNodes: [],
	};
}

/**
 * An element with raw text. The text must know its parent: parse5 escapes a text whose parent is
 * not the script or the style itself, and then no hash fits.
 */
export function createRaw(tagName: "script" | "style", text: string): Element {
	const element = createElement(tagName);
	element.childNodes = [{ nodeName: "#text", value: text, parentNode: element }];
	return element;
}

export function detach(node: ChildNode): void {
	const parent = node.parentNode;
	if (parent) parent.childNodes = parent.childNodes.filter((child) => child !== node);
	node.parentNode = null;
}

export function setChildren(parent: Parent, children: ChildNode[]): void {
	for (const child of children) child.parentNode = parent;
	parent.childNodes = children;
}
