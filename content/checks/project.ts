import { chartIds } from "@/content/charts";
import { type Fields, isGroup, jsonFields } from "@/content/fields";
import { allPageFiles, readProjectFile, slugsOf } from "@/content/files";
import {
	isReadable,
	type PageFile,
	type ReadablePage,
	readPage,
	wordsOfField,
} from "@/content/pageFile";
import { topOf } from "@/content/position";
import { error } from "@/content/problem";
import type { Contact, Figure } from "@/content/schema";
import type { FactList } from "@/content/vocabulary";
import { type Locale, sourceLocale } from "@/i18n/locales";

export const factFiles = {
	contacts: "content/contacts.json",
	statements: "content/statements.json",
	statistics: "content/statistics.json",
	reports: "content/reports.json",
	glossary: "content/glossary.json",
	signed: "content/signedNumbers.json",
} as const;

export type FactFile = keyof typeof factFiles;

/** A page by its name. */
export type PageName = { locale: Locale; slug: string };

/** All that the checks look at, read once. Nothing in it has been checked yet. */
export type Project = {
	/** Every page that exists, read or not. */
	files: (PageName & { file: string })[];
	pages: PageFile[];
	/** The pages whose words could be read; what ails the others is told by one check alone. */
	readable: ReadablePage[];
	/** The pages that exist: those of the source language. */
	slugs: string[];
	facts: Record<FactFile, Fields>;
	today: Date;
};

/** A JSON file of the project; one that is not there is one that cannot be read. */
export function readJson(file: string): Fields {
	const text = readProjectFile(file);
	if (text !== undefined) return jsonFields(file, text);
	const at = () => topOf(file);
	const problems = [error(at(), "This file is missing.", { wanted: "The site needs it." })];
	return { file, data: undefined, problems, at };
}

/** A JSON file that a project may do without. */
export function readJsonIfThere(file: string): Fields {
	const text = readProjectFile(file);
	if (text !== undefined) return jsonFields(file, text);
	return { file, data: undefined, problems: [], at: () => topOf(file) };
}

/** @param only the pages whose words are looked at; those of the source must be among them */
export function readProject(today: Date, only: (page: PageName) => boolean = () => true): Project {
	const files = allPageFiles();
	const pages = files.filter(only).map(({ locale, slug }) => readPage(locale, slug));
	return {
		files,
		pages,
		readable: pages.filter(isReadable),
		slugs: slugsOf(sourceLocale),
		facts: {
			contacts: readJson(factFiles.contacts),
			statements: readJson(factFiles.statements),
			statistics: readJson(factFiles.statistics),
			reports: readJson(factFiles.reports),
			glossary: readJson(factFiles.glossary),
			signed: readJson(factFiles.signed),
		},
		today,
	};
}

/** The slugs of pages for professionals, whose names may be plain. Their source says which they are. */
export function professionalSlugs({ readable }: Project): string[] {
	return readable
		.filter((page) => page.locale === sourceLocale)
		.filter((page) => wordsOfField(page, "audience") === "professionals")
		.map(({ slug }) => slug);
}

/** The named groups of a file of facts, as far as they have the right shape. */
export function recordOf<T>(data: unknown): Record<string, Partial<T>> {
	const entries = isGroup(data) ? Object.entries(data) : [];
	return Object.fromEntries(entries.filter(([, value]) => isGroup(value))) as Record<
		string,
		Partial<T>
	>;
}

/** The groups of an array of facts; what is no group counts as an empty one. */
export function arrayOf<T>(data: unknown): Partial<T>[] {
	return Array.isArray(data) ? data.map((item) => (isGroup(item) ? (item as Partial<T>) : {})) : [];
}

export const contactsOf = ({ facts }: Project) => recordOf<Contact>(facts.contacts.data);

export function figuresOf({ facts: { statistics } }: Project): Partial<Figure>[] {
	return arrayOf(isGroup(statistics.data) ? statistics.data.figures : undefined);
}

/** The ids that a component may name, or `undefined` while their file cannot be read. */
export function idsOf(project: Project, list: FactList): string[] | undefined {
	const { contacts, statements, statistics } = project.facts;
	switch (list) {
		case "contacts":
			return contacts.data === undefined ? undefined : Object.keys(contactsOf(project));
		case "charts":
			return [...chartIds];
		case "statements":
			return statements.data === undefined ? undefined : Object.keys(recordOf(statements.data));
		case "figures": {
			if (statistics.data === undefined) return undefined;
			return figuresOf(project).flatMap(({ id }) => (typeof id === "string" ? [id] : []));
		}
	}
}
