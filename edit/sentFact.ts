import { z } from "zod";
import { readProjectFile } from "@/content/files";
import { contact, glossaryEntry, review, statement } from "@/content/schema";
import { blobSha } from "./blobSha";
import type { Sent } from "./save";

/** The lists of facts that have a form, each with the shape of one fact. */
export const factShapes = {
	contacts: contact,
	statements: statement,
	reports: review,
	glossary: glossaryEntry,
};

export type FactName = keyof typeof factShapes;

export const factNames = Object.keys(factShapes) as FactName[];

export const fileOfFacts = (name: FactName) => `content/${name}.json`;

/** One fact as a form sends it. `version` is that of the file when the form was opened. */
export const sentFact = z.strictObject({
	list: z.enum(factNames as [FactName, ...FactName[]]),
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, numbers and hyphens only"),
	isNew: z.boolean(),
	version: z.string(),
	value: z.record(z.string(), z.unknown()),
});

/** The facts of a list by their ids: an object has them as keys, the list of reports as a field. */
export function factsById(name: FactName): Record<string, Record<string, unknown>> {
	const data = JSON.parse(readProjectFile(fileOfFacts(name)) ?? "{}");
	if (!Array.isArray(data)) return data;
	return Object.fromEntries(data.map((one: { id: string }) => [one.id, one]));
}

/** The whole file with one fact changed or added: as it will be written if nobody changed it since. */
export function factFileText({ list, id, isNew, version, value }: z.infer<typeof sentFact>): Sent {
	const file = fileOfFacts(list);
	const text = readProjectFile(file) ?? "";
	const facts = factsById(list);
	if (isNew && facts[id]) {
		const message = `“${id}” is there already: choose another id.`;
		throw new z.ZodError([{ code: "custom", path: ["id"], message, input: id }]);
	}
	const shaped = list === "reports" ? { ...value, id } : value;
	// A new report comes first, as the list of reports is read.
	const changed =
		list === "reports"
			? isNew
				? [shaped, ...Object.values(facts)]
				: Object.values({ ...facts, [id]: shaped })
			: { ...facts, [id]: shaped };
	return {
		file,
		opened: blobSha(text) === version ? text : "\0changed",
		text: `${JSON.stringify(changed, null, "\t")}\n`,
	};
}
