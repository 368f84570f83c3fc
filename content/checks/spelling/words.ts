import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { type Fields, isGroup } from "@/content/fields";
import { type ReadablePage, wordsOfField } from "@/content/pageFile";
import { phrasesOf } from "@/content/phrases";
import { placeAt } from "@/content/position";
import type { Place } from "@/content/problem";
import { type Locale, locales } from "@/i18n/locales";
import { messagesFile } from "../messages";
import { type Project, readJson } from "../project";

/** The languages that have a dictionary here, in which facts for workers are written too. */
export const spelledLanguages = ["fi", "sv", "en"] as const;
export type SpelledLanguage = (typeof spelledLanguages)[number];

/** Knows the words of a language. */
export type Speller = {
	knows(word: string, language: SpelledLanguage): boolean;
	/** Up to three words that were perhaps meant, the likeliest first. */
	suggest(word: string, language: SpelledLanguage): string[];
};

/** A stretch of words in one language, and where each of its characters stands. */
export type Run = { language: SpelledLanguage; text: string; at(index: number): Place };

/** The language by whose dictionary a locale is spelled: Easy Finnish is Finnish. */
function languageOf(locale: Locale): SpelledLanguage | undefined {
	const { language } = new Intl.Locale(locale);
	return spelledLanguages.find((one) => one === language);
}

function inPage(readable: ReadablePage, language: SpelledLanguage): Run[] {
	const { file, text, page, matter } = readable;
	return [
		...["title", "description"].map((field) => ({
			language,
			text: wordsOfField(readable, field),
			at: () => matter.at([field]),
		})),
		...phrasesOf(page.tree).map((phrase) => ({
			language,
			text: phrase.text,
			at: (index: number) => placeAt(file, text, phrase.offsets[index] ?? 0),
		})),
	];
}

function literals(elements: MessageFormatElement[]): string {
	return elements
		.map((element) => {
			switch (element.type) {
				case TYPE.literal:
					return element.value;
				case TYPE.tag:
					return literals(element.children);
				case TYPE.plural:
				case TYPE.select:
					return Object.values(element.options)
						.map(({ value }) => literals(value))
						.join(" ");
				default:
					return "\uFFFC";
			}
		})
		.join("");
}

/** A message without its slots; one that cannot be read is told by another check. */
function wordsOfMessage(message: string): string {
	try {
		return literals(parse(message));
	} catch {
		return "";
	}
}

type Text = { path: PropertyKey[]; text: string };

function textsIn(data: unknown, path: PropertyKey[] = []): Text[] {
	if (typeof data === "string") return [{ path, text: data }];
	if (Array.isArray(data)) return data.flatMap((item, index) => textsIn(item, [...path, index]));
	if (!isGroup(data)) return [];
	return Object.entries(data).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

const runOf = (fields: Fields, { path, text }: Text, language: SpelledLanguage): Run => ({
	language,
	text,
	at: () => fields.at(path),
});

/** Words for people stand under the code of their language; ids and addresses do not. */
function inForeignGroups(fields: Fields): Run[] {
	return textsIn(fields.data).flatMap((text) => {
		const language = spelledLanguages.find((one) => one === text.path.at(-1));
		return language ? [runOf(fields, text, language)] : [];
	});
}

/** Fields that hold words in a language that is the same everywhere, or named beside them. */
function inFacts({ facts: { contacts, glossary, statements, reports } }: Project): Run[] {
	const says = textsIn(statements.data)
		.filter(({ path }) => path.at(-1) === "says")
		.map((text) => runOf(statements, text, "en"));
	const titles = (Array.isArray(reports.data) ? reports.data : []).flatMap((report, index) => {
		const language = spelledLanguages.find((one) => isGroup(report) && one === report.language);
		const text = isGroup(report) ? report.title : undefined;
		if (!language || typeof text !== "string") return [];
		return [runOf(reports, { path: [index, "title"], text }, language)];
	});
	return [...inForeignGroups(contacts), ...inForeignGroups(glossary), ...says, ...titles];
}

/** All words of the project in the languages that are spelled: pages, messages and facts. */
export function writtenRuns(project: Project): Run[] {
	const pages = project.readable.flatMap((page) => {
		const language = languageOf(page.locale);
		return language ? inPage(page, language) : [];
	});
	const messages = locales.flatMap((locale) => {
		const language = languageOf(locale);
		if (!language) return [];
		const fields = readJson(messagesFile(locale));
		return textsIn(fields.data).map(({ path, text }) =>
			runOf(fields, { path, text: wordsOfMessage(text) }, language),
		);
	});
	return [...pages, ...messages, ...inFacts(project)];
}
