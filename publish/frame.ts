import {
	attribute,
	type Document,
	type Element,
	elementNamed,
	elementsIn,
	hasAttribute,
	textOf,
	wordsOf,
} from "./tree";

/** Fewer words than this in `<main>`, and something went missing on the way. */
export const fewestWords = 20;

/** What every page has around its words, whatever it says: language, skip link, help, leaving. */
export function frameProblems(document: Document): string[] {
	const html = elementNamed(document, "html");
	const body = elementNamed(document, "body");
	if (!html || !body) return [];
	return [
		...languageProblems(html),
		...skipProblems(body),
		...leaveProblems(body),
		...wordProblems(body, attribute(html, "lang") ?? "fi"),
	];
}

function languageProblems(html: Element): string[] {
	const problems: string[] = [];
	if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(attribute(html, "lang") ?? "")) {
		problems.push("<html> has no lang");
	}
	if (!["ltr", "rtl"].includes(attribute(html, "dir") ?? "")) problems.push("<html> has no dir");
	return problems;
}

/** Whoever uses a keyboard or a screen reader comes to the words at once. */
function skipProblems(body: Element): string[] {
	const first = [...elementsIn(body)].find((element) => hasAttribute(element, "href"));
	const href = first && attribute(first, "href");
	if (!href?.startsWith("#")) return ["the first link is not a skip link (#main)"];
	const ids = [...elementsIn(body)].map((element) => attribute(element, "id"));
	return ids.includes(href.slice(1)) ? [] : [`the skip link leads to ${href}, which is not there`];
}

/** The link works without the script; the script reads from it where to go and what to be called. */
function leaveProblems(body: Element): string[] {
	const links = [...elementsIn(body)].filter((element) => hasAttribute(element, "data-leave"));
	if (links.length === 0) return ["there is no leave link (data-leave)"];
	return links.flatMap((link) => {
		const complete =
			link.tagName === "a" &&
			attribute(link, "href")?.startsWith("https://") &&
			wordsOf(link, "rel").includes("noreferrer") &&
			attribute(link, "data-title") &&
			textOf(link).trim();
		return complete
			? []
			: ["a leave link lacks its https address, rel=noreferrer, data-title or words"];
	});
}

function wordProblems(body: Element, language: string): string[] {
	const main = elementNamed(body, "main");
	if (!main) return ["there is no <main>"];
	const words = firstWords(textOf(main), language, fewestWords);
	return words === fewestWords
		? []
		: [`<main> has only ${words} words; at least ${fewestWords} are expected`];
}

/** Counts words, of languages without spaces too, and stops when there are enough. */
function firstWords(text: string, language: string, enough: number): number {
	let words = 0;
	for (const { isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(
		text,
	)) {
		if (isWordLike) words++;
		if (words === enough) break;
	}
	return words;
}

/** The numbers that a page offers to call. */
export function callsIn(document: Document): Set<string> {
	const hrefs = [...elementsIn(document)].map((element) => attribute(element, "href") ?? "");
	return new Set(hrefs.filter((href) => href.startsWith("tel:")).map((href) => href.slice(4)));
}
