import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { messagesFile } from "@/content/checks/messages";
import { factFiles, type PageName } from "@/content/checks/project";
import { pageFile } from "@/content/files";
import { locales } from "@/i18n/locales";

/** Which page a file is by its name, or `undefined` if it cannot be one. */
export function pageOf(file: string): PageName | undefined {
	const [, slug] = /\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(file) ?? [];
	const locale = slug && locales.find((one) => pageFile(one, slug) === file);
	return locale ? { locale, slug } : undefined;
}

const isData = (file: string): boolean =>
	Object.values(factFiles).some((fact) => fact === file) ||
	locales.some((locale) => messagesFile(locale) === file);

function elsewhere(file: string): boolean {
	const root = process.cwd();
	const path = join(root, file);
	const stat = lstatSync(path, { throwIfNoEntry: false });
	if (stat && !stat.isFile()) return true;
	const folder = lstatSync(dirname(path), { throwIfNoEntry: false });
	return (
		folder !== undefined && realpathSync(dirname(path)) !== join(realpathSync(root), dirname(file))
	);
}

function isLossless(file: string): boolean {
	const path = join(process.cwd(), file);
	if (!lstatSync(path, { throwIfNoEntry: false })) return true;
	const bytes = readFileSync(path);
	return Buffer.from(bytes.toString("utf8"), "utf8").equals(bytes);
}

/** Why a file is never written from the workbench, or `undefined` if it may be. */
export function refusal(file: string, text: string | undefined): string | undefined {
	if (file.endsWith("/translation.lock.json")) {
		return `${file} is written by npm run translations alone. Stamp the page instead.`;
	}
	if (!pageOf(file) && !isData(file)) {
		const page = file.startsWith("content/") && file.endsWith(".mdx");
		if (!page)
			return `${file} is not a page, a file of facts or of messages: it is not written here.`;
		return `${file} cannot be a page: its folder is a language of the site, and its name has small letters a–z, digits and hyphens.`;
	}
	if (text === undefined) {
		return `${file} is not taken away or renamed here: other pages, languages and readers' bookmarks lead to it. Ask a developer to do it for all languages at once, with git mv or git rm.`;
	}
	if (elsewhere(file))
		return `${file} is not an ordinary file of the project: it is not written here.`;
	if (!isLossless(file)) {
		return `${file} is not saved as UTF-8: letters would be lost. Ask a developer to convert it.`;
	}
	return undefined;
}
