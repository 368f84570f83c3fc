import { describe, expect, test, vi } from "vitest";
import { checkContent } from "@/content/checks";
import { formatProblem } from "@/content/problem";
import { locales } from "@/i18n/locales";
import { checkCommand } from "@/scripts/checkCommand";
import { translationsCommand } from "@/scripts/translationsCommand";
import { freshProject, today } from "./smallProject";

const small = freshProject();

const source = "content/fi/services.mdx";
const translation = "content/sv/services.mdx";
const lockFile = "content/sv/translation.lock.json";

/** What a person who types a command reads, and whether it failed. */
function type(command: typeof translationsCommand, ...argv: string[]) {
	const lines: string[] = [];
	const code = command(argv, (line) => lines.push(line));
	return { code, said: lines.join("\n") };
}

const translations = (...argv: string[]) => type(translationsCommand, ...argv);
const locked = (slug: string) => JSON.parse(small.project.read(lockFile))[slug];
const problems = () => checkContent(today).map(formatProblem);

/** Three pages in every language but the source's; the small project has words in two of them. */
const translated = 3 * (locales.length - 1);

describe("when one sentence of the source changes", () => {
	const change = () => small.project.edit(source, "Apu on vapaaehtoista.", "Apu on ilmaista.");

	test("each translation is stale, with the block and its line, and nothing stops", () => {
		change();
		const place = small.project.place(translation, "Apu on vapaaehtoista.");
		const line = small.project.place(source, "Apu on ilmaista.").split(":")[1];
		const told = problems();
		expect(told).toHaveLength(2);
		expect(told[1]).toContain(`${place} warning Stale in 1 block: a paragraph “Apu on ilmaista.`);
		expect(told[1]).toContain(`has changed (${source}:${line})`);
		expect(told[1]).toContain("npm run translations why sv/services");
		expect(type(checkCommand).code).toBe(0);
	});

	test("the table says how many blocks", () => {
		change();
		const { said } = translations();
		expect(said).toMatch(/^page +sv +en\b/m);
		expect(said).toMatch(/^services +stale 1 of 10, machine +stale 1 of 10, machine\b/m);
		expect(said).toMatch(/^index +fresh, machine +fresh, machine\b/m);
		expect(said).toContain(
			`${translated} translations: 4 fresh, 2 stale, ${translated - 6} missing; 0 reviewed by a person.`,
		);
	});

	test("“why” shows today's words, with the line in the source and in the translation", () => {
		change();
		const { said, code } = translations("why", "sv/services");
		expect(code).toBe(0);
		expect(said).toContain(`changed: ${source}:11 is now a paragraph: Apu on ilmaista.`);
		expect(said).toContain(`${translation}:8 says: Apu on vapaaehtoista.`);
	});

	test("“why” tells what has come and what has gone", () => {
		small.project.edit(source, "\n## Miten apu alkaa\n", "");
		small.project.append(source, "\nUusi kappale.\n");
		const { said } = translations("why", "sv/services");
		expect(said).toMatch(
			/gone from the source:\n\tcontent\/sv\/services.mdx:16 says: Miten apu alkaa/,
		);
		expect(said).toMatch(/new: content\/fi\/services.mdx:\d+ is now a paragraph: Uusi kappale\./);
	});

	test("a stamp makes it fresh again, and touches no other page", () => {
		change();
		const before = locked("index");
		expect(translations("sv/services")).toEqual({ code: 0, said: "sv/services: fresh." });
		expect(translations("why", "sv/services").said).toBe(
			"sv/services is fresh: its source has not changed.",
		);
		expect(locked("index")).toEqual(before);
	});
});

