import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Fields } from "@/content/fields";
import { error, type Problem } from "@/content/problem";
import { type Locale, locales, sourceLocale } from "@/i18n/locales";
import { professionalMessages } from "@/i18n/professionalMessages";
import { findAddresses } from "./findAddresses";
import { type KnownAddresses, knownAddresses } from "./knownAddresses";
import { type Project, professionalSlugs, readJson } from "./project";
import { nearest } from "./suggest";

export const messagesFile = (locale: Locale) => `messages/${locale}.json`;

type Message = { path: string[]; key: string; value: unknown };

function messagesIn(data: unknown, path: string[] = []): Message[] {
	if (typeof data !== "object" || data === null || Array.isArray(data)) {
		return [{ path, key: path.join("."), value: data }];
	}
	return Object.entries(data).flatMap(([key, value]) => messagesIn(value, [...path, key]));
}

/** What code puts into a message: `{name}`, `<tag>`, and the cases of a choice. */
function slotsIn(elements: MessageFormatElement[]): string[] {
	return elements.flatMap((element) => {
		switch (element.type) {
			case TYPE.literal:
			case TYPE.pound:
				return [];
			case TYPE.tag:
				return [`<${element.value}>`, ...slotsIn(element.children)];
			case TYPE.plural:
			case TYPE.select: {
				const inside = Object.values(element.options).flatMap(({ value }) => slotsIn(value));
				const cases = element.type === TYPE.select ? Object.keys(element.options) : [];
				return [
					`{${element.value}}`,
					...cases.map((one) => `{${element.value}: ${one}}`),
					...inside,
				];
			}
			default:
				return [`{${element.value}}`];
		}
	});
}

/** The slots of a message, or `undefined` if it cannot be read. */
function slots(value: unknown): Set<string> | undefined {
	if (typeof value !== "string") return undefined;
	try {
		return new Set(slotsIn(parse(value)));
	} catch {
		return undefined;
	}
}

function wordProblems(
	fields: Fields,
	{ path, key, value }: Message,
	known: KnownAddresses,
): Problem[] {
	const place = fields.at(path);
	if (typeof value !== "string" || value.trim() === "") {
		return [error(place, `The message “${key}” has no words.`, { wanted: "Write them." })];
	}
	if (!slots(value)) {
		const wanted = "Each { needs its }, each <tag> its </tag>, each choice its case “other”.";
		return [error(place, `The message “${key}” cannot be read.`, { wanted })];
	}
	return findAddresses(value, known).map(({ message }) =>
		error(place, `In the message “${key}”: ${message}`, {
			wanted: "Take it away: messages hold no numbers and addresses; components show them.",
		}),
	);
}

function slotProblems(fields: Fields, { path, key, value }: Message, source: Message): Problem[] {
	const [ours, theirs] = [slots(value), slots(source.value)];
	if (!ours || !theirs) return [];
	const place = fields.at(path);
	const where = `in the message “${key}”`;
	const wanted = `${sourceLocale} says: ${source.value}`;
	return [
		...[...theirs]
			.filter((slot) => !ours.has(slot))
			.map((slot) => error(place, `${slot} is missing ${where}.`, { wanted })),
		...[...ours]
			.filter((slot) => !theirs.has(slot))
			.map((slot) => error(place, `${slot} is unknown ${where}.`, { wanted })),
	];
}

function keyProblems(fields: Fields, messages: Message[], sources: Message[]): Problem[] {
	const keys = messages.map(({ key }) => key);
	const sourceKeys = sources.map(({ key }) => key);
	const absent = sources.filter(({ key }) => !keys.includes(key));
	const strange = messages.filter(({ key }) => !sourceKeys.includes(key));
	return [
		...absent.map(({ path, key, value }) =>
			error(fields.at(path), `The message “${key}” is missing.`, {
				wanted: `${sourceLocale} says: ${value}`,
			}),
		),
		...strange.map(({ path, key }) =>
			error(fields.at(path), `The message “${key}” is unknown.`, {
				suggestion: nearest(key, sourceKeys),
				wanted: `${messagesFile(sourceLocale)} decides which there are.`,
			}),
		),
	];
}

const isProfessional = (key: string) =>
	professionalMessages.some((group) => key.startsWith(`${group}.`));

/** Pages for professionals are known by their source; their words exist in some languages only. */
function hasProfessionalPages(project: Project, locale: Locale): boolean {
	const professional = professionalSlugs(project);
	return project.files.some((page) => page.locale === locale && professional.includes(page.slug));
}

/** The words of the interface: the same messages with the same slots in every language. */
export function checkMessages(project: Project): Problem[] {
	const known = knownAddresses(project);
	const source = readJson(messagesFile(sourceLocale));
	const sources = source.data === undefined ? [] : messagesIn(source.data);
	return locales.flatMap((locale) => {
		const fields = locale === sourceLocale ? source : readJson(messagesFile(locale));
		if (fields.data === undefined) return fields.problems;
		const messages = messagesIn(fields.data);
		const problems = messages.flatMap((message) => {
			const origin = sources.find(({ key }) => key === message.key);
			const own = wordProblems(fields, message, known);
			return origin ? [...own, ...slotProblems(fields, message, origin)] : own;
		});
		const needed = hasProfessionalPages(project, locale)
			? sources
			: sources.filter(
					({ key }) => !isProfessional(key) || messages.some((one) => one.key === key),
				);
		const keys = needed.length ? keyProblems(fields, messages, needed) : [];
		return [...fields.problems, ...problems, ...keys];
	});
}
