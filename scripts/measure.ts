/** Prints the weights of the published pages by language, as Markdown for the README. */
import { existsSync, readFileSync, statSync } from "node:fs";

if (!existsSync("dist.headers.json")) {
	console.error("There is no dist/ to measure. Run npm run build first.");
	process.exit(1);
}

const { files } = JSON.parse(readFileSync("dist.headers.json", "utf8")) as {
	files: Record<string, { kind: string }>;
};
const pages = Object.entries(files)
	.filter(([, { kind }]) => kind === "html")
	.map(([file]) => ({ file, size: statSync(`dist/${file}.br`).size }));
const groups = new Map<string, typeof pages>();
for (const page of pages) {
	const language = page.file.includes("/") ? (page.file.split("/")[0] ?? "") : "all languages";
	groups.set(language, [...(groups.get(language) ?? []), page]);
}

console.log("| language | pages | median | heaviest page | all pages in one |");
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const [language, all] of groups) {
	const whole = all.find(({ file }) => file.endsWith("/all/index.html"));
	const sizes = all
		.filter((page) => page !== whole)
		.map(({ size }) => size)
		.sort((a, b) => a - b);
	const row = [language, all.length, sizes[sizes.length >> 1], sizes.at(-1), whole?.size ?? "–"];
	console.log(`| ${row.join(" | ")} |`);
}
console.log("\nBytes with Brotli, everything included: words, styles, script. One request a page.");
