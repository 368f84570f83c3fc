/** A table in Markdown: words to the left, figures to the right. */
export function markdownTable(head: string[], rows: (string | number)[][]): string {
	const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
	const isFigure = (column: number) => rows.every((row) => typeof row[column] === "number");
	const rule = head.map((_, column) => (isFigure(column) ? "---:" : "---"));
	return [head, rule, ...rows].map(line).join("\n");
}

/** The middle one; of an even count the lower of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted[(sorted.length - 1) >> 1];
	if (middle === undefined) throw new Error("There is no median of nothing.");
	return middle;
}
