import { deniedIn, deniedStems } from "./denied";
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
	const problems = languages
		.filter((language) => !(language in deniedStems))
		.map((language) => `publish/denied.ts has no list of denied words for “${language}”`);
	const address = path.replace(/(index)?\.html$/, "").replaceAll(/[-/]/g, " ");
	// Addresses are English in every language.
	const address_ = deniedIn(address, "en");
	if (address_)
		problems.push(`the address holds “${address_}”, a word that a reader's phone must not keep`);
	for (const name of [title, ...previewTitles(document)]) {
		const stem = languages.map((language) => deniedIn(name, language)).find(Boolean);
		if (!stem) continue;
		problems.push(
			`the title “${name}” holds “${stem}”, a word that a reader's phone must not keep; the heading may be plain`,
		);
	}
	return problems;
}

/** That of the page and those of the words in it: a missing translation has another's title. */
function languagesOf(document: Document): string[] {
	const languages = [...elementsIn(document)]
		.filter(({ tagName }) => tagName === "html" || tagName === "article")
		.map((element) => attribute(element, "lang"))
		.filter((language) => language !== undefined && language !== "");
	return [...new Set(languages as string[])];
}

function previewTitles(document: Document): string[] {
	return [...elementsIn(document)]
		.filter((meta) => /^og:(title|site_name)$/.test(attribute(meta, "property") ?? ""))
		.map((meta) => attribute(meta, "content") ?? "");
}
