import type { Element, Node } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { sourceLocale } from "@/i18n/locales";
import type { Tag } from "./inline";
import { latinDigits } from "./numbers";
import { Refused } from "./refused";
import { product, type Returned, type ReturnedRow } from "./sheet";
import { childrenOf, decodeText, elementsIn, isElement, parseXml } from "./xml";

/** Far more than any page needs: a file that unpacks to more is not ours. */
const most = 30_000_000;

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
	let size = 0;
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!/^(word\/document\d*\.xml)$/.test(name)) return false;
				size += originalSize;
				if (size > most)
					throw new Refused("The file unpacks to more than 30 MB: it is no translation of a page.");
				return true;
			},
		});
	} catch (fault) {
		if (fault instanceof Refused) throw fault;
		throw new Refused("The file is damaged: it cannot be unpacked. Save it anew as .docx.");
	}
}

/** What Word keeps beside the words: what was deleted or moved away, and copies for old programs. */
const skipped = new Set(["del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText"]);

const signs: Record<string, string> = {
	tab: " ",
	br: " ",
	cr: " ",
	noBreakHyphen: "\u2011",
};

/** The words of a paragraph in one piece, however many runs a word processor has made of them. */
function wordsIn(node: Node): string {
	return childrenOf(node)
		.map((child) => {
			if (!isElement(child)) return "";
			const name = child.localName ?? "";
			if (skipped.has(name)) return "";
			if (name === "t") return child.textContent ?? "";
			return signs[name] ?? wordsIn(child);
		})
		.join("");
}

const paragraphsOf = (cell: Element) => elementsIn(cell, "p").map(wordsIn);

const marker = /[⟦〚]\s*(\/?)\s*(b?\p{Nd}+)\s*[⟧〛]/gu;

/** Divides words at their markers. A marker without its other half is `open` until compared. */
function divide(words: string): Pick<ReturnedRow, "pieces" | "unreadable"> {
	const pieces: (string | Tag)[] = [];
	let end = 0;
	for (const { 0: whole, 1: slash, 2: id = "", index } of words.matchAll(marker)) {
		pieces.push(words.slice(end, index), { tag: slash ? "close" : "open", id: latinDigits(id) });
		end = index + whole.length;
	}
	pieces.push(words.slice(end));
	const unreadable = pieces.flatMap((piece) =>
		typeof piece === "string" ? (piece.match(/[⟦⟧〚〛]\S{0,6}/gu) ?? []) : [],
	);
	return { pieces, unreadable };
}

/** Reads a table that came back from a word processor. Throws `Refused` if it is none of ours. */
export function readDocx(bytes: Uint8Array): Returned {
	const parts = unpack(bytes);
	const part = Object.values(parts)[0];
	if (!part) throw new Refused("The file is no Word document (.docx): it holds no text.");
	const body = elementsIn(parseXml(decodeText(part), "The Word document"), "body")[0];
	const first = body ? paragraphsOf(body).slice(0, 20).join("\n") : "";
	const named = new RegExp(`${product} 1 · (\\S+) → (\\S+) · ([a-z0-9-]+)`).exec(
		first.replace(/\s*\n/g, "\n"),
	);
	const [, from, locale = "", slug = ""] = named ?? [];
	if (!body || !slug) {
		throw new Refused(
			`The document does not say which page it is of. Its first line must stay: ${product} 1 · fi → … · …`,
		);
	}
	if (from !== sourceLocale)
		throw new Refused(`The document translates from “${from}”; the source is “${sourceLocale}”.`);
	const rows = elementsIn(body, "tr").flatMap((tr): ReturnedRow[] => {
		const cells = elementsIn(tr, "tc");
		const [head, , target] = cells;
		if (!head) return [];
		const [number = "", ...code] = paragraphsOf(head)
			.map((line) => line.trim())
			.filter(Boolean);
		if (!target || (code.length === 0 && !/\p{Nd}/u.test(number))) return [];
		const words = paragraphsOf(target).join("\n");
		return [
			{
				number: latinDigits(number),
				reference: code.join("").replace(/\s/g, ""),
				...divide(words),
				confirmed: false,
			},
		];
	});
	return { locale, slug, rows };
}
