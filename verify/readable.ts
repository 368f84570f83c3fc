import { createHash } from "node:crypto";
import {
	attribute,
	childrenOf,
	type Element,
	isElement,
	isText,
	type Node,
	parsePage,
	textOf,
} from "../publish/tree";

/**
 * What a page is to its reader, line by line: its words, where its links and numbers lead, and all
 * that a browser would load or run. Two pages with the same lines are the same page, however their
 * bytes were rewritten on the way.
 */
export function readableLines(html: string): string[] {
	const lines: string[] = [];
	let words = "";
	const endLine = () => {
		const line = words.replace(/\s+/gu, " ").trim();
		if (line) lines.push(line);
		words = "";
	};
	const add = (line: string) => {
		endLine();
		lines.push(line);
	};
	const visit = (node: Node) => {
		if (isText(node)) words += node.value;
		if (!isElement(node)) {
			for (const child of childrenOf(node)) visit(child);
			return;
		}
		const { tagName } = node;
		if (!inline.has(tagName)) endLine();
		for (const line of attributesThatMatter(node)) add(line);
		// A style can hide words or show others.
		if (tagName === "script" || tagName === "style")
			add(`<${tagName}> ${fingerprint(textOf(node))}`);
		else for (const child of childrenOf(node)) visit(child);
		if (!inline.has(tagName)) endLine();
	};
	visit(parsePage(html));
	endLine();
	return lines;
}

const inline = new Set(
	"a abbr b bdi bdo cite code del dfn em i ins kbd label mark q s samp small span strong sub sup time u wbr".split(
		" ",
	),
);

/** Attributes that lead somewhere, load or run something, or are read out. */
function attributesThatMatter(element: Element): string[] {
	return element.attrs
		.filter(({ name }) => matters(name))
		.map(({ name, value }) => `<${element.tagName} ${name}="${value.trim()}">`)
		.concat(metaOf(element));
}

const matters = (name: string) =>
	/^(href|src|srcset|srcdoc|action|formaction|data|poster|ping|style|hidden|lang|dir|alt|title|aria-label|aria-hidden|class)$/.test(
		name,
	) || /^on|^data-/.test(name);

/** The policy, and whatever else a `<meta>` tells a browser to do. */
function metaOf(element: Element): string[] {
	const does = attribute(element, "http-equiv");
	return element.tagName === "meta" && does
		? [`<meta http-equiv="${does.toLowerCase()}"> ${attribute(element, "content") ?? ""}`]
		: [];
}

const fingerprint = (text: string) =>
	`of ${text.length} characters, SHA-256 ${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
