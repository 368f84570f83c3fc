import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { leaveScript } from "../../leave/bundle";
import { elementsIn, parsePage as parse, textOf } from "../../publish/tree";
import { fileOf, publishedPages } from "./published";

test("each page fits into the first flight of a connection: 14,600 bytes with Brotli", () => {
	for (const path of publishedPages) {
		const whole = path.endsWith("/all/");
		expect(statSync(`${fileOf(path)}.br`).size, path).toBeLessThanOrEqual(whole ? 60_000 : 14_600);
	}
});

test("no byte of the framework reaches a reader: one script of ours, of at most 1,500 bytes", () => {
	for (const path of publishedPages) {
		const document = parse(readFileSync(fileOf(path), "utf8"));
		const scripts = [...elementsIn(document)].filter(({ tagName }) => tagName === "script");
		expect(scripts.map(textOf), path).toEqual([leaveScript]);
		expect(scripts[0]?.attrs, path).toEqual([]);
	}
	expect(Buffer.byteLength(leaveScript)).toBeLessThanOrEqual(1_500);
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
