import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { htmlProblems } from "../htmlRules";
import { fileOf, isSideBySide, isWhole, localeOf, pagesByLanguage } from "./published";

/** Languages of which every page is read; EVERY_PAGE=1 reads those of all. */
const wholly = ["fi", "sv", "en", "ar"];

/**
 * Of other languages the first page, the one document with all words, the first that is beside
 * another language, and those with parts of their own.
 */
function oneOfEach(paths: string[]): string[] {
	const beside = paths.find(isSideBySide);
	return paths.filter(
		(path) =>
			path === beside || isWhole(path) || /^\/[^/]+\/((show|print|indicators)\/)?$/.test(path),
	);
}

for (const [language, paths] of pagesByLanguage) {
	const isWhole = process.env.EVERY_PAGE || wholly.includes(language) || !localeOf(paths[0] ?? "");
	const read = isWhole ? paths : oneOfEach(paths);
	test(`the HTML of pages in ${language} keeps the rules of HTML (${read.length})`, () => {
		// Half a hundred pages are much work for a processor that is busy otherwise.
		test.slow();
		expect(read).not.toEqual([]);
		for (const path of read) {
			expect(htmlProblems(readFileSync(fileOf(path), "utf8")), path).toEqual([]);
		}
	});
}

test("the reader of HTML finds what is broken", () => {
	const page = readFileSync(fileOf("/fi/"), "utf8");
	const problems = (from: string, to: string) => htmlProblems(page.replace(from, to)).join("\n");
	expect(problems("</main>", "<p id=main>x</main>")).toMatch(/no-dup-id|no-implicit-close/);
	expect(problems("</main>", "<ul><p>x</p></ul></main>")).toContain("element-permitted-content");
	expect(problems("</main>", "<img src=a.svg></main>")).toContain("wcag/h37");
});
