import { arrayOf, contactsOf, figuresOf, type Project, recordOf } from "./checks/project";
import { type FactState, factState } from "./expiry";
import type { Place } from "./problem";
import type { GlossaryEntry, Review, Statement, StatisticsSource } from "./schema";

export const factKinds = ["contact", "statement", "figure", "word", "report"] as const;
export type FactKind = (typeof factKinds)[number];

/** What must be checked again one day. What its file lacks is an empty text: the checks tell it. */
export type Fact = {
	kind: FactKind;
	id: string;
	/** The address of the page that says so, or the title of what is not on the web. */
	source: string;
	/** Who must check it again: a role. */
	owner: string;
	checked: string;
	expires: string;
	state: FactState;
	/** Where it stands. */
	place: Place;
	/** Where its `expires` stands. */
	expiryPlace: Place;
};

const month = /^\d{4}-\d\d$/;
const textOf = (value: unknown) => (typeof value === "string" ? value : "");

type Found = Partial<Record<"source" | "owner" | "checked" | "expires", unknown>>;

/** Every contact, statement, figure, word and report of the project, in the order of their files. */
export function listFacts(project: Project): Fact[] {
	const { contacts, statements, statistics, glossary, reports } = project.facts;
	const { today } = project;
	const fact = (
		kind: FactKind,
		id: unknown,
		{ source, owner, checked, expires }: Found,
		fields: Project["facts"][keyof Project["facts"]],
		path: PropertyKey[],
	): Fact => ({
		kind,
		id: textOf(id),
		source: textOf(source),
		owner: textOf(owner),
		checked: textOf(checked),
		expires: textOf(expires),
		state: month.test(textOf(expires)) ? factState(textOf(expires), today) : "current",
		place: fields.at(path),
		expiryPlace: fields.at([...path, "expires"]),
	});
	const sources = recordOf<{ sources: unknown }>({ file: statistics.data }).file?.sources;
	const known = recordOf<StatisticsSource>(sources);
	const sourceOf = (key: unknown) => known[textOf(key)]?.url ?? known[textOf(key)]?.title;
	return [
		...Object.entries(contactsOf(project)).map(([id, one]) =>
			fact("contact", id, one, contacts, [id]),
		),
		...Object.entries(recordOf<Statement>(statements.data)).map(([id, one]) =>
			fact("statement", id, one, statements, [id]),
		),
		...figuresOf(project).map((one, index) => {
			const first = Array.isArray(one.sources) ? one.sources[0] : undefined;
			const found = { ...one, source: sourceOf(first) };
			return fact("figure", one.id, found, statistics, ["figures", index]);
		}),
		...Object.entries(recordOf<GlossaryEntry>(glossary.data)).map(([id, one]) =>
			fact("word", id, one, glossary, [id]),
		),
		...arrayOf<Review>(reports.data).map((one, index) =>
			fact("report", one.id, { ...one, source: one.url }, reports, [index]),
		),
	];
}
