import type { Element, Node } from "@xmldom/xmldom";
import { sourceLocale } from "@/i18n/locales";
import type { Tag } from "./inline";
import { Refused } from "./refused";
import type { Returned, ReturnedRow } from "./sheet";
import { childrenOf, elementsIn, isElement, parseXml } from "./xml";

type Found = { pieces: (string | Tag)[]; unreadable: string[] };

/** Elements of XLIFF 1.2 that stand for a mark, and how the tools write them. */
const tagKinds: Record<string, Tag["tag"]> = {
	x: "single",
	ph: "single",
	it: "single",
	bx: "open",
	bpt: "open",
	ex: "close",
	ept: "close",
};

function read(node: Node, found: Found): void {
	for (const child of childrenOf(node)) {
		// Text and CDATA.
		if (child.nodeType === 3 || child.nodeType === 4) found.pieces.push(child.nodeValue ?? "");
		if (!isElement(child)) continue;
		const name = child.localName ?? "";
		const id =
			(name === "ex" || name === "ept" ? child.getAttribute("rid") : null) ??
			child.getAttribute("id") ??
			"";
		const kind = tagKinds[name];
		if (name === "g") {
			found.pieces.push({ tag: "open", id });
			read(child, found);
			found.pieces.push({ tag: "close", id });
		} else if (kind) found.pieces.push({ tag: kind, id });
		else if (name === "mrk") read(child, found);
		else {
			found.unreadable.push(`<${name}>`);
			read(child, found);
		}
	}
}

function rowOf(unit: Element): ReturnedRow {
	const [number = "", ...reference] = (unit.getAttribute("id") ?? "").split(".");
	const target = childrenOf(unit).find((node) => isElement(node) && node.localName === "target");
	const found: Found = { pieces: [], unreadable: [] };
	if (target) read(target, found);
	const state = target && isElement(target) ? target.getAttribute("state") : null;
	const confirmed =
		unit.getAttribute("approved") === "yes" || /^(translated|final|signed-off)$/.test(state ?? "");
	return { number, reference: reference.join("."), ...found, confirmed };
}

/** Reads what came back from a translation tool. Throws `Refused` if it is no XLIFF 1.2 of ours. */
export function readXliff(text: string): Returned[] {
	const root = parseXml(text, "The file").documentElement;
	if (root?.localName !== "xliff")
		throw new Refused("The file is no XLIFF: it does not begin with <xliff>.");
	const version = root.getAttribute("version");
	if (version !== "1.2") {
		throw new Refused(
			`The file is XLIFF ${version ?? "without a version"}. Save it as XLIFF 1.2, as it was sent.`,
		);
	}
	return elementsIn(root, "file").map((file) => {
		const original = file.getAttribute("original") ?? "";
		const [, locale = "", slug = ""] = /^content\/([^/]+)\/([^/]+)\.mdx$/.exec(original) ?? [];
		if (!slug)
			throw new Refused(`The file does not say which page it is of (original="${original}").`);
		const [from, to] = [file.getAttribute("source-language"), file.getAttribute("target-language")];
		if (from !== sourceLocale)
			throw new Refused(`The file translates from “${from}”; the source is “${sourceLocale}”.`);
		if (to?.toLowerCase() !== locale.toLowerCase()) {
			throw new Refused(
				`The file is of ${original}, but its language is “${to ?? ""}”. Somebody changed one of the two.`,
			);
		}
		return { locale, slug, rows: elementsIn(file, "trans-unit").map(rowOf) };
	});
}
