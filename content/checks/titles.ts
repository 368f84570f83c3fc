import { type ReadablePage, wordsOfField } from "@/content/pageFile";
import { topOf } from "@/content/position";
import { error, type Problem } from "@/content/problem";
import { deniedIn } from "@/i18n/denied";
import { fallbackLocale, sourceLocale } from "@/i18n/locales";
import type { Project } from "./project";

function duplicateTitles(pages: ReadablePage[]): Problem[] {
	const first = new Map<string, string>();
	return pages.flatMap((page) => {
		const title = wordsOfField(page, "title");
		const key = `${page.locale} ${title.toLowerCase()}`;
		const other = first.get(key);
		if (!other) first.set(key, page.file);
		if (!title || !other) return [];
		const wanted = "Write another: readers tell pages apart by their titles.";
		return [error(page.matter.at(["title"]), `${other} has the same title.`, { wanted })];
	});
}

const reason =
	"Somebody else may see the browser's history. Write a title that a watcher may read; the heading in the page may be plain.";

/** Titles and addresses of readers' pages stay in the browser's history. */
function deniedTitles({ readable }: Project): Problem[] {
	const professionals = readable
		.filter((page) => page.locale === sourceLocale)
		.filter((page) => wordsOfField(page, "audience") === "professionals")
		.map(({ slug }) => slug);
	return readable.flatMap((page) => {
		const { file, locale, slug, matter } = page;
		if (professionals.includes(slug)) return [];
		const inTitle = deniedIn(wordsOfField(page, "title"), locale);
		const inSlug = locale === sourceLocale && deniedIn(slug.replaceAll("-", " "), fallbackLocale);
		return [
			inTitle && error(matter.at(["title"]), `The title holds “${inTitle}”.`, { wanted: reason }),
			inSlug &&
				error(topOf(file), `The file's name, the page's address, holds “${inSlug}”.`, {
					wanted: reason,
				}),
		].filter((problem) => typeof problem === "object");
	});
}

export function checkTitles(project: Project): Problem[] {
	return [...duplicateTitles(project.readable), ...deniedTitles(project)];
}
