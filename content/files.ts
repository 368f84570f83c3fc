import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Locale, locales } from "@/i18n/locales";

/** Where the words lie, seen from the folder in which a command runs: the project's root. */
export const contentFolder = "content";

export const pageFile = (locale: Locale, slug: string) => `${contentFolder}/${locale}/${slug}.mdx`;
export const lockFile = (locale: Locale) => `${contentFolder}/${locale}/translation.lock.json`;

/** Texts that stand for files of the project, whether these exist or not. */
let instead: ReadonlyMap<string, string> = new Map();

/**
 * Runs something as if these files held these texts: what would be wrong if they were saved. The
 * disk is not touched.
 */
export function withTexts<T>(texts: ReadonlyMap<string, string>, run: () => T): T {
	const before = instead;
	instead = texts;
	try {
		return run();
	} finally {
		instead = before;
	}
}

/** Reads a file of the project, or `undefined` if there is none. */
export function readProjectFile(file: string): string | undefined {
	const text = instead.get(file);
	if (text !== undefined) return text;
	const path = join(process.cwd(), file);
	return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** The slugs of the pages that exist in a language, in alphabetical order. */
export function slugsOf(locale: Locale): string[] {
	const folder = join(process.cwd(), contentFolder, locale);
	const names = existsSync(folder) ? readdirSync(folder) : [];
	const slugs = names
		.filter((name) => name.endsWith(".mdx"))
		.map((name) => name.slice(0, -".mdx".length));
	const added = [...instead.keys()].flatMap((file) => {
		const [, slug] = file.split(`${contentFolder}/${locale}/`);
		return slug?.endsWith(".mdx") ? [slug.slice(0, -".mdx".length)] : [];
	});
	return [...new Set([...slugs, ...added])].sort();
}

/** Every page file of every language. */
export function allPageFiles(): { locale: Locale; slug: string; file: string }[] {
	return locales.flatMap((locale) =>
		slugsOf(locale).map((slug) => ({ locale, slug, file: pageFile(locale, slug) })),
	);
}
