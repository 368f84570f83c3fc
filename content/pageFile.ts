import type { Locale } from "@/i18n/locales";
import { type Fields, isGroup, yamlFields } from "./fields";
import { pageFile, readProjectFile } from "./files";
import { type ParsedPage, parsePage } from "./parse";
import { topOf } from "./position";
import { error, type Problem } from "./problem";
import { syntaxProblem } from "./syntax";

/** A page's file as it is on disk, readable or not. */
export type PageFile = {
	locale: Locale;
	slug: string;
	file: string;
	text: string;
	/** Why it could not be read. */
	problems: Problem[];
	page?: ParsedPage;
	matter?: Fields;
};

export type ReadablePage = PageFile & {
	page: ParsedPage;
	matter: Fields & { data: Record<string, unknown> };
};

export function isReadable(file: PageFile): file is ReadablePage {
	return file.page !== undefined && isGroup(file.matter?.data);
}

/** A front matter's field as text, empty if it is not there. */
export function wordsOfField({ matter }: ReadablePage, name: string): string {
	return String(matter.data[name] ?? "").trim();
}

const model = "Begin with a line ---, then title: and description:, then a line ---.";

/** Parsing is slow, and a page is asked for again by each of its translations and after each save. */
const known = new Map<string, PageFile>();

/** Reads a page and never throws: what is wrong with it becomes a problem with its place. */
export function readPage(locale: Locale, slug: string): PageFile {
	const file = pageFile(locale, slug);
	const text = readProjectFile(file) ?? "";
	const before = known.get(file);
	if (before?.text === text) return before;
	const page = takeApart(locale, slug, file, text);
	known.set(file, page);
	return page;
}

function takeApart(locale: Locale, slug: string, file: string, text: string): PageFile {
	const read = { locale, slug, file, text, problems: [] as Problem[] };
	const top = topOf(file);
	const fail = (problem: Problem) => ({ ...read, problems: [problem] });
	if (text.trim() === "") {
		return fail(error(top, "The page is empty.", { wanted: "Write it, or take the file away." }));
	}
	try {
		const page = parsePage(text);
		if (!page.matter) {
			return fail(error(top, "The page has no front matter.", { wanted: model }));
		}
		const before = text.slice(0, text.indexOf("\n") + 1);
		const matter = yamlFields(file, before, page.matter.text);
		if (matter.problems.length > 0) return { ...read, problems: matter.problems };
		// Front matter without a single field is empty; what it lacks is told by its schema.
		const data = matter.data ?? {};
		if (!isGroup(data)) {
			return fail(error(matter.at([]), "The front matter has no fields.", { wanted: model }));
		}
		return { ...read, page, matter: { ...matter, data } };
	} catch (fault) {
		return fail(syntaxProblem(file, text, fault));
	}
}
