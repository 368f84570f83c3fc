import type { List, Nodes, RootContent, Table } from "mdast";
import { isJsx } from "@/content/jsx";
import { align, type Origin } from "./align";
import { kind, meaning } from "./meaning";
import {
	indent,
	markerOf,
	signs,
	slice,
	writeBlock,
	writeItem,
	writeList,
	writeRow,
} from "./writeBlock";

type Side = { text: string; children: Nodes[] };

type Merge = {
	disk: Side;
	sent: Side;
	/** What a new or changed piece becomes. A list that begins with this sign would join another. */
	write: (node: Nodes, index: number, old: Nodes | undefined, taken: string[]) => string;
	/** What an untouched piece becomes; its bytes unless told. */
	keep?: (node: Nodes, index: number) => string;
	/** Between two pieces that were not neighbours. */
	gap: string;
};

const startOf = (node: Nodes | undefined) => node?.position?.start.offset ?? 0;
const endOf = (node: Nodes | undefined) => node?.position?.end.offset ?? 0;

/** Pieces as sent, each with the bytes of its old one if it has not been touched. */
function mergeChildren({ disk, sent, write, keep, gap }: Merge): string {
	const origins: Origin[] = align(disk.children.map(meaning), sent.children.map(meaning), {
		old: disk.children.map(kind),
		now: sent.children.map(kind),
	});
	const gapBefore = (place: number) =>
		disk.text.slice(endOf(disk.children[place - 1]), startOf(disk.children[place]));
	const oldOf = (index: number) => disk.children[origins[index]?.old ?? -1];
	const signAfter = (index: number) =>
		origins[index + 1] ? signOf(oldOf(index + 1), disk.text) : undefined;
	const pieces: string[] = [];
	let sign: string | undefined;
	for (const [index, node] of sent.children.entries()) {
		const old = oldOf(index);
		const taken = [sign, signAfter(index)].filter((one) => one !== undefined);
		const piece =
			old && origins[index]?.same
				? (keep?.(old, index) ?? slice(disk.text, old))
				: write(node, index, old, taken);
		sign = node.type === "list" ? signIn(piece) : undefined;
		const place = origins[index]?.old ?? 0;
		if (index > 0) pieces.push(place > 0 ? gapBefore(place) : gap);
		pieces.push(piece);
	}
	return pieces.join("");
}

/** The sign by which a list is told from another: its bullet, or what follows its numbers. */
const signIn = (text: string) => /^\s*(?:\d+([.)])|([-*+]))/.exec(text)?.slice(1).find(Boolean);

const signOf = (node: Nodes | undefined, text: string) =>
	node?.type === "list" ? signIn(slice(text, node)) : undefined;

const columnOf = (node: Nodes | undefined) => " ".repeat((node?.position?.start.column ?? 1) - 1);

function inside(disk: Nodes, sent: Nodes) {
	const children = "children" in disk ? disk.children : [];
	return { old: children as Nodes[], now: ("children" in sent ? sent.children : []) as Nodes[] };
}

/** A list item or a component: what stands before and after its blocks stays. */
function mergeHolder(diskText: string, disk: Nodes, sentText: string, sent: Nodes): string {
	const { old, now } = inside(disk, sent);
	const column = columnOf(old[0]);
	const body = mergeChildren({
		disk: { text: diskText, children: old },
		sent: { text: sentText, children: now },
		write: (node, _, before, taken) =>
			mergeBlock(diskText, before, sentText, node, { column, taken }),
		gap: `\n\n${column}`,
	});
	const before = diskText.slice(startOf(disk), startOf(old[0]));
	return before + body + diskText.slice(endOf(old.at(-1)), endOf(disk));
}

const numberOf = (text: string, item: Nodes) => /^\d+/.exec(slice(text, item))?.[0];

