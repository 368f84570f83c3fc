import {
	type Document,
	isCollection,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	parseDocument,
	Scalar,
	visit,
} from "yaml";
import { placeAt, topOf } from "./position";
import { error, type Place, type Problem } from "./problem";

/** Data made of named fields (front matter, facts, messages) that knows where each field stands. */
export type Fields = {
	file: string;
	/** `undefined` if the text could not be read. */
	data: unknown;
	/** Why the text could not be read. */
	problems: Problem[];
	/** Where a field stands, or the deepest piece of its path that exists. */
	at(path: readonly PropertyKey[]): Place;
};

/** Named fields, and not an array or a bare word. */
export const isGroup = (data: unknown): data is Record<string, unknown> =>
	typeof data === "object" && data !== null && !Array.isArray(data);

const options = { prettyErrors: false, keepSourceTokens: true } as const;

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
	let node: unknown = document.contents;
	let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
	for (const step of path) {
		let next: unknown;
		if (isMap<Node, Node>(node)) {
			const pair = node.items.find(
				({ key }) => isScalar(key) && String(key.value) === String(step),
			);
			offset = pair?.key.range?.[0] ?? offset;
			next = pair?.value;
		} else if (isSeq<Node>(node)) {
			next = node.items[Number(step)];
			offset = isNode(next) ? (next.range?.[0] ?? offset) : offset;
		}
		node = next;
	}
	return offset;
}

/** The first thing that YAML allows and JSON does not: words without quotes, a comma too many. */
function offsetOfLooseJson(document: Document.Parsed): number | undefined {
	let found: number | undefined;
	visit(document, {
		Node(_, node) {
			if (isScalar(node) && !isJsonScalar(node)) found = node.range?.[0];
			if (isCollection(node) && node.srcToken?.type === "flow-collection") {
				const last = node.srcToken.items.at(-1);
				const comma = last?.start.find(({ type }) => type === "comma");
				if (comma && !last?.key && !last?.value) found = comma.offset;
			}
			return found === undefined ? undefined : visit.BREAK;
		},
	});
	return found;
}

function isJsonScalar({ type, source = "" }: Scalar): boolean {
	if (type === Scalar.QUOTE_DOUBLE) return true;
	return type === Scalar.PLAIN && /^(true|false|null|-?\d+(\.\d+)?([eE][+-]?\d+)?)$/.test(source);
}

/** Reads a JSON file as strictly as the build does, but with places. */
export function jsonFields(file: string, text: string): Fields {
	const document = parseDocument(text, options);
	const at = (path: readonly PropertyKey[]) => placeAt(file, text, offsetOf(document, path));
	try {
		const data: unknown = JSON.parse(text);
		const twice = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
		const problems = twice.map(({ pos }) =>
			error(placeAt(file, text, pos[0]), "This name stands twice in the same group.", {
				wanted: "Keep one of the two.",
			}),
		);
		return { file, data, problems, at };
	} catch (fault) {
		const named = /position (\d+)/.exec(String(fault))?.[1];
		const offset = named ? Number(named) : (offsetOfLooseJson(document) ?? text.trimEnd().length);
		const problem = error(placeAt(file, text, offset), "The file cannot be read from here on.", {
			wanted:
				"Words stand between straight double quotation marks. A comma stands between two fields (is one missing on the line before?) and none after the last.",
		});
		return { file, data: undefined, problems: [problem], at };
	}
}

const yamlAdvice: Record<string, string> = {
	DUPLICATE_KEY: "This field stands twice; keep one of the two.",
	BLOCK_AS_IMPLICIT_KEY:
		'Words that hold a colon stand between quotation marks: title: "First: then".',
	TAB_AS_INDENT: "Begin the line with the field's name, without a tab before it.",
};

/** Reads front matter that stands in a file after `before`. */
export function yamlFields(file: string, before: string, yaml: string): Fields {
	const document = parseDocument(yaml, options);
	const whole = before + yaml;
	const place = (offset: number) => placeAt(file, whole, before.length + offset);
	const at = (path: readonly PropertyKey[]) =>
		path.length ? place(offsetOf(document, path)) : topOf(file);
	const unreadable = (offset: number, wanted?: string): Fields => ({
		file,
		data: undefined,
		problems: [error(place(offset), "The front matter cannot be read.", { wanted })],
		at,
	});
	const first = document.errors[0];
	const advice = first && yamlAdvice[first.code];
	if (first) {
		return unreadable(first.pos[0], advice ?? "Put the field's words between quotation marks.");
	}
	try {
		return { file, data: document.toJS(), problems: [], at };
	} catch {
		const offset = /[*&]/.exec(yaml)?.index ?? 0;
		return unreadable(offset, "Words that begin with * or & stand between quotation marks.");
	}
}
