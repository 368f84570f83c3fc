import { draftProblems } from "./draft";
import { callsIn, frameProblems } from "./frame";
import { hashSource } from "./hash";
import { metaPolicy } from "./headers";
import { idsIn, linkProblems, sitemapProblems, type Targets } from "./links";
import { numberProblems } from "./numbers";
import type { Audience } from "./page";
import type { Problem } from "./problem";
import { requestProblems, scriptProblems } from "./requests";
import { titleOf, titleProblems } from "./titles";
import { attribute, type Document, elementNamed, elementsIn, parsePage, textOf } from "./tree";

/** One first flight of TCP, in which a page arrives whole (ten segments of 1,460 bytes). */
export const heaviestPage = 14_600;

/** A document that holds every page of a language is for reading once or printing. */
export const heaviestCollection = 60_000;

/** What a page may weigh with Brotli, by its path in `dist/`. */
export const budgetOf = (path: string): number =>
	/^[^/]+\/all\/index\.html$/.test(path) ? heaviestCollection : heaviestPage;

/** A page as a reader gets it. */
export type FinishedPage = {
	path: string;
	audience: Audience;
	html: string;
	/** Its bytes with Brotli. */
	weight: number;
};

export type Site = {
	siteUrl: string;
	pages: FinishedPage[];
	/** Every public path, pages included. */
	files: Iterable<string>;
	sitemap: string;
	/** The leave script, the same on every page. */
	script: string;
	/** The whole policy, with the hashes of styles and script; each page carries it in a `<meta>`. */
	policy: string;
	draft: boolean;
};

/** Everything that is wrong with the finished pages, read anew as a browser would read them. */
export function siteProblems(site: Site): Problem[] {
	const pages = site.pages.map((page) => ({ ...page, document: parsePage(page.html) }));
	const ids = new Map([...site.files].map((path) => [path, new Set<string>()]));
	for (const { path, document } of pages) ids.set(path, idsIn(document));
	const targets: Targets = { siteUrl: site.siteUrl, ids };
	// A draft has none.
	const sitemap = site.draft ? [] : sitemapProblems(parsePage(site.sitemap), targets);
	return [
		...pages.flatMap((page) =>
			pageProblems(page, site, targets).map((reason) => ({ page: page.path, reason })),
		),
		...duplicateTitles(pages),
		...missingCalls(pages),
		...sitemap.map((reason) => ({ page: "sitemap.xml", reason })),
	];
}

type ReadPage = FinishedPage & { document: Document };

function pageProblems(page: ReadPage, site: Site, targets: Targets): string[] {
	const { path, document, audience, html, weight } = page;
	const body = elementNamed(document, "body");
	return [
		...scriptProblems(document, site.script),
		...requestProblems(document),
		...policyProblems(document, metaPolicy(site.policy)),
		...frameProblems(document),
		...draftProblems(document, site.draft),
		...titleProblems(path, document, audience),
		...linkProblems(path, document, targets),
		...(body ? numberProblems(body) : []),
		...(weight > budgetOf(path)
			? [`${weight} bytes with Brotli; at most ${budgetOf(path)} are allowed`]
			: []),
		...(html.includes("\ufffd") ? ["there is a broken character (U+FFFD)"] : []),
		...(html === html.normalize("NFC") ? [] : ["the text is not in Unicode form NFC"]),
	];
}

/** The hash of what a browser will read, and the policy before anything that it binds. */
function policyProblems(document: Document, policy: string): string[] {
	const elements = [...elementsIn(document)];
	const metas = elements.filter(
		(element) => attribute(element, "http-equiv") === "Content-Security-Policy",
	);
	const inHead = elementNamed(document, "head")?.childNodes ?? [];
	const [meta] = metas;
	if (metas.length !== 1 || !meta || inHead.indexOf(meta) !== 1) {
		return ["the policy is not the second thing in <head>"];
	}
	if (attribute(meta, "content") !== policy) return ["the policy is not that of the site"];
	return elements
		.filter(({ tagName }) => tagName === "script" || tagName === "style")
		.filter((element) => !policy.includes(hashSource(textOf(element))))
		.map(({ tagName }) => `the policy does not name the hash of a <${tagName}>`);
}

/** Two pages of one language with one name cannot be told apart in a list of open pages. */
function duplicateTitles(pages: ReadPage[]): Problem[] {
	const seen = new Map<string, string>();
	return pages.flatMap(({ path, document }) => {
		const title = titleOf(document);
		const folder = path.includes("/") ? path.split("/")[0] : "";
		// The 404 page stands for no address of its own.
		if (!title || path === "404.html") return [];
		const first = seen.get(`${folder} ${title}`);
		seen.set(`${folder} ${title}`, first ?? path);
		return first ? [{ page: path, reason: `the title “${title}” is also that of ${first}` }] : [];
	});
}

/** Help is one tap away everywhere: 112, and the number that the other pages have. */
function missingCalls(pages: ReadPage[]): Problem[] {
	const calls = pages.map(({ path, document }) => ({ path, numbers: callsIn(document) }));
	const counts = new Map<string, number>();
	for (const { numbers } of calls) {
		for (const number of numbers) {
			if (number !== "112") counts.set(number, (counts.get(number) ?? 0) + 1);
		}
	}
	const [helpline] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
	return calls.flatMap(({ path, numbers }) => {
		const missing: Problem[] = [];
		if (!numbers.has("112")) missing.push({ page: path, reason: "there is no link to call 112" });
		if (!helpline || !numbers.has(helpline)) {
			const reason = `there is no link to call the help line${helpline ? ` (${helpline})` : ""}`;
			missing.push({ page: path, reason });
		}
		return missing;
	});
}