describe("a stamp", () => {
	test("is written by machine unless somebody says otherwise, and that is kept", () => {
		expect(locked("services")).toMatchObject({ by: "machine", reviewed: null });
		translations("sv/services", "--by", "human");
		translations("sv/services");
		expect(locked("services").by).toBe("human");
	});

	test("of a person's review holds the day", () => {
		translations("sv/services", "--reviewed");
		expect(locked("services").reviewed).toBe(new Date().toISOString().slice(0, 10));
		expect(translations().said).toMatch(/^services +fresh, reviewed/m);
	});

	test("of a review is heard even if npm keeps the flag to itself", () => {
		vi.stubEnv("npm_config_reviewed", "true");
		translations("sv/services");
		vi.unstubAllEnvs();
		expect(locked("services").reviewed).not.toBeNull();
	});

	test("after a change of the source ends the review: nobody has read the new words", () => {
		translations("sv/services", "--reviewed");
		translations("sv/services");
		expect(locked("services").reviewed).not.toBeNull();
		small.project.edit(source, "vapaaehtoista", "ilmaista");
		translations("sv/services");
		expect(locked("services").reviewed).toBeNull();
	});

	test("is the same file again if nothing has changed, in order, with tabs", () => {
		const before = small.project.read(lockFile);
		translations("sv/all");
		expect(small.project.read(lockFile)).toBe(before);
		expect(Object.keys(JSON.parse(before))).toEqual(["index", "professionals", "services"]);
		expect(before).toMatch(/^\{\n\t"index": \{\n\t\t"blocks": \[\n\t\t\t"[0-9a-f]{12}",/);
		expect(before.endsWith("}\n")).toBe(true);
	});

	test("of a whole language stamps every page", () => {
		small.project.write(lockFile, "{}\n");
		expect(translations("sv/all").code).toBe(0);
		expect(problems()).toEqual([]);
	});

	test.each([
		[
			"an item",
			"- Hoitoa keholle ja mielelle\n",
			"",
			"- Paikka",
			"list of 2 items",
			"list of 3 items",
		],
		["a component", ' <Checked id="legal-aid" />', "", "Neuvoja", "<Checked", "missing here"],
		["a link", "[etusivu](/)", "etusivu", "Soita <Phone", "the link to / is", "missing here"],
		["another link", "(/)", "(/professionals)", "Soita <Phone", "the link to /", "missing here"],
		["a heading's depth", "## Mitä", "### Mitä", "### Mitä", "heading with ###", "heading with ##"],
		["a paragraph", "## Mitä apua on\n\n", "", "- Paikka", "a bulleted list", "a heading with ##"],
		["numbers", "1. Työ", "- Työ", "- Työ", "a bulleted list", "a numbered list"],
		[
			"a column",
			"| Vuosi | Asiakkaat |\n| --- | --- |\n| 2023 | paljon |",
			"| Vuosi |\n| --- |\n| 2023 |",
			"| Vuosi |",
			"1 column",
			"2 columns",
		],
		[
			"what was added",
			"Neuvoa voit",
			'Soita <Phone id="emergency" />. Neuvoa voit',
			"Apu on",
			'<Phone id="emergency">',
			"does not have it",
		],
	])(
		"is refused, with the line, where a page does not keep %s",
		(_what, from, to, at, here, there) => {
			small.project.edit(translation, from, to);
			const before = small.project.read(lockFile);
			const { code, said } = translations("sv/services");
			expect(code).toBe(1);
			expect(said).toContain(`${small.project.place(translation, at)} error`);
			expect(said).toContain(here);
			expect(said).toContain(there);
			expect(said).toContain(`(${source}:`);
			expect(said).toContain("sv/services: not stamped.");
			expect(small.project.read(lockFile)).toBe(before);
		},
	);

	test("is refused where the page is missing or cannot be read", () => {
		expect(translations("sv/housing").said).toContain(
			"content/fi/housing.mdx:1:1 error This page is missing",
		);
		small.project.append(translation, "\n<Note>\n");
		expect(translations("sv/services").said).toContain("<Note> is opened here and never closed");
	});
});

describe("the check", () => {
	test("tells a fresh translation that differs from its source, with the line", () => {
		small.project.edit(translation, "- Hoitoa keholle ja mielelle\n", "");
		const place = small.project.place(translation, "- Paikka");
		expect(problems()).toEqual([
			expect.stringContaining(`${place} error This is a bulleted list of 2 items`),
		]);
		expect(type(checkCommand).code).toBe(1);
	});

	test("lets words stand in another order in another language", () => {
		small.project.edit(
			translation,
			'Soita <Phone id="helpline" /> tai lue [etusivu](/)',
			'Lue [etusivu](/) tai soita <Phone id="helpline" />',
		);
		expect(problems()).toEqual([]);
	});

	test("lets a stale translation differ: it is old, not wrong", () => {
		small.project.edit(source, "- Hoitoa keholle ja mielelle\n", "");
		const told = problems();
		expect(told).toHaveLength(2);
		for (const line of told) expect(line).toContain("warning Stale in 1 block");
	});

	test("tells a page that was never stamped, and the command", () => {
		const lock = JSON.parse(small.project.read(lockFile));
		small.project.write(lockFile, { ...lock, services: undefined });
		expect(problems()).toEqual([
			expect.stringMatching(`^${translation}:1:1 error .*npm run translations sv/services$`),
		]);
	});

	test("tells a stale page that was half translated, since blocks would stand beside wrong ones", () => {
		small.project.edit(source, "Apu on vapaaehtoista.", "Apu on ilmaista.");
		small.project.append(translation, "\nUusi kappale.\n");
		expect(problems()[0]).toContain(
			`${translation}:1:1 error The page has 11 blocks, its stamp knows 10`,
		);
	});

	test("tells a lock file that a person has edited", () => {
		small.project.edit(lockFile, '"machine"', '"robot"');
		const place = small.project.place(lockFile, '"by"');
		expect(problems()).toEqual([
			expect.stringMatching(`${place} error .*only npm run translations writes this file`),
		]);
	});
});

describe("commands", () => {
	test("tools get JSON", () => {
		const states = JSON.parse(translations("--json").said);
		expect(states).toHaveLength(translated);
		expect(states[0]).toMatchObject({ locale: "sv", slug: "index", state: "fresh", by: "machine" });
	});

	test("a missing translation is in the table", () => {
		small.project.remove(translation);
		expect(translations().said).toMatch(/^services +missing +fresh, machine\b/m);
	});

	test.each([
		[["services"], "“services” is no translation. Write language and page"],
		[["fi/services"], "“fi/services” is no translation"],
		[["sv/services", "human"], "“human” is one word too many"],
		[["sv/services", "--by", "robot"], "“robot” is neither human nor machine"],
		[["sv/services", "--reviewd"], "--reviewd is unknown"],
		[["why"], "Write which page: why sv/services"],
	])("%j is refused with a sentence and the ways to write it", (argv, sentence) => {
		const { code, said } = translations(...argv);
		expect(code).toBe(1);
		expect(said).toContain(sentence);
		expect(said).toContain("npm run translations why sv/services");
	});
});
