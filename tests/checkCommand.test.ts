import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { kinds } from "@/content/checks";
import { locales } from "@/i18n/locales";
import { annotation } from "@/scripts/annotation";
import { checkCommand } from "@/scripts/checkCommand";
import { freshProject, today } from "./smallProject";

const small = freshProject();
const page = "content/fi/services.mdx";

/** What an editor who types `npm run check:content` reads, and whether the command failed. */
function check(...argv: string[]) {
	const lines: string[] = [];
	const code = checkCommand(argv, (line) => lines.push(line));
	return { code, said: lines.join("\n"), lines };
}

beforeEach(() => {
	vi.useFakeTimers({ now: today, toFake: ["Date"] });
	vi.stubEnv("GITHUB_ACTIONS", undefined);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllEnvs();
});

const longSentence =
	"Voit soittaa ja kysyä ja kirjoittaa ja odottaa ja lukea ja miettiä ja nukkua ja soittaa taas.";

function makeMistakes(): void {
	small.project.append(
		page,
		`\nNoin 100% <Phon id="helpline" /> asiakkaista.\n\n${longSentence}\n`,
	);
	small.project.edit("content/contacts.json", "2027-01", "2026-05");
}

describe("an editor who checks", () => {
	test("reads in one line that all is well", () => {
		expect(check()).toMatchObject({
			code: 0,
			said: `9 pages in ${locales.length} languages: all is well.`,
		});
	});

	test("reads errors before warnings, with place, what was found and what was meant", () => {
		makeMistakes();
		const { code, lines } = check();
		const place = small.project.place(page, "<Phon ");
		expect(lines[0]).toBe(`${place} error Unknown component <Phon>. Did you mean <Phone>?`);
		expect(lines[1]).toMatch(/^content\/contacts\.json:\d+:\d+ warning The contact “helpline”/);
		expect(code).toBe(1);
	});

	test("is not stopped by warnings", () => {
		small.project.edit("content/contacts.json", "2027-01", "2026-05");
		expect(check()).toMatchObject({
			code: 0,
			said: expect.stringContaining("0 errors, 1 warning"),
		});
	});

	test("is told how many sentences could be plainer, and reads them when asking", () => {
		small.project.append(page, `\n${longSentence}\n`);
		expect(check().said).toContain("1 Finnish sentence could be plainer");
		expect(check().said).not.toContain("This sentence has");
		const { said, code } = check("--words");
		expect(said).toContain(`${small.project.place(page, longSentence)} warning This sentence has`);
		expect(code).toBe(0);
	});

	test("of one page reads all about it and nothing else", () => {
		makeMistakes();
		for (const name of ["fi/services", page]) {
			const { lines, said } = check(name);
			expect(said).toContain("<Phon>");
			expect(said).toContain("This sentence has");
			expect(lines.filter((line) => line.startsWith("content/"))).toHaveLength(2);
			expect(said).toContain("1 page: 1 error, 1 warning.");
		}
		expect(check("fi/index")).toMatchObject({ code: 0, said: "1 page: all is well." });
	});

	test.each([
		["fi/servces", "There is no page “fi/servces”. Did you mean fi/services?"],
		["--wrods", "--wrods is unknown."],
	])("who types %s is told what can be typed", (typed, sentence) => {
		const { code, said } = check(typed);
		expect(code).toBe(1);
		expect(said).toContain(sentence);
		expect(said).toContain("npm run check:content fi/services");
	});
});

describe("programs", () => {
	test("get everything as JSON: each problem with its kind, place, words and advice", () => {
		makeMistakes();
		vi.stubEnv("GITHUB_ACTIONS", "true");
		const { code, said } = check("--json");
		const { errors, warnings, problems } = JSON.parse(said);
		expect({ code, errors, warnings }).toEqual({ code: 1, errors: 1, warnings: 2 });
		expect(problems).toHaveLength(3);
		const [, line, column] = small.project.place(page, "<Phon ").split(":").map(Number);
		expect(problems[0]).toEqual({
			kind: "component",
			severity: "error",
			file: page,
			line,
			column,
			message: "Unknown component <Phon>.",
			suggestion: "<Phone>",
		});
		expect(problems.map(({ kind }: { kind: string }) => kind)).toEqual([
			"component",
			"expiry",
			"longSentence",
		]);
		for (const problem of problems.slice(1)) {
			expect(problem).toMatchObject({ severity: "warning", wanted: expect.any(String) });
		}
	});

	test("of GitHub get a line for each problem that an editor reads", () => {
		makeMistakes();
		vi.stubEnv("GITHUB_ACTIONS", "true");
		const told = check().lines.filter((line) => line.startsWith("::"));
		const [, line, column] = small.project.place(page, "<Phon ").split(":");
		expect(told).toEqual([
			`::error file=${page},line=${line},col=${column},title=component::Unknown component <Phon>. Did you mean <Phone>?`,
			expect.stringMatching(
				/^::warning file=content\/contacts\.json,line=\d+,col=\d+,title=expiry::The contact/,
			),
		]);
	});

	test("of GitHub take commas, colons and ends of lines for what they are", () => {
		const line = annotation({
			kind: "pages",
			severity: "error",
			file: "content/fi/a, b: 100%.mdx",
			line: 1,
			column: 2,
			message: "Found: 100 %, and\r\nmore.",
		});
		expect(line).toBe(
			"::error file=content/fi/a%2C b%3A 100%25.mdx,line=1,col=2,title=pages::Found: 100 %25, and%0D%0Amore.",
		);
	});
});

test("the editors' guide says what to do about each kind of problem", () => {
	const guide = readFileSync(join(import.meta.dirname, "../content/README.md"), "utf8");
	const rows = guide.match(/^\| `.*$/gm)?.map((row) => row.split("|")[1] ?? "") ?? [];
	const told = rows.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, kind]) => kind));
	expect(told.filter((kind) => kinds.some((one) => one === kind)).sort()).toEqual(
		[...kinds].sort(),
	);
});
