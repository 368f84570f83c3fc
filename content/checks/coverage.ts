import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentFolder, pageFile } from "@/content/files";
import { topOf } from "@/content/position";
import { error, type Problem, plural, warning } from "@/content/problem";
import { fallbacksOf, locales, requiredLocales, sourceLocale } from "@/i18n/locales";
import { indexSlug } from "@/i18n/paths";
import { type Project, professionalSlugs } from "./project";
import { nearest } from "./suggest";

function missingPages({ files, slugs }: Project): Problem[] {
	const exists = (file: string) => files.some((page) => page.file === file);
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

function pagesWithoutSource({ files, slugs }: Project): Problem[] {
	return files
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

/**
 * Pages for everyone that a language does not have yet: its readers get other words than theirs. A
 * language without a folder has not been begun; `npm run translations` shows it.
 */
function untranslatedPages(project: Project): Problem[] {
	const professionals = professionalSlugs(project);
	const wanted = project.slugs.filter((slug) => !professionals.includes(slug));
	return locales
		.filter((locale) => !requiredLocales.includes(locale))
		.filter((locale) => existsSync(join(process.cwd(), contentFolder, locale)))
		.flatMap((locale) => {
			const has = new Set(
				project.files.filter((page) => page.locale === locale).map(({ slug }) => slug),
			);
			const missing = wanted.filter((slug) => !has.has(slug));
			if (missing.length === 0) return [];
			const shown = fallbacksOf(locale)[0];
			const message = `“${locale}” lacks ${plural(missing.length, "page")} of ${wanted.length}: ${missing.join(", ")}.`;
			const advice = `Until somebody translates them, readers see “${shown}” there.`;
			return [warning(topOf(`${contentFolder}/${locale}`), message, { wanted: advice })];
		});
}

/** Which pages there are: Finnish decides, the required languages have them all. */
export function checkCoverage(project: Project): Problem[] {
	return [
		...missingPages(project),
		...pagesWithoutSource(project),
		...untranslatedPages(project),
		...strayFiles(),
	];
}
