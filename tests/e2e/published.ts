import { readFileSync } from "node:fs";

type HeaderList = { files: Record<string, { type: string; kind: string }> };

/** The published pages by their addresses, read from what was published rather than from the source. */
export const publishedPages: string[] = Object.entries(
	(JSON.parse(readFileSync("dist.headers.json", "utf8")) as HeaderList).files,
)
	.filter(([, { kind }]) => kind === "html")
	.map(([file]) => `/${file.replace(/index\.html$/, "")}`)
	.sort();

/** Pages in a language: all but the list of languages and the page that was not found. */
export const languagePages = publishedPages.filter((path) => /^\/[^/]+\/.*/.test(path));

/** The file of a page in `dist/`. */
export const fileOf = (path: string) => `dist${path}${path.endsWith("/") ? "index.html" : ""}`;
