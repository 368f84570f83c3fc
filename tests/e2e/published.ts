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

/** The page has another language beside its own. */
export const isSideBySide = (path: string): boolean => /^\/[^/]+\/with\//.test(path);

/** One document with every reader's page of a language: what holds for its words holds for all. */
export const isWhole = (path: string): boolean => path.endsWith("/all/");

/** Pages in a language: all but the list of languages and the page that was not found. */
export const languagePages = publishedPages.filter(localeOf);

/**
 * The page shows words of its own language, and not those of the fallback. What search engines are
 * not to find is shown by fallback, or holds words that other pages have.
 */
export const hasOwnWords = (path: string): boolean =>
	isWhole(path) ||
	isSideBySide(path) ||
	!/<meta name="robots" content="noindex"/.test(readFileSync(fileOf(path), "utf8"));

/** The pages in groups that a test can walk through: those of each language, then the others. */
function byLanguage(paths: string[]): [string, string[]][] {
	return [...new Set(paths.map(localeOf))].map((locale) => [
		locale ?? "every language at once",
		paths.filter((path) => localeOf(path) === locale),
	]);
}

/** Every page that was published. */
export const pagesByLanguage = byLanguage(publishedPages);

/** The first of each kind of page that differs only in its words from others of its language. */
function oneOfEach(paths: string[]): string[] {
	const kinds = new Set<string>();
	return paths.filter((path) => {
		const kind = isSideBySide(path) ? "beside" : hasOwnWords(path) ? path : "fallback";
		return !kinds.has(kind) && kinds.add(kind);
	});
}

/**
 * Each page with words of its own, and of each language one page that is shown by fallback and one
 * that has a second language beside it.
 */
export const pagesToRead = pagesByLanguage.map(([language, paths]): [string, string[]] => [
	language,
	oneOfEach(paths),
]);

/** Both ways in which a script can run have their pages looked at one by one. */
export const wholly = ["fi", "ar"];

/**
 * The pages of `wholly` language by language, and those of all others that `kept` chooses, in so
 * many groups: a browser that has read the fonts of every script once goes on much faster.
 */
function grouped(groups: number, kept: (paths: string[]) => string[]): [string, string[]][] {
	const alone = pagesToRead.filter(([language]) => wholly.includes(language));
	const others = pagesToRead.filter(([language]) => !wholly.includes(language));
	const size = Math.ceil(others.length / groups);
	const together = Array.from({ length: groups }, (_, group): [string, string[]] => {
		const some = others.slice(group * size, (group + 1) * size);
		return [
			some.map(([language]) => language).join(", "),
			some.flatMap(([, paths]) => kept(paths)),
		];
	});
	return [...alone, ...together];
}

/**
 * Of Finnish, where every page exists, and of Arabic all pages; of every other language the one
 * document with all its words, and those to show or to print, which differ in their words only.
 */
export const pagesToMeasure = grouped(4, (paths) =>
	paths.filter((path) => !localeOf(path) || isWhole(path) || /\/(show|print)\/$/.test(path)),
);

/** The same with the first page of every other language: what stands around the words is the same. */
export const pagesToVisit = grouped(2, (paths) => paths.slice(0, 1));

/** The same with the first page and the cards to show. */
export const pagesToInspect = grouped(4, (paths) =>
	paths.filter((path) => /^\/([^/]+\/(show\/)?|404\.html)?$/.test(path)),
);
