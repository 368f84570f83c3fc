import type { Fields } from "@/content/fields";
import { type Problem, warning } from "@/content/problem";
import type { GlossaryEntry, Statement } from "@/content/schema";
import { contactsOf, figuresOf, type Project, recordOf } from "./project";

type Fact = { name: string; expires?: unknown; fields: Fields; path: PropertyKey[] };

function allFacts(project: Project): Fact[] {
	const { contacts, statements, statistics, glossary } = project.facts;
	const named = (list: Record<string, { expires?: unknown }>, fields: Fields, kind: string) =>
		Object.entries(list).map(([id, { expires }]) => ({
			name: `${kind} “${id}”`,
			expires,
			fields,
			path: [id, "expires"],
		}));
	return [
		...named(contactsOf(project), contacts, "contact"),
		...named(recordOf<Statement>(statements.data), statements, "statement"),
		...named(recordOf<GlossaryEntry>(glossary.data), glossary, "word"),
		...figuresOf(project).map(({ id, expires }, index) => ({
			name: `figure “${id}”`,
			expires,
			fields: statistics,
			path: ["figures", index, "expires"],
		})),
	];
}

/** Facts that should have been checked again. Never an error: no build fails because time passed. */
export function checkExpiry(project: Project): Problem[] {
	const month = project.today.toISOString().slice(0, 7);
	return allFacts(project)
		.filter(({ expires }) => typeof expires === "string" && expires < month)
		.map(({ name, expires, fields, path }) =>
			warning(fields.at(path), `The ${name} should have been checked again in ${expires}.`, {
				wanted: "Look at its source, mend it, and write new months in “checked” and “expires”.",
			}),
		);
}
