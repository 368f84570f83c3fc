import { statSync } from "node:fs";
import { publishedPages } from "./published";
import { markdownTable, median } from "./table";

/** How much each language's pages weigh. */
export function weight(): string {
	const pages = publishedPages().map((file) => ({ file, size: statSync(`dist/${file}.br`).size }));
	const groups = new Map<string, typeof pages>();
	for (const page of pages) {
		const language = page.file.includes("/") ? (page.file.split("/")[0] ?? "") : "all languages";
		groups.set(language, [...(groups.get(language) ?? []), page]);
	}
	const rows = [...groups].map(([language, all]) => {
		const whole = all.find(({ file }) => file.endsWith("/all/index.html"));
		const sizes = all.filter((page) => page !== whole).map(({ size }) => size);
		return [language, all.length, median(sizes), Math.max(...sizes), whole?.size ?? "–"];
	});
	return `${markdownTable(["language", "pages", "median", "heaviest page", "all pages in one"], rows)}

Bytes with Brotli, everything included: words, styles, script. One request a page.`;
}
