import { z } from "zod";
import type { Fields } from "@/content/fields";
import { error, type Problem } from "@/content/problem";
import { nearest } from "./suggest";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
	return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
	if (schema instanceof z.ZodObject) return schema.shape[String(step)];
	if (schema instanceof z.ZodRecord) return schema.valueType;
	if (schema instanceof z.ZodArray) return schema.element;
	return undefined;
}

/** The schemas from a file's top down to a field. */
function schemasAlong(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
	const along = [unwrap(schema)];
	for (const step of path) {
		const next = stepInto(along.at(-1) as z.core.$ZodType, step);
		if (!next) break;
		along.push(next, unwrap(next));
	}
	return along;
}

/** The sentence for editors that stands nearest to a field. */
function sentenceFor(schema: z.core.$ZodType, path: Path): string | undefined {
	const described = schemasAlong(schema, path).map((one) => z.globalRegistry.get(one)?.description);
	const sentence = described.findLast(Boolean);
	return sentence && `Write ${sentence}.`;
}

function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
	const owner = schemasAlong(schema, path).at(-1);
	if (owner instanceof z.ZodObject) return Object.keys(owner.shape);
	if (owner instanceof z.ZodRecord && owner.keyType instanceof z.ZodEnum) {
		return owner.keyType.options.map(String);
	}
	return [];
}

function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
		data,
	);
}

function quote(value: unknown): string {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** What is wrong with a value that exists, to be said after its field's name. */
function complaint(issue: Issue, value: unknown): string {
	if (typeof value === "string" && value.trim() === "") return "is empty";
	if (typeof value === "string" && issue.code === "too_big") {
		return `has ${value.length} characters; it may have ${issue.maximum}`;
	}
	return `is ${quote(value)}`;
}

/** Compares data with its schema; each problem quotes the sentence that the schema has for editors. */
export function schemaProblems(fields: Fields, schema: z.ZodType): Problem[] {
	const { data } = fields;
	const issues = schema.safeParse(data).error?.issues ?? [];
	const unknown = issues.flatMap((issue) => {
		if (issue.code !== "unrecognized_keys") return [];
		const known = knownKeys(schema, issue.path);
		return issue.keys.map((key) => ({ path: [...issue.path, key], key, known }));
	});
	/** Fields that are there after all, with a slip in their name. */
	const misspelt = new Set<string>();
	const problems = unknown.map(({ path, key, known }) => {
		const suggestion = nearest(key, known);
		if (suggestion) misspelt.add([...path.slice(0, -1), suggestion].join("."));
		return error(fields.at(path), `Unknown field “${key}”.`, {
			suggestion,
			wanted: suggestion ? undefined : `Known fields: ${known.join(", ")}.`,
		});
	});
	for (const issue of issues) {
		if (issue.code === "unrecognized_keys") continue;
		const { path } = issue;
		const value = valueAt(data, path);
		const name = path.length ? `“${path.join(".")}”` : "This file";
		const missing = value === undefined;
		if (missing && misspelt.has(path.join("."))) continue;
		const message = missing
			? `The field ${name} is missing.`
			: `${name} ${complaint(issue, value)}.`;
		const options = issue.code === "invalid_value" ? issue.values.map(String) : [];
		problems.push(
			error(fields.at(path), message, {
				suggestion: typeof value === "string" ? nearest(value, options) : undefined,
				wanted:
					sentenceFor(schema, path) ??
					(options.length ? `Write ${options.join(" or ")}.` : undefined),
			}),
		);
	}
	return problems;
}
