import type { Locale } from "./locales";
import type { WorkerLocale } from "./workerLocales";

/** The slug of a language's first page, which has no slug in its address. */
export const indexSlug = "index";

/** The slug of the document that holds every reader's page of a language. */
export const allPagesSlug = "all";

/** The page whose words can be linked to one by one: `/glossary#consent`. */
export const glossarySlug = "glossary";

/** `("fi", "services")` → `/fi/services/`. The only place that knows what addresses look like. */
export function pagePath(locale: Locale, slug: string): string {
	return slug === indexSlug ? `/${locale}/` : `/${locale}/${slug}/`;
}

/** `("so", "fi", "services")` → `/so/with/fi/services/`: a page in two languages side by side. */
export function sideBySidePath(locale: Locale, other: WorkerLocale, slug: string): string {
	return `/${locale}/with${pagePath(other, slug)}`;
}

/** `/services#x` as an editor writes it → `{ slug: "services", hash: "#x" }`; `/` is the index. */
export function parseInternalLink(href: string): { slug: string; hash: string } | undefined {
	if (!href.startsWith("/") || href.startsWith("//")) return undefined;
	const [path = "", fragment] = href.split("#", 2);
	const slug = path.replace(/^\/|\/$/g, "");
	return { slug: slug || indexSlug, hash: fragment ? `#${fragment}` : "" };
}

/** Stands in for the site's address where none is given: a name that nobody can own (RFC 6761). */
export const exampleSiteUrl = "https://apua.example";

/** The origin for addresses that must be absolute, without a slash at the end. */
export function siteUrl(): string {
	return new URL(process.env.SITE_URL || exampleSiteUrl).origin;
}

/**
 * A page's addresses for `hreflang`, in the languages whose own words it has; `x-default` is the
 * list of languages.
 */
export function alternates(slug: string, translations: Locale[]): Record<string, string> {
	const entries = translations.map((locale) => [locale, siteUrl() + pagePath(locale, slug)]);
	return { ...Object.fromEntries(entries), "x-default": `${siteUrl()}/` };
}

/** `csv` → `/data/statistics.csv`: all figures in one file. */
export const dataPath = (format: "csv" | "json") => `/data/statistics.${format}`;
