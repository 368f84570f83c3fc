import { deniedIn } from "../i18n/denied";
import type { Audience } from "./page";
import { attribute, type Document, elementNamed, elementsIn, textOf } from "./tree";

/** A page's name as it stays in the history of a browser. */
export function titleOf(document: Document): string {
	const head = elementNamed(document, "head");
	const title = head && elementNamed(head, "title");
	return title ? textOf(title).trim() : "";
}

/** Names and addresses of a reader's pages tell nothing to whoever looks at the phone later. */
export function titleProblems(path: string, document: Document, audience: Audience): string[] {
	const title = titleOf(document);
	if (!title) return ["the page has no <title>"];
	if (audience === "professionals") return [];
	const languages = languagesOf(document);
	const problems: string[] = [];
	// Addresses are English in every language.
	const inAddress = deniedIn(path.replace(/(index)?\.html$/, "").replaceAll(/[-/]/g, " "), "en");
	if (inAddress) problems.push(`the address holds “${inAddress}”, ${reason}`);
	for (const name of [title, ...previewTitles(document)]) {
		const stem = languages.map((language) => deniedIn(name, language)).find(Boolean);
		if (stem) problems.push(`the title “${name}” holds “${stem}”, ${reason}`);
	}
	return problems;
}

const reason = "a word that a reader's phone must not keep; the heading may be plain";

/** That of the page and those of the words in it: a missing translation has another's title. */
function languagesOf(document: Document): string[] {
	const languages = [...elementsIn(document)]
		.filter(({ tagName }) => tagName === "html" || tagName === "article")
		.map((element) => attribute(element, "lang") ?? "");
	return [...new Set(languages.filter(Boolean))];
}

function previewTitles(document: Document): string[] {
	return [...elementsIn(document)]
		.filter((meta) => /^og:(title|site_name)$/.test(attribute(meta, "property") ?? ""))
		.map((meta) => attribute(meta, "content") ?? "");
}