function mergeList(diskText: string, disk: List, sentText: string, sent: List): string {
	const counts = disk.children.every(
		(item, index) => numberOf(diskText, item) === String((disk.start ?? 1) + index),
	);
	const [first = "-"] = /^(?:[-*+]|\d+[.)])/.exec(slice(diskText, disk)) ?? [];
	const marker = (index: number) => {
		if (!disk.ordered || !counts) return first;
		return markerOf(disk, index).slice(0, -1) + first.slice(-1);
	};
	const numbered = (item: string, index: number) =>
		disk.ordered && counts ? item.replace(/^\d+[.)]/, marker(index)) : item;
	const [one, two] = disk.children;
	const column = columnOf(disk);
	return mergeChildren({
		disk: { text: diskText, children: disk.children },
		sent: { text: sentText, children: sent.children },
		keep: (item, index) => numbered(slice(diskText, item), index),
		write: (item, index, old) => {
			if (item.type !== "listItem") return "";
			const isWhole = old && "children" in old && old.children.length > 0;
			if (isWhole && item.children.length > 0) {
				return numbered(mergeHolder(diskText, old, sentText, item), index);
			}
			return indent(writeItem(sentText, item, marker(index)), column);
		},
		gap: two ? diskText.slice(endOf(one), startOf(two)) : `\n${column}`,
	});
}

function mergeTable(diskText: string, disk: Table, sentText: string, sent: Table): string {
	const [head, ...rows] = disk.children;
	const [sentHead, ...sentRows] = sent.children;
	if (!head || !sentHead) return "";
	const untouched = meaning(head) === meaning(sentHead);
	const column = columnOf(disk);
	const rule = diskText.slice(endOf(head), rows[0] ? startOf(rows[0]) : endOf(disk));
	const body = mergeChildren({
		disk: { text: diskText, children: rows },
		sent: { text: sentText, children: sentRows },
		write: (row) => (row.type === "tableRow" ? writeRow(sentText, row) : ""),
		gap: `\n${column}`,
	});
	const first = untouched ? slice(diskText, head) : writeRow(sentText, sentHead);
	if (body === "") return first + rule.trimEnd();
	return first + (rows[0] ? rule : `${rule}\n${column}`) + body;
}

/** Writes a block anew, a list with a sign that no list beside it has. */
function writeApart(text: string, node: Nodes, taken: string[]): string {
	if (node.type !== "list") return writeBlock(text, node as RootContent);
	const free = signs[node.ordered ? "numbered" : "bulleted"].find((one) => !taken.includes(one));
	return writeList(text, node, free);
}

const columnsOf = ({ children: [head] }: Table) => head?.children.length;

/**
 * A changed block: only what was changed in it is written anew, as far as it can be divided.
 *
 * @param place what a new line begins with there, and the signs of lists beside it
 */
function mergeBlock(
	diskText: string,
	disk: Nodes | undefined,
	sentText: string,
	sent: Nodes,
	{ column, taken }: { column: string; taken: string[] },
): string {
	if (disk?.type === "list" && sent.type === "list") {
		return mergeList(diskText, disk, sentText, sent);
	}
	if (disk?.type === "table" && sent.type === "table" && columnsOf(disk) === columnsOf(sent)) {
		return mergeTable(diskText, disk, sentText, sent);
	}
	if (disk && isJsx(disk) && isJsx(sent) && disk.children.length && sent.children.length) {
		return mergeHolder(diskText, disk, sentText, sent);
	}
	return indent(writeApart(sentText, sent, taken), column);
}

/** How a changed block is written. `inside`: changes inside it alone; `whole`: anew; `sent`: as sent. */
export type Depth = "inside" | "whole" | "sent";

/**
 * A page's blocks as sent, untouched ones with their bytes from the disk, and the empty lines
 * between blocks that were neighbours. Blocks only: what stands before and after them is not in it.
 */
export function mergeBlocks(
	disk: { text: string; blocks: Nodes[] },
	sent: { text: string; blocks: Nodes[] },
	depth: Depth,
): string {
	const write = {
		inside: (node, _, old, taken) =>
			mergeBlock(disk.text, old, sent.text, node, { column: "", taken }),
		whole: (node, _, __, taken) => writeApart(sent.text, node, taken),
		sent: (node) => slice(sent.text, node),
	} satisfies Record<Depth, Merge["write"]>;
	return mergeChildren({
		disk: { text: disk.text, children: disk.blocks },
		sent: { text: sent.text, children: sent.blocks },
		write: write[depth],
		gap: "\n\n",
	});
}
