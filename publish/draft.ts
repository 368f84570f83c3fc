import {
	attribute,
	createElement,
	type Document,
	detach,
	elementNamed,
	elementsIn,
	hasAttribute,
	isElement,
	type Node,
	setChildren,
	wordsOf,
} from "./tree";

/** Said on every page of a draft: whoever is shown it reads one of these. */
const words = [
	["fi", "Luonnos, ei julkaistu"],
	["sv", "Utkast, inte publicerat"],
	["en", "Draft, not published"],
] as const;

/**
 * Follows the bar in the page, so that it can cover neither the numbers nor the leave link, and is
 * printed too: a draft on paper looks like the real one.
 */
export const draftCss =
	"[data-draft]{margin:0;padding:.5rem 1rem;border-bottom:2px dashed currentColor;text-align:center;font-weight:700}" +
	"[data-draft] span{display:inline-block;margin:0 .5rem}";

/** For robots, as a header and in each page. */
export const draftRobots = "noindex, nofollow";

export const draftRobotsTxt = "User-agent: *\nDisallow: /\n";

/** Files that would lead somebody from a draft to the real site, or a search engine to the draft. */
export const notInDraft = ["sitemap.xml", ".well-known/security.txt"];

/** Marks a page as a draft and takes out by what it would be taken for the published one. */
export function markAsDraft(document: Document): void {
	for (const element of [...elementsIn(document)]) {
		const isRobots = attribute(element, "name") === "robots";
		const isAddress =
			element.tagName === "link" &&
			wordsOf(element, "rel").some((rel) => rel === "canonical" || rel === "alternate");
		if (isRobots || isAddress) detach(element);
	}
	const head = elementNamed(document, "head");
	const body = elementNamed(document, "body");
	if (!head || !body) return;
	const robots = createElement("meta", { name: "robots", content: draftRobots });
	setChildren(head, [...head.childNodes, robots]);
	const band = createElement("p", { "data-draft": "", dir: "ltr" });
	setChildren(
		band,
		words.map(([lang, text]) => {
			const span = createElement("span", { lang });
			setChildren(span, [{ nodeName: "#text", value: text, parentNode: span }]);
			return span;
		}),
	);
	const children = body.childNodes;
	const bar = children.findLastIndex((node) => isOrHoldsFrame(node));
	setChildren(body, [...children.slice(0, bar + 1), band, ...children.slice(bar + 1)]);
}

/** The bar: what holds the leave link and no words of the page. */
function isOrHoldsFrame(node: Node): boolean {
	if (!isElement(node) || node.tagName === "main" || elementNamed(node, "main")) return false;
	return [node, ...elementsIn(node)].some((element) => hasAttribute(element, "data-leave"));
}

/** What a page must have to be a draft, or must not have to be published. */
export function draftProblems(document: Document, draft: boolean): string[] {
	const elements = [...elementsIn(document)];
	const isMarked = elements.some((element) => hasAttribute(element, "data-draft"));
	if (!draft) return isMarked ? ["the page is marked as a draft (data-draft)"] : [];
	const isHidden = elements.some(
		(element) =>
			attribute(element, "name") === "robots" && attribute(element, "content") === draftRobots,
	);
	const named = elements.some((element) => wordsOf(element, "rel").includes("canonical"));
	return [
		...(isMarked ? [] : ["the draft is not marked as one (data-draft)"]),
		...(isHidden ? [] : ["the draft may be found by search engines (robots)"]),
		...(named ? ["the draft names the address of the published page (canonical)"] : []),
	];
}
