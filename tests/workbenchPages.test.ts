import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, vi } from "vitest";
import { allPageFiles } from "@/content/files";
import { componentNames } from "@/content/vocabulary";
import { editorLanguages, wordsOf } from "@/edit/language";
import { mergePage } from "@/edit/save";

/** What a browser loads: what a server loads of the editor neither reads nor writes a page. */
const inBrowser = vi.hoisted(() => (file: string) => {
	const core = dirname(createRequire(import.meta.url).resolve("@keystatic/core/package.json"));
	return import(/* @vite-ignore */ pathToFileURL(join(core, "dist", file)).href);
});
vi.mock("@keystatic/core", () => inBrowser("keystatic-core.js"));
vi.mock("@keystatic/core/content-components", () =>
	inBrowser("keystatic-core-content-components.js"),
);

const { keystaticConfig } = await import("@/edit/keystaticConfig");

type Files = { other: Map<string, Uint8Array>; external: Map<string, unknown>; slug: string };
type Content = {
	parse(value: undefined, files: Files & { content: Uint8Array }): unknown;
	serialize(state: unknown, files: Pick<Files, "slug">): { content: Uint8Array };
};

const matter = /^---\n[\s\S]*?\n---\n/;

const { fi } = keystaticConfig("en").collections as unknown as { fi: { schema: unknown } };
const { content } = fi.schema as { content: Content };

/** A page whose words have been opened in the editor and sent back untouched. */
function throughEditor(text: string): string {
	const bytes = new TextEncoder().encode(text.replace(matter, ""));
	const none = { other: new Map(), external: new Map(), slug: "page" };
	const state = content.parse(undefined, { content: bytes, ...none });
	const body = new TextDecoder().decode(content.serialize(state, none).content);
	return `${matter.exec(text)?.[0]}${body}`;
}

it("every page of every language opens in the editor, and is the same to the byte if nothing was changed", () => {
	const pages = allPageFiles();
	const wrong = pages.flatMap(({ file }) => {
		const text = readFileSync(file, "utf8");
		try {
			return mergePage(text, throughEditor(text)) === text ? [] : [`${file} is changed`];
		} catch (fault) {
			return [`${file}: ${fault}`];
		}
	});
	expect(pages.length).toBeGreaterThan(300);
	expect(wrong).toEqual([]);
}, 180_000);

it("every component of the vocabulary has a name in each language of the workbench", () => {
	for (const language of editorLanguages) {
		expect(Object.keys(wordsOf(language).components).sort()).toEqual([...componentNames].sort());
	}
});

it("the workbench says in each of its languages what it says in another", () => {
	const keysOf = (words: object, before = ""): string[] =>
		Object.entries(words).flatMap(([key, value]) =>
			typeof value === "string" ? [before + key] : keysOf(value, `${before}${key}.`),
		);
	for (const language of editorLanguages) {
		expect(keysOf(wordsOf(language)).sort()).toEqual(keysOf(wordsOf("en")).sort());
	}
});
