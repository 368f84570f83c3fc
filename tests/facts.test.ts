import { describe, expect, test } from "vitest";
import { readProject } from "@/content/checks/project";
import { factState } from "@/content/expiry";
import { factsCommand } from "@/scripts/factsCommand";
import { freshProject, today } from "./smallProject";

const small = freshProject();
const contacts = "content/contacts.json";

function facts(...argv: string[]) {
	const lines: string[] = [];
	const code = factsCommand(argv, (line) => lines.push(line), today);
	return { code, said: lines.join("\n") };
}

describe("a fact holds to the end of its month and is due for its last 60 days", () => {
	test.each([
		["2026-05-01T23:59:59Z", "current"],
		["2026-05-02T00:00:00Z", "due"],
		["2026-06-30T23:59:59Z", "due"],
		["2026-07-01T00:00:00Z", "expired"],
	])("until June 2026, seen on %s: %s", (now, state) => {
		expect(factState("2026-06", new Date(now))).toBe(state);
	});

	test("to the end of December, not of November", () => {
		expect(factState("2026-12", new Date("2026-12-31T23:00:00Z"))).toBe("due");
		expect(factState("2026-12", new Date("2027-01-01T00:00:00Z"))).toBe("expired");
	});
});

describe("npm run facts", () => {
	test("lists every kind with source, owner and months, and is content", () => {
		const { said, code } = facts();
		expect(code).toBe(0);
		for (const name of [
			"contact helpline",
			"statement legal-aid",
			"figure clients",
			"word consent",
			"report review-2024-fi",
		]) {
			expect(said).toContain(name);
		}
		expect(said).toContain("checked 2026-01  expires 2027-01");
		expect(said).toContain("editors: https://example.org/source");
		expect(said).toContain("7 facts: 0 expired, 0 due.");
		expect(facts("--strict").code).toBe(0);
	});

	test("says first what is expired, then what is due, the soonest first", () => {
		small.project.edit(contacts, "2027-01", "2026-05");
		small.project.edit("content/statements.json", "2027-01", "2026-07");
		small.project.edit("content/glossary.json", "2027-01", "2026-06");
		const { said } = facts();
		const order = [
			"!!! EXPIRED: 1 fact.",
			"contact helpline",
			"! Due: 2 facts to check within 60 days",
			"word consent",
			"statement legal-aid",
			"In order: 4 facts.",
		].map((words) => said.indexOf(words));
		expect(order).not.toContain(-1);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
	});

	test("fails with --strict alone, and for what is due too", () => {
		small.project.edit(contacts, "2027-01", "2026-07");
		expect(facts().code).toBe(0);
		expect(facts("--strict").code).toBe(1);
	});

	test("no line but an address is longer than 80 columns", () => {
		for (const line of facts().said.split("\n")) {
			if (!line.includes("https://")) expect(line.length).toBeLessThanOrEqual(80);
		}
	});

	test("--json gives the same to a machine", () => {
		const list = JSON.parse(facts("--json").said);
		expect(list).toHaveLength(7);
		expect(list[0]).toMatchObject({ kind: "contact", owner: "editors", state: "current" });
	});
});

describe("npm run facts where", () => {
	test("shows each place with page, line and language", () => {
		const { said, code } = facts("where", "helpline");
		expect(code).toBe(0);
		expect(said).toContain(`contact helpline, ${contacts}:2`);
		expect(said).toContain("in the bar of every page in every language");
		const [file, line] = small.project.place("content/fi/services.mdx", "<Phone").split(":");
		expect(said).toContain(`${file}:${line} <Phone id="helpline" />`);
		expect(said).toContain("content/sv/index.mdx:");
		expect(said).toContain("3 pages in 3 languages.");
		expect(facts("helpline").said).toBe(said);
	});

	test("finds a statement, a figure, and a figure inside a chart", () => {
		expect(facts("where", "legal-aid").said).toContain('<Checked id="legal-aid" />');
		expect(facts("where", "clients").said).not.toContain("<Chart");
		small.project.append("content/fi/services.mdx", '\n<Chart id="new-clients" />\n');
		const { said } = facts("where", "clients");
		expect(said).toContain('<Chart id="new-clients" />');
		expect(said).toContain('<Figure id="clients" />');
	});

	test("finds the word of the glossary that a page links to", () => {
		expect(facts("where", "consent").said).toContain("No page names it.");
		small.project.append("content/fi/services.mdx", "\nOma [lupa](/glossary#consent).\n");
		expect(facts("where", "consent").said).toContain("(/glossary#consent)");
	});

	test("a slip, a word too many or a broken file is answered in a sentence", () => {
		const slip = facts("where", "helplin");
		expect(slip.code).toBe(1);
		expect(slip.said).toContain("There is no fact “helplin”. Did you mean helpline?");
		expect(facts("where").said).toContain("Write which fact");
		expect(facts("where", "helpline", "now").said).toContain("“now” is one word too many");
		small.project.write(contacts, "{");
		expect(facts().said).toContain(`${contacts} cannot be read: npm run check:content`);
	});
});

test("the small project of these tests is read whole", () => {
	const project = readProject(today);
	expect(project.readable).toHaveLength(project.pages.length);
});
