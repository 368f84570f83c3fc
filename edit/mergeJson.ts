/** A file of facts or messages as an editor's tool sends it, written with as few changes as can be. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";
import { isGroup } from "@/content/fields";
import { align } from "./align";
import { withLineEndsOf } from "./lineEnds";
import { same } from "./same";

type Data = null | boolean | number | string | Data[] | { [name: string]: Data };

const tab = "\t";

/** How wide a line may be and how wide a tab counts, as the formatter of the project wants it. */
const lineWidth = 100;
const tabWidth = 2;

/** Data as the project's files write it; `before` is what stands on the line before it. */
function write(data: Data, depth: number, before: string): string {
	const inner = `\n${tab.repeat(depth + 1)}`;
	const outer = `\n${tab.repeat(depth)}`;
	if (Array.isArray(data)) {
		const line = `[${data.map((item) => JSON.stringify(item)).join(", ")}]`;
		const isFlat = data.every((item) => typeof item !== "object" || item === null);
		const width = depth * tabWidth + before.length + line.length + 1;
		if (data.length === 0 || (isFlat && width <= lineWidth)) return line;
		return `[${inner}${data.map((item) => write(item, depth + 1, "")).join(`,${inner}`)}${outer}]`;
	}
	if (!isGroup(data)) return JSON.stringify(data);
	const fields = Object.entries(data as Record<string, Data>);
	if (fields.length === 0) return "{}";
	const lines = fields.map(([name, value]) => writeField(name, value, depth + 1));
	return `{${inner}${lines.join(`,${inner}`)}${outer}}`;
}

function writeField(name: string, value: Data, depth: number): string {
	const start = `${JSON.stringify(name)}: `;
	return start + write(value, depth, start);
}

const startOf = (node: Node | null) => node?.range?.[0] ?? 0;
const endOf = (node: Node | null) => node?.range?.[1] ?? 0;

/** One entry of a group or a list, and its place on the disk if it stands there. */
type Piece = { text: string; place: number | undefined };

/** Neighbours keep what stands between them; other pieces stand apart as the first one does. */
function join(
	text: string,
	ranges: [start: number, end: number][],
	pieces: Piece[],
	between: string,
) {
	return pieces
		.map(({ text: piece, place }, index) => {
			if (index === 0) return piece;
			const after = place !== undefined && pieces[index - 1]?.place === place - 1;
			const [end, start] = [ranges[(place ?? 0) - 1]?.[1], ranges[place ?? 0]?.[0]];
			return (after ? text.slice(end, start) : between) + piece;
		})
		.join("");
}

type Field = { name: string; key: Node; value: Node | null };

const fieldOf = ({ key, value }: Pair<Node, Node | null>): Field => ({
	name: isScalar(key) ? String(key.value) : "",
	key,
	value,
});

function mergeGroup(
	text: string,
	items: Pair<Node, Node | null>[],
	node: Node,
	sent: Data,
	depth: number,
) {
	const fields = items.map(fieldOf);
	const data = sent as Record<string, Data>;
	const [first] = fields;
	if (!first || Object.keys(data).length === 0) return write(sent, depth, "");
	const kept = fields.filter(({ name }) => Object.hasOwn(data, name));
	const pieces: (Piece & { name: string })[] = kept.map(({ name, key, value }) => ({
		name,
		place: fields.findIndex((field) => field.name === name),
		text:
			text.slice(startOf(key), startOf(value)) + merge(text, value, data[name] ?? null, depth + 1),
	}));
	const names = Object.keys(data);
	for (const [index, name] of names.entries()) {
		if (kept.some((field) => field.name === name)) continue;
		const before = pieces.findLastIndex((piece) => names.slice(0, index).includes(piece.name));
		const field = writeField(name, data[name] ?? null, depth + 1);
		pieces.splice(before + 1, 0, { name, place: undefined, text: field });
	}
	const opening = text.slice(startOf(node), startOf(first.key));
	const closing = text.slice(endOf(fields.at(-1)?.value ?? null), endOf(node));
	const ranges = fields.map(({ key, value }): [number, number] => [startOf(key), endOf(value)]);
	return opening + join(text, ranges, pieces, `,${opening.slice(1)}`) + closing;
}

/** What tells an entry of a list from the others. */
function nameOf(data: Data | undefined, index: number): string {
	return isGroup(data) && typeof data.id === "string" ? data.id : `#${index}`;
}

function mergeList(text: string, items: Node[], node: Node, sent: Data[], depth: number): string {
	const [first] = items;
	const isFlat = sent.every((item) => typeof item !== "object" || item === null);
	if (!first || isFlat) return write(sent, depth, "");
	const old: Data[] = items.map((item) => JSON.parse(text.slice(startOf(item), endOf(item))));
	const key = (data: Data) => JSON.stringify(data, sortedNames);
	const origins = align(old.map(key), sent.map(key), {
		old: old.map(nameOf),
		now: sent.map(nameOf),
	});
	const pieces = sent.map((data, index): Piece => {
		const place = origins[index]?.old;
		const item = items[place ?? -1];
		return { place, text: item ? merge(text, item, data, depth + 1) : write(data, depth + 1, "") };
	});
	const opening = text.slice(startOf(node), startOf(first));
	const closing = text.slice(endOf(items.at(-1) ?? null), endOf(node));
	const ranges = items.map((item): [number, number] => [startOf(item), endOf(item)]);
	return opening + join(text, ranges, pieces, `,${opening.slice(1)}`) + closing;
}

const sortedNames = (_: string, value: unknown) =>
	isGroup(value) ? Object.fromEntries(Object.entries(value).sort()) : value;

function merge(text: string, node: Node | null, sent: Data, depth: number): string {
	const raw = text.slice(startOf(node), endOf(node));
	if (node === null || same(JSON.parse(raw), sent)) return raw;
	if (isMap<Node, Node | null>(node) && isGroup(sent)) {
		return mergeGroup(text, node.items, node, sent as Data, depth);
	}
	if (isSeq<Node>(node) && Array.isArray(sent))
		return mergeList(text, node.items, node, sent, depth);
	return write(sent, depth, "");
}

function mergeData(text: string, data: Data): string | undefined {
	try {
		if (same(JSON.parse(text), data)) return text;
		const { contents } = parseDocument(text, { prettyErrors: false });
		if (!contents) return undefined;
		const body = merge(text, contents, data, 0);
		const merged = text.slice(0, startOf(contents)) + body + text.slice(endOf(contents));
		return same(JSON.parse(merged), data) ? merged : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The file to write: it holds the data that was sent, and each field and entry that was not changed
 * keeps its bytes and its place from the disk. The order of named fields is that of the disk; a new
 * one follows the one that it follows in what was sent. Lists are in the order that was sent. A text
 * that cannot be read is returned as it was sent, for the checks to refuse.
 */
export function mergeJson(onDisk: string, sent: string): string {
	let data: Data;
	try {
		data = JSON.parse(sent);
	} catch {
		return sent;
	}
	return withLineEndsOf(onDisk, (text) => mergeData(text, data) ?? `${write(data, 0, "")}\n`);
}
