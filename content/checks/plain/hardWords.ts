import { z } from "zod";
import type { Fields } from "@/content/fields";
import { type Problem, warning } from "@/content/problem";
import { readJsonIfThere, recordOf } from "../project";
import { schemaProblems } from "../schemaProblems";
import { formOf } from "../wordForms";
import { isEasy } from "./limits";
import { type PlainPage, quote } from "./sentences";

export const hardWordsFile = "content/words/fi.plain.json";

const forms = z
	.array(z.string().regex(/^\p{L}[\p{L} ]*-?$/u))
	.min(1)
	.describe("words in straight quotation marks; one that inflects ends with a hyphen: toimitta-");

const hardWord = z.strictObject({
	find: forms,
	not: forms.optional(),
	instead: z.string().min(2).describe("the simpler words, divided by commas"),
	readersOnly: z.literal(true).optional().describe("true if professionals need the word"),
	easyOnly: z.literal(true).optional().describe("true if only Easy Finnish must do without it"),
});

type HardWord = z.infer<typeof hardWord>;

const hardWordList = z.record(z.string(), hardWord);

export const readHardWords = (): Fields => readJsonIfThere(hardWordsFile);

export function hardWordListProblems(fields: Fields): Problem[] {
	if (fields.data === undefined) return fields.problems;
	return [...fields.problems, ...schemaProblems(fields, hardWordList)];
}

type Sought = { name: string; entry: HardWord; pattern: RegExp; not: RegExp | undefined };

function sought(data: unknown): Sought[] {
	return Object.entries(recordOf<HardWord>(data)).flatMap(([name, value]) => {
		const { success, data: entry } = hardWord.safeParse(value);
		if (!success) return [];
		return [{ name, entry, pattern: formOf(entry.find), not: entry.not && formOf(entry.not) }];
	});
}

/** Where a hard word is needed, the sentence itself may say what it means. */
const isExplained = (rest: string): boolean =>
	/(?<!\p{L})(eli|siis)(?!\p{L})|tarkoittaa/iu.test(rest);

/** Words of an office that have a simpler one beside them. */
export function hardWords(list: Fields): (page: PlainPage) => Problem[] {
	const words = sought(list.data);
	return ({ page, sentences, isProfessional }) =>
		sentences.flatMap((sentence) =>
			words.flatMap(({ entry, pattern, not }) => {
				if (entry.readersOnly && isProfessional) return [];
				if (entry.easyOnly && !isEasy(page.locale)) return [];
				return [...sentence.text.matchAll(pattern)]
					.filter(({ 0: found }) => !not || found.search(not) < 0)
					.filter(({ index }) => !isExplained(sentence.text.slice(index)))
					.map(({ 0: found, index }) =>
						warning(sentence.at(index), `“${found}” is a word of offices: ${quote(sentence)}.`, {
							wanted: `Simpler: ${entry.instead}.`,
						}),
					);
			}),
		);
}
