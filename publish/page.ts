import type { Problem } from "./problem";
import {
	attribute,
	childrenOf,
	createElement,
	createRaw,
	type Document,
	detach,
	type Element,
	elementNamed,
	elementsIn,
	hasAttribute,
	isElement,
	isText,
	type Node,
	parsePage,
	serializePage,
	setChildren,
	textOf,
	wordsOf,
} from "./tree";

/** For whom a page is written; its name and address must be neutral for everyone. */
export type Audience = "everyone" | "professionals";

/** A page without what the framework left in it, its styles and its script taken out. */
export type BarePage = {
	path: string;
	audience: Audience;
	document: Document;
	/** The text of every style, in the order of the document. */
	css: string;
	/** The text of the one script that stays. */
	script: string;
	problems: Problem[];
};

/**
 * Takes out all that a page needs only for the framework. What is not known to be the framework's
 * is left in place, so that the rules find it and say so: nothing of ours is lost in silence.
 */
export function strip(path: string, source: string): BarePage {
	const document = parsePage(source);
	const problems: Problem[] = [];
	const scripts = takeOut(document, (element) => hasAttribute(element, "data-leave-script"));
	if (scripts.length !== 1 || scripts.some((script) => !isClassicInline(script))) {
		const reason = `there must be one inline <script data-leave-script>, not ${scripts.length}`;
		problems.push({ page: path, reason });
	}
	takeOut(document, isFrameworkScript);
	takeOut(document, isFrameworkLink);
	const audience = audienceOf(document);
	takeOut(document, isIdleMeta);
	removeRepeatedMetas(document);
	removeComments(document);
	takeOut(document, isFrameworkLeftover);
	const script = scripts[0] ? textOf(scripts[0]) : "";
	const css = takeOut(document, (element) => element.tagName === "style")
		.map(textOf)
		.join("\n");
	for (const element of elementsIn(document)) tidyIcon(element);
	return { path, audience, document, css, script, problems };
}

/**
 * The finished page: one script and one style, both named by the policy before them. The policy
 * comes directly after the charset, for it binds only what follows it.
 */
export function finish({ document, script }: BarePage, css: string, policy: string): string {
	const head = elementNamed(document, "head");
	if (!head) throw new Error("parse5 gives every document a head");
	const rest = childrenOf(head).filter((node) => !(isElement(node) && isOwnMeta(node)));
	setChildren(head, [
		createElement("meta", { charset: "utf-8" }),
		createElement("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
		createElement("meta", { name: "referrer", content: "no-referrer" }),
		createRaw("script", script),
		...rest,
		createRaw("style", css),
	]);
	return serializePage(document);
}

function takeOut(document: Document, unwanted: (element: Element) => boolean): Element[] {
	const found = [...elementsIn(document)].filter(unwanted);
	found.forEach(detach);
	return found;
}

function isClassicInline(script: Element): boolean {
	return (
		script.tagName === "script" && script.attrs.every(({ name }) => name === "data-leave-script")
	);
}

/** What Next 16 and React 19 write. A script that neither of them writes is left to the rules. */
function isFrameworkScript(element: Element): boolean {
	if (element.tagName !== "script") return false;
	const src = attribute(element, "src");
	if (src !== undefined) return src.startsWith("/_next/");
	const text = textOf(element);
	return (
		text.startsWith("(self.__next_f=self.__next_f||[])") ||
		text.startsWith("self.__next_f.push(") ||
		text.startsWith('(globalThis["TURBOPACK"]')
	);
}

function isFrameworkLink(element: Element): boolean {
	const useless = ["preload", "modulepreload", "prefetch", "expect"];
	return element.tagName === "link" && wordsOf(element, "rel").some((rel) => useless.includes(rel));
}

/** Next repeats Open Graph for one company's previews; its own marks mean nothing without it. */
function isIdleMeta(element: Element): boolean {
	const name = attribute(element, "name") ?? attribute(element, "property") ?? "";
	return element.tagName === "meta" && /^(audience$|next-|twitter:|«nxt-)/.test(name);
}

/** Next and a page may both say `noindex`. */
function removeRepeatedMetas(document: Document): void {
	const said = new Set<string>();
	takeOut(document, ({ tagName, attrs }) => {
		const key = JSON.stringify(attrs);
		const repeated = tagName === "meta" && said.has(key);
		if (tagName === "meta") said.add(key);
		return repeated;
	});
}

function audienceOf(document: Document): Audience {
	for (const element of elementsIn(document)) {
		if (element.tagName !== "meta" || attribute(element, "name") !== "audience") continue;
		if (attribute(element, "content") === "professionals") return "professionals";
	}
	// The stricter one, should a page not say.
	return "everyone";
}

/** Taking out comments leaves pieces of one text side by side: they become one again. */
function removeComments(node: Node): void {
	for (const child of [...childrenOf(node)]) {
		if (child.nodeName === "#comment") detach(child);
		else removeComments(child);
	}
	for (const child of [...childrenOf(node)]) {
		const siblings = childrenOf(node);
		const before = siblings[siblings.indexOf(child) - 1];
		if (!before || !isText(child) || !isText(before)) continue;
		before.value += child.value;
		detach(child);
	}
}

/** React marks where parts of a page would have come in; an empty mark is only a mark. */
function isFrameworkLeftover(element: Element): boolean {
	const isMark =
		(element.tagName === "div" && hasAttribute(element, "hidden")) ||
		(element.tagName === "template" && attribute(element, "id") === "_R_");
	return isMark && element.parentNode?.nodeName === "body" && childrenOf(element).length === 0;
}

/** Metas that `finish` writes itself. */
function isOwnMeta(element: Element): boolean {
	return (
		element.tagName === "meta" &&
		(hasAttribute(element, "charset") ||
			attribute(element, "name") === "referrer" ||
			(attribute(element, "http-equiv") ?? "").toLowerCase() === "content-security-policy")
	);
}

/** Next adds a query against caches; the icon is not cached, and a plain host may not know queries. */
function tidyIcon(element: Element): void {
	const href = attribute(element, "href");
	if (element.tagName !== "link" || !href || !wordsOf(element, "rel").includes("icon")) return;
	for (const attr of element.attrs)
		if (attr.name === "href") attr.value = href.replace(/\?.*$/, "");
}
