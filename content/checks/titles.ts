import { type ReadablePage, wordsOfField } from "@/content/pageFile";
import { topOf } from "@/content/position";
import { error, type Problem, warning } from "@/content/problem";
import { deniedIn, deniedStems } from "@/i18n/denied";
import { fallbackLocale, sourceLocale } from "@/i18n/locales";
import { type Project, professionalSlugs } from "./project";

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
function deniedTitles(project: Project): Problem[] {
	const professionals = professionalSlugs(project);
	return project.readable.flatMap((page) => {
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

/** Nobody can look for words in a language that has no list of them. */
function missingLists({ readable }: Project): Problem[] {
	const languages = [...new Set(readable.map(({ locale }) => locale))];
	return languages
		.filter((language) => !(language in deniedStems))
		.map((language) =>
			warning(topOf("i18n/denied.ts"), `There is no list of denied words for “${language}”.`, {
				wanted: "Ask somebody who speaks it for the words that no title may hold.",
			}),
		);
}

export function checkTitles(project: Project): Problem[] {
	return [...duplicateTitles(project.readable), ...deniedTitles(project), ...missingLists(project)];
}
