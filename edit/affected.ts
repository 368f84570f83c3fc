import { factFiles, type PageName } from "@/content/checks/project";
import { isGroup } from "@/content/fields";
import { pageFile, readProjectFile } from "@/content/files";
import { sourceLocale } from "@/i18n/locales";
import { pageOf } from "./refusals";

function dataOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What a page can name in a file of facts: entries by their ids, each with the fields it has. */
function named(data: unknown): Map<string, string[]> {
	const list = isGroup(data) && Array.isArray(data.figures) ? data.figures : [];
	const figures = list.filter(isGroup).map((figure) => [String(figure.id), figure] as const);
	const groups = isGroup(data) ? Object.entries(data) : [];
	return new Map(
		[...groups, ...figures].map(([id, entry]) => [id, isGroup(entry) ? Object.keys(entry) : []]),
	);
}

/** The entries that are gone, or have lost a field that a page may show. */
function lost(before: string, after: string): string[] {
	const now = named(dataOf(after));
	return [...named(dataOf(before))]
		.filter(([id, fields]) => fields.some((field) => !now.get(id)?.includes(field)))
		.map(([id]) => id);
}

/**
 * The pages whose errors a save can change: those of a saved page's language, which are compared with
 * each other, the translations of a saved source page, and the pages that name a fact which has lost
 * something. All pages of the source are among them.
 */
export function affected(
	writes: readonly { file: string; before: string | undefined; text: string }[],
): (page: PageName) => boolean {
	const pages = writes.map(({ file }) => pageOf(file)).filter((page) => page !== undefined);
	const facts = writes.filter(({ file }) => Object.values(factFiles).some((one) => one === file));
	const ids = facts.flatMap(({ before = "", text }) => lost(before, text));
	const names = ids.flatMap((id) => [`"${id}"`, `#${id}`]);
	return ({ locale, slug }) =>
		locale === sourceLocale ||
		pages.some((page) => page.locale === locale) ||
		pages.some((page) => page.locale === sourceLocale && page.slug === slug) ||
		(names.length > 0 && mentions(readProjectFile(pageFile(locale, slug)) ?? "", names));
}

const mentions = (text: string, names: string[]) => names.some((name) => text.includes(name));
