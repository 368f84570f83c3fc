import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { fileOf, publishedPages } from "./published";

test("each page fits into the first flight of a connection: 14,600 bytes with Brotli", () => {
	for (const path of publishedPages)
		expect(statSync(`${fileOf(path)}.br`).size, path).toBeLessThanOrEqual(14_600);
});

test("no byte of the framework reaches a reader: one script, of at most 1,500 bytes", async ({
	page,
}) => {
	await page.context().route("**/*", (route) => route.continue());
	for (const path of publishedPages) {
		await page.goto(path);
		const scripts = await page.locator("script").evaluateAll((all) =>
			all.map((script) => ({
				source: script.getAttribute("src"),
				size: new TextEncoder().encode(script.textContent ?? "").length,
			})),
		);
		expect(scripts, path).toHaveLength(1);
		expect(scripts[0]?.source).toBeNull();
		expect(scripts[0]?.size).toBeLessThanOrEqual(1_500);
	}
});

test("the published list of sums is true of every file", () => {
	const lines = readFileSync("dist/SHA256SUMS", "utf8").trim().split("\n");
	expect(lines.length).toBeGreaterThan(publishedPages.length);
	for (const line of lines) {
		const [sum, file] = line.split(/\s+\*?/, 2);
		expect(
			createHash("sha256")
				.update(readFileSync(`dist/${file}`))
				.digest("hex"),
			file,
		).toBe(sum);
	}
});
