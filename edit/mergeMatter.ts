import { isMap, isScalar, type Node, parseDocument, Scalar, stringify } from "yaml";
import { isGroup } from "@/content/fields";
import { same } from "./same";

type Field = { key: string; start: number; value: Node | null };

/** The fields of front matter with their places, or `undefined` if it is no list of fields. */
function fieldsOf(text: string): { data: Record<string, unknown>; fields: Field[] } | undefined {
	const document = parseDocument(text, { prettyErrors: false });
	if (document.errors.length > 0) return undefined;
	const data: unknown = document.toJS() ?? {};
	if (document.contents === null) return { data: {}, fields: [] };
	if (!isGroup(data) || !isMap<Node, Node | null>(document.contents)) return undefined;
	const fields = document.contents.items.map(({ key, value }) => ({
		key: isScalar(key) ? String(key.value) : "",
		start: key.range?.[0] ?? 0,
		value,
	}));
	return { data, fields };
}

const write = (field: Record<string, unknown>, quotes?: "QUOTE_SINGLE" | "QUOTE_DOUBLE") =>
	stringify(field, {
		lineWidth: 0,
		...(quotes ? { defaultKeyType: Scalar.PLAIN, defaultStringType: quotes } : {}),
	});

function changed(text: string, field: Field, value: unknown): string {
	const [start = 0, end = 0] = field.value?.range ?? [];
	const type = isScalar(field.value) ? field.value.type : undefined;
	const quotes = (["QUOTE_SINGLE", "QUOTE_DOUBLE"] as const).find((one) => one === type);
	const written = write({ field: value }, quotes).slice("field: ".length);
	const name = text.slice(field.start, start).replace(/:$/, ": ");
	// A text of several lines ends with a line end of its own.
	const isWhole = text.slice(start, end).endsWith("\n");
	return name + (isWhole ? written : written.trimEnd());
}

/**
 * Front matter as sent: fields that were not changed keep their bytes, their order and the comments
 * beside them; a new field follows the one that it follows in what was sent.
 */
export function mergeMatter(disk: string, sent: string): string {
	const [before, after] = [fieldsOf(disk), fieldsOf(sent)];
	if (!before || !after) return sent;
	if (same(before.data, after.data)) return disk;
	let merged = disk;
	for (const field of [...before.fields].reverse()) {
		const value = after.data[field.key];
		if (same(before.data[field.key], value)) continue;
		const end = field.value?.range?.[1] ?? field.start;
		if (value !== undefined) {
			merged = merged.slice(0, field.start) + changed(merged, field, value) + merged.slice(end);
			continue;
		}
		const line = merged.indexOf("\n", Math.max(field.start, end - 1));
		merged = merged.slice(0, field.start) + (line < 0 ? "" : merged.slice(line + 1));
	}
	const names = Object.keys(after.data);
	for (const [index, name] of names.entries()) {
		if (Object.hasOwn(before.data, name)) continue;
		merged = withField(merged, names.slice(0, index), write({ [name]: after.data[name] }));
	}
	merged = merged.replace(/\n$/, "");
	return same(fieldsOf(merged)?.data, after.data) ? merged : sent;
}

function withField(text: string, predecessors: string[], line: string): string {
	const fields = fieldsOf(text)?.fields ?? [];
	const last = fields.findLastIndex(({ key }) => predecessors.includes(key));
	const next = fields[last + 1];
	if (next) return text.slice(0, next.start) + line + text.slice(next.start);
	return `${text.replace(/\n?$/, "\n")}${line}`.replace(/^\n/, "");
}
