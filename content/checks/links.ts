import type { Link } from "mdast";
import { visit } from "unist-util-visit";
import type { ReadablePage } from "@/content/pageFile";
import { wordsOf } from "@/content/phrases";
import { placeOfNode } from "@/content/position";
import { error, type Finding, type Problem } from "@/content/problem";
import { linkTo } from "@/content/skeleton";
import { locales } from "@/i18n/locales";
import { glossarySlug, parseInternalLink } from "@/i18n/paths";
import { adviceForAddress, isForeign, type KnownAddresses, knownAddresses } from "./knownAddresses";
import { type Project, recordOf } from "./project";
import { nearest } from "./suggest";

/** What an editor meant by `../fi/services.mdx`: the page's slug, without folder and ending. */
function bareSlug(url: string): string {
	const [path = ""] = url.split(/[?#]/, 1);
	const steps = path.split("/").filter((step) => step && !/^\.+$/.test(step));
	if (steps.length > 1 && locales.some((locale) => locale === steps[0])) steps.shift();
	return steps.join("/").replace(/\.mdx?$/, "");
}

/** The words of the glossary are the only places inside a page that links may lead to. */
function wordProblem(hash: string, terms: string[]): Finding | undefined {
	const id = hash.slice(1);
	if (terms.includes(id)) return undefined;
	const close = nearest(id, terms);
	return {
		message: `The glossary has no word “${id}”.`,
		...(close
			? { suggestion: `/${glossarySlug}#${close}` }
			: { wanted: `Words: ${terms.join(", ")}.` }),
	};
}

function linkProblem({ url }: Link, project: Project, known: KnownAddresses): Finding | undefined {
	const { slugs } = project;
	if (isForeign(url)) {
		return { message: `The link ${url} leaves the site.`, ...adviceForAddress(url, known) };
	}
	const link = parseInternalLink(url);
	if (link && !link.hash && slugs.includes(link.slug)) return undefined;
	if (link?.hash && link.slug === glossarySlug) {
		return wordProblem(link.hash, Object.keys(recordOf(project.facts.glossary.data)));
	}
	const close = nearest(bareSlug(url), slugs);
	if (link?.hash || url.startsWith("#")) {
		const message = `The link ${url} leads to a place inside a page.`;
		return { message, wanted: "Link to the whole page: places have no address of their own." };
	}
	const message = `Dead link ${url || "without an address"}.`;
	if (close) return { message, suggestion: linkTo(close) };
	return { message, wanted: `Pages: ${slugs.map(linkTo).join(", ")}.` };
}

function pageProblems({ file, page }: ReadablePage, project: Project, known: KnownAddresses) {
	const problems: Problem[] = [];
	visit(page.tree, "link", (link, _index, parent) => {
		const place = placeOfNode(file, link, parent);
		const found = linkProblem(link, project, known);
		if (found) problems.push(error(place, found.message, found));
		if (wordsOf({ type: "paragraph", children: [link] }) === "") {
			problems.push(error(place, "This link has no words.", { wanted: `[words](${link.url})` }));
		}
		visit(link, "mdxJsxTextElement", () => {
			problems.push(
				error(place, "A component stands inside a link.", { wanted: "Put it beside the link." }),
			);
		});
	});
	return problems;
}

/** Links lead to pages that exist, carry no language and never leave the site by themselves. */
export function checkLinks(project: Project): Problem[] {
	const known = knownAddresses(project);
	return project.readable.flatMap((page) => pageProblems(page, project, known));
}
