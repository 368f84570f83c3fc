import { readFileSync } from "node:fs";

type HeaderList = { files: Record<string, { type: string; kind: string }> };

/** The published pages by their addresses, read from what was published rather than from the source. */
export const publishedPages: string[] = Object.entries(
	(JSON.parse(readFileSync("dist.headers.json", "utf8")) as HeaderList).files,
)
	.filter(([, { kind }]) => kind === "html")
	.map(([file]) => `/${file.replace(/index\.html$/, "")}`)
	.sort();

/** The file of a page in `dist/`. */
export const fileOf = (path: string) => `dist${path}${path.endsWith("/") ? "index.html" : ""}`;

/** The language of a page's address; none for the list of languages and the page not found. */
export const localeOf = (path: string): string | undefined => /^\/([^/]+)\//.exec(path)?.[1];

/** Pages in a language: all but the list of languages and the page that was not found. */
export const languagePages = publishedPages.filter(localeOf);

/** The pages in groups that a test can walk through: those of each language, then the others. */
export const pagesByLanguage: [string, string[]][] = [...new Set(publishedPages.map(localeOf))].map(
	(locale) => [
		locale ?? "every language at once",
		publishedPages.filter((path) => localeOf(path) === locale),
	],
);

/** The page shows words of its own language, and not those of the fallback. */
export const hasOwnWords = (path: string): boolean =>
	!/<meta name="robots" content="noindex"/.test(readFileSync(fileOf(path), "utf8"));
