import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentFolder, pageFile } from "@/content/files";
import { topOf } from "@/content/position";
import { error, type Problem } from "@/content/problem";
import { locales, requiredLocales, sourceLocale } from "@/i18n/locales";
import { indexSlug } from "@/i18n/paths";
import type { Project } from "./project";
import { nearest } from "./suggest";

function missingPages({ pages, slugs }: Project): Problem[] {
	const exists = (file: string) => pages.some((page) => page.file === file);
	return requiredLocales.flatMap((locale) =>
		[...new Set([indexSlug, ...slugs])]
			.map((slug) => pageFile(locale, slug))
			.filter((file) => !exists(file))
			.map((file) => {
				const wanted = `Every page exists in ${requiredLocales.join(" and ")}.`;
				return error(topOf(file), "This page is missing.", { wanted });
			}),
	);
}

function pagesWithoutSource({ pages, slugs }: Project): Problem[] {
	return pages
		.filter(({ slug }) => !slugs.includes(slug))
		.map(({ file, slug }) => {
			const close = nearest(slug, slugs);
			const message = `There is no page “${slug}” in ${contentFolder}/${sourceLocale}, the source.`;
			const wanted = close ? undefined : `Write ${pageFile(sourceLocale, slug)} first.`;
			return error(topOf(file), message, { suggestion: close && `${close}.mdx`, wanted });
		});
}

/** Files that look like pages and would never be published. */
function strayFiles(): Problem[] {
	const root = join(process.cwd(), contentFolder);
	if (!existsSync(root)) return [];
	const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
	return folders.flatMap((folder) => {
		const names = readdirSync(join(root, folder)).map(
			(name) => `${contentFolder}/${folder}/${name}`,
		);
		if (!locales.some((locale) => locale === folder)) {
			const suggestion = nearest(folder, locales);
			return names
				.filter((file) => /\.mdx?$/.test(file))
				.map((file) =>
					error(topOf(file), `“${folder}” is no language of the site.`, {
						suggestion,
						wanted: "Languages are listed in i18n/locales.ts.",
					}),
				);
		}
		return names
			.filter((file) => !/\/([a-z0-9]+(-[a-z0-9]+)*\.mdx|translation\.lock\.json)$/.test(file))
			.map((file) =>
				error(topOf(file), "This file is no page.", {
					wanted: "A page's name has small letters, digits and hyphens, and ends with .mdx.",
				}),
			);
	});
}

/** Which pages there are: Finnish decides, the required languages have them all. */
export function checkCoverage(project: Project): Problem[] {
	return [...missingPages(project), ...pagesWithoutSource(project), ...strayFiles()];
}
