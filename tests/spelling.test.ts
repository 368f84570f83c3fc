import { build } from "esbuild";
import { beforeEach, describe, expect, test } from "vitest";
import { checkContent } from "@/content/checks";
import type { Speller } from "@/content/checks/spelling";
import { loadSpeller } from "@/content/checks/spelling/speller";
import { formatProblem } from "@/content/problem";
import { freshProject, type SmallProject, today } from "./smallProject";

const speller = await loadSpeller();

const misspelt = (by: Speller, now = today) =>
	checkContent(now, by).filter(({ kind }) => kind === "spelling");

describe("the words of the site", () => {
	test("are known, each of them, and the lists hold no word too many", () => {
		expect(misspelt(speller, new Date()).map(formatProblem)).toEqual([]);
	});
});

describe("a slip", () => {
	const small = freshProject();
	/** The small project's translations hold the words of its source. */
	const finnishEverywhere: Speller = {
		...speller,
		knows: (word, language) => speller.knows(word, language) || speller.knows(word, "fi"),
	};
	const toldIn = (file: string) =>
		misspelt(finnishEverywhere).filter((problem) => problem.file === file);

	beforeEach(() => {
		small.project.write("content/words/fi.txt", "# Nimiä\nNollalinja-\nWork Help Finland\n");
		small.project.append(
			"content/fi/services.mdx",
			"\nSoita Nollalinjaan. Kysy: Work Help Finland.\n",
		);
	});

	type Row = [file: string, make: (project: SmallProject, file: string) => void, says: string];

	const rows: Row[] = [
		[
			"content/fi/services.mdx",
			(project, file) => project.append(file, "\nTarvitset **suostummuksen**.\n"),
			"Unknown word “suostummuksen”. Did you mean suostumuksen",
		],
		[
			"content/fi/index.mdx",
			(project, file) => project.edit(file, "title: Apua", "title: Appua"),
			"Unknown word “Appua”. Did you mean Papua or Apua",
		],
		[
			"messages/fi.json",
			(project, file) => project.edit(file, "Soita auttavaan", "Soita autttavaan"),
			"Unknown word “autttavaan”. Did you mean auttavaan",
		],
		[
			"messages/fi.json",
			(project, file) => project.edit(file, "one {# päivä}", "one {# päivvä}"),
			"Unknown word “päivvä”. Did you mean päivä",
		],
		[
			"content/contacts.json",
			(project, file) => project.edit(file, "Auttava puhelin", "Auttava puhhelin"),
			"Unknown word “puhhelin”. Did you mean puhelin",
		],
		[
			"content/statements.json",
			(project, file) => project.edit(file, "A lawyer", "A laywer"),
			"Unknown word “laywer”. Did you mean lawyer",
		],
		[
			"content/reports.json",
			(project, file) => project.edit(file, "Vuosikatsaus", "Vuosikattsaus"),
			"Unknown word “Vuosikattsaus”. Did you mean Vuosikatsaus",
		],
		[
			"content/glossary.json",
			(project, file) => project.edit(file, "suostumus", "suosttumus"),
			"Unknown word “suosttumus”. Did you mean suostumus",
		],
	];

	test.each(rows)("in %s is told with its place and what was perhaps meant", (file, make, says) => {
		const before = toldIn(file).map(formatProblem);
		make(small.project, file);
		const told = toldIn(file).filter((problem) => !before.includes(formatProblem(problem)));
		expect(told.map(formatProblem)).toEqual([expect.stringContaining(says)]);
		const [one] = told;
		expect(one).toMatchObject({ severity: "warning", line: expect.any(Number) });
		const line = small.project.read(file).split("\n")[(one?.line ?? 0) - 1];
		expect(line).toContain(/“(.*)”/.exec(one?.message ?? "")?.[1]);
		expect([one?.suggestion, ...(one?.alternatives ?? [])].length).toBeLessThanOrEqual(3);
	});

	test("is told once in a file, at its first place", () => {
		const file = "content/fi/services.mdx";
		small.project.append(file, "\nSuostummus ja Suostummus.\n");
		const place = small.project.place(file, "Suostummus");
		expect(toldIn(file).map(formatProblem)).toEqual([expect.stringContaining(`${place} warning`)]);
	});

	test("is not seen in ids, addresses, names of components and facts without words", () => {
		small.project.append(
			"content/fi/services.mdx",
			'\n[Apua](/professionals) saa. <Contact id="helpline" /> <Checked id="legal-aid" />\n',
		);
		expect(toldIn("content/fi/services.mdx")).toEqual([]);
	});

	test.each([
		"oleskeluluvalla",
		"kausityötodistuksella",
		"päihderiippuvuuttaan",
		"Auttamisjärjestelmällä",
		"15–17-vuotiaita",
		"Shift-näppäin",
	])("%s is no slip: its parts are known", (word) => {
		small.project.write("content/words/fi.txt", "Nollalinja-\nShift\nvuotia-\nWork Help Finland\n");
		small.project.append("content/fi/services.mdx", `\nSiis ${word} on.\n`);
		expect(toldIn("content/fi/services.mdx")).toEqual([]);
	});

	test("in the project's own list: out of order, twice, or needed nowhere", () => {
		small.project.write(
			"content/words/fi.txt",
			"Work Help Finland\nNollalinja-\nNollalinja-\nTraficom\n",
		);
		expect(toldIn("content/words/fi.txt").map(formatProblem)).toEqual([
			expect.stringContaining(":2:1 warning “Nollalinja-” stands after “Work Help Finland”."),
			expect.stringContaining(":3:1 warning “Nollalinja-” stands after “Nollalinja-”. Take one"),
			expect.stringContaining(":4:1 warning Nothing on the site uses “Traficom”."),
		]);
	});

	test("is not looked for without a speller, as in a build", () => {
		small.project.append("content/fi/services.mdx", "\nSuostummus.\n");
		expect(checkContent(today).filter(({ kind }) => kind === "spelling")).toEqual([]);
	});
});

/** Everything that runs at once when one of these files does; not what is loaded on demand. */
async function packagesOf(entryPoints: string[]): Promise<string[]> {
	const { metafile } = await build({
		entryPoints,
		bundle: true,
		write: false,
		outdir: "out",
		metafile: true,
		packages: "external",
		platform: "node",
		format: "esm",
		jsx: "automatic",
		loader: { ".mdx": "empty", ".css": "empty" },
		logLevel: "silent",
	});
	const seen = new Set<string>();
	const walk = (path: string): void => {
		if (seen.has(path)) return;
		seen.add(path);
		for (const one of metafile.inputs[path]?.imports ?? []) {
			if (one.kind !== "dynamic-import") walk(one.path);
		}
	};
	for (const path of entryPoints) walk(path);
	return [...seen];
}

test("dictionaries stay with editors: no route, published file, server or build reaches them", async () => {
	const reached = await packagesOf([
		"app/[locale]/[[...slug]]/page.tsx",
		"app/[locale]/layout.tsx",
		"app/(entry)/page.tsx",
		"app/global-not-found.tsx",
		"publish/index.ts",
		"serve/index.ts",
		"scripts/check.ts",
	]);
	const forEditors = reached.filter((path) => /cspell|checks\/spelling\/speller/.test(path));
	expect(forEditors).toEqual([]);
	// The walk sees what it should.
	expect(reached).toEqual(expect.arrayContaining(["components/mdx.tsx", "fastify", "zod"]));
	expect(await packagesOf(["content/checks/spelling/speller.ts"])).toContain("cspell-lib");
});
