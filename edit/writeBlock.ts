import type { List, ListItem, Nodes, RootContent, Table, TableRow } from "mdast";
import { isJsx, type Jsx } from "@/content/jsx";

/** A piece of a page's text, `""` for a node that knows no place. */
export function slice(text: string, node: Nodes | undefined): string {
	const { start, end } = node?.position ?? {};
	return text.slice(start?.offset ?? 0, end?.offset ?? 0);
}

/** All lines but the first moved to the right; empty ones stay empty. */
export const indent = (text: string, by: string) => text.replace(/\n(?=[^\r\n])/g, `\n${by}`);

const words = (text: string, node: Nodes) => slice(text, node).replace(/\r?\n[ \t]*/g, "\n");

export function writeRow(text: string, row: TableRow): string {
	const cells = row.children.map((cell) => {
		const inside = cell.children;
		const start = inside[0]?.position?.start.offset ?? 0;
		return text.slice(start, inside.at(-1)?.position?.end.offset ?? start).trim();
	});
	return `| ${cells.join(" | ")} |`;
}

const rules = { left: ":---", right: "---:", center: ":---:", none: "---" } as const;

function writeTable(text: string, table: Table): string {
	const [head, ...rows] = table.children.map((row) => writeRow(text, row));
	const columns = table.children[0]?.children ?? [];
	const rule = columns.map((_, index) => rules[table.align?.[index] ?? "none"]);
	return [head, `| ${rule.join(" | ")} |`, ...rows].join("\n");
}

export function writeItem(text: string, item: ListItem, marker: string): string {
	const [first, ...others] = item.children;
	let body = first ? writeBlock(text, first) : "";
	for (const child of others) {
		body += `${child.type === "list" ? "\n" : "\n\n"}${writeBlock(text, child)}`;
	}
	return `${marker} ${indent(body, " ".repeat(marker.length + 1))}`.trimEnd();
}

/** Two lists that follow each other are told apart by their signs; pages use the first. */
export const signs = { numbered: [".", ")"], bulleted: ["-", "*", "+"] } as const;

/** What stands before an item of a list. */
export const markerOf = ({ ordered, start }: List, index: number, sign?: string): string =>
	ordered ? `${(start ?? 1) + index}${sign ?? signs.numbered[0]}` : (sign ?? signs.bulleted[0]);

export function writeList(text: string, list: List, sign?: string): string {
	return list.children
		.map((item, index) => writeItem(text, item, markerOf(list, index, sign)))
		.join("\n");
}

function writeComponent(text: string, node: Jsx): string {
	const [first] = node.children;
	if (!first) return slice(text, node);
	const open = text.slice(node.position?.start.offset, first.position?.start.offset).trimEnd();
	const body = node.children.map((child) => writeBlock(text, child as RootContent));
	return [open, ...body, `</${node.name}>`].join("\n\n");
}

/**
 * A block as the project's pages write it, without a line end: bullets are hyphens, numbers count up,
 * columns are not padded, a component has empty lines inside. Words stay as they were written.
 */
export function writeBlock(text: string, node: RootContent): string {
	switch (node.type) {
		case "paragraph":
		case "heading":
			return words(text, node);
		case "list":
			return writeList(text, node);
		case "table":
			return writeTable(text, node);
		default:
			return isJsx(node) ? writeComponent(text, node) : words(text, node);
	}
}
