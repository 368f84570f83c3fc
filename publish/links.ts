import { attribute, type Document, type Element, elementsIn, wordsOf } from "./tree";

/** What is published, for finding out where a link leads. */
export type Targets = {
	siteUrl: string;
	/** Public paths (`fi/index.html`) with the ids of the elements in them. */
	ids: Map<string, Set<string>>;
};

/** A page's public address: `fi/services/index.html` → `/fi/services/`. */
export function addressOf(path: string): string {
	return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The ids that a link can lead to. */
export function idsIn(document: Document): Set<string> {
	return new Set([...elementsIn(document)].flatMap((element) => attribute(element, "id") ?? []));
}

/** Links that lead nowhere, to where they should not, or that say from where the reader came. */
export function linkProblems(path: string, document: Document, targets: Targets): string[] {
	return [...elementsIn(document)].flatMap((element) => {
		if (element.tagName === "link") return headLinkProblems(element, targets);
		if (element.tagName !== "a" && element.tagName !== "area") return [];
		const href = attribute(element, "href");
		return href === undefined ? [] : anchorProblems(path, element, href, targets);
	});
}

function anchorProblems(path: string, anchor: Element, href: string, targets: Targets): string[] {
	if (/^(tel|sms|mailto):/i.test(href)) return [];
	const base = targets.siteUrl + addressOf(path);
	if (!URL.canParse(href, base)) return [`“${href}” is no address`];
	const url = new URL(href, base);
	if (/^([a-z]+:|\/\/)/i.test(href)) return foreignProblems(anchor, href, url, targets);
	return deadEnd(url, targets).map((reason) => `the link “${href}” ${reason}`);
}

function foreignProblems(anchor: Element, href: string, url: URL, targets: Targets): string[] {
	if (url.protocol !== "https:") return [`“${href}” must begin with https:`];
	if (url.origin === targets.siteUrl) {
		return [`“${href}” leads to this site; without its origin it works on a copy too`];
	}
	if (wordsOf(anchor, "rel").includes("noreferrer")) return [];
	return [`“${href}” lacks rel="noreferrer": the other site would learn of the visit`];
}

function headLinkProblems(link: Element, targets: Targets): string[] {
	const href = attribute(link, "href") ?? "";
	if (wordsOf(link, "rel").includes("icon")) {
		const isOwn = /^\/[^/]/.test(href);
		if (isOwn && targets.ids.has(href.slice(1))) return [];
		return [`the icon “${href}” is no published file`];
	}
	if (!URL.canParse(href) || new URL(href).origin !== targets.siteUrl) {
		return [`“${href}” must begin with ${targets.siteUrl} (was SITE_URL the same in next build?)`];
	}
	return deadEnd(new URL(href), targets).map((reason) => `<link> “${href}” ${reason}`);
}

function deadEnd(url: URL, { ids }: Targets): string[] {
	const address = decodeURIComponent(url.pathname).slice(1);
	const path = address === "" || address.endsWith("/") ? `${address}index.html` : address;
	if (url.search) return ["has a query, which nobody reads"];
	const found = ids.get(path);
	if (!found) {
		const needsSlash = ids.has(`${path}/index.html`);
		return [needsSlash ? "needs a slash at its end" : "leads to no published page"];
	}
	const id = decodeURIComponent(url.hash.slice(1));
	return id === "" || found.has(id) ? [] : [`leads to #${id}, which that page does not have`];
}

/** The sitemap names published pages of this site and nothing else. */
export function sitemapProblems(sitemap: Document, targets: Targets): string[] {
	const addresses = [...elementsIn(sitemap)].flatMap((element) => {
		if (element.tagName === "loc") return [element];
		return attribute(element, "hreflang") === undefined ? [] : [element];
	});
	return addresses.flatMap((element) => {
		const text = element.childNodes[0];
		const loc = text && "value" in text ? text.value.trim() : "";
		const address = element.tagName === "loc" ? loc : (attribute(element, "href") ?? "");
		if (!URL.canParse(address) || new URL(address).origin !== targets.siteUrl) {
			return [`“${address}” must begin with ${targets.siteUrl}`];
		}
		return deadEnd(new URL(address), targets).map((reason) => `“${address}” ${reason}`);
	});
}
