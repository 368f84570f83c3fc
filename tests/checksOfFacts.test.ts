import { describe, expect, test } from "vitest";
import { checkContent } from "@/content/checks";
import { edit, trial } from "./mistakes";
import { today } from "./smallProject";

const { small, told, promise } = trial();

const contacts = "content/contacts.json";
const statements = "content/statements.json";
const statistics = "content/statistics.json";
const messages = "messages/sv.json";

describe("contacts", () => {
	promise(contacts, [
		[
			"the help line deleted",
			(project) => {
				const { helpline: _, ...rest } = JSON.parse(project.read(contacts));
				project.write(contacts, rest);
			},
			"1:1",
			["The contact “helpline” is missing", "Every page shows its number"],
		],
		[
			"a slip in the help line's id",
			edit('"helpline"', '"helplin"', contacts),
			'"helplin"',
			["The contact “helpline” is missing. Here stands “helplin”."],
		],
		[
			"a comma missing",
			edit('"email": "apu@example.org",', '"email": "apu@example.org"', contacts),
			'"website": "https://apu',
			["cannot be read", "is one missing on the line before?"],
		],
		[
			"a comma too many",
			edit('"fi": "Hätänumero"', '"fi": "Hätänumero",', contacts),
			"28:3",
			["cannot be read", "none after the last"],
		],
		[
			"a word without quotation marks",
			edit('"sms": true', '"sms": yes', contacts),
			"yes",
			["cannot be read", "straight double quotation marks"],
		],
		[
			"curly quotation marks",
			edit('"apu@example.org"', "“apu@example.org”", contacts),
			"“apu",
			["cannot be read"],
		],
		[
			"a name that stands twice",
			edit('"email":', '"email": "old@example.org",\n\t\t"email":', contacts),
			'"email": "apu@',
			["stands twice"],
		],
		[
			"a slip in a field",
			edit('"website": "https://apu', '"webiste": "https://apu', contacts),
			'"webiste"',
			["Unknown field “webiste”. Did you mean website?"],
		],
		[
			"an address without https",
			edit("https://apu.example.org/", "apu.example.org", contacts),
			'"website"',
			['“helpline.website” is "apu.example.org".', "starting with https://"],
		],
		[
			"a field missing",
			edit('"source": "https://example.org/source",\n\t\t"confidence"', '"confidence"', contacts),
			'"helpline"',
			["The field “helpline.source” is missing", "the page that says so"],
		],
		[
			"two numbers that differ",
			edit("02954 63177", "02954 63178", contacts),
			'"e164"',
			["The two numbers of “helpline” differ", "02954 63178 is dialled +358295463178"],
		],
		[
			"a required contact without a number",
			(project) => {
				const { emergency, ...rest } = JSON.parse(project.read(contacts));
				project.write(contacts, {
					...rest,
					emergency: { ...emergency, phone: undefined, sms: undefined },
				});
			},
			'"emergency"',
			["The contact “emergency” has no phone"],
		],
	]);

	test("a contact with another's number is a warning: it may be right", () => {
		small.project.edit(
			contacts,
			'"website": "https://poliisi',
			'"phone": { "e164": "112", "national": "112" },\n\t\t"website": "https://poliisi',
		);
		const signed = "content/signedNumbers.json";
		small.project.edit(
			signed,
			'"website": "https://poliisi',
			'"phone": "112", "website": "https://poliisi',
		);
		expect(told("error")).toEqual([]);
		expect(told("warning")).toEqual([
			expect.stringContaining("“police” has the same number as “emergency”"),
		]);
	});
});

describe("statements, figures and reviews", () => {
	promise(statistics, [
		[
			"a group so small that a person could be recognised",
			edit('"value": 42,', '"value": 3,\n\t\t\t"base": "newClients",', statistics),
			'"value": 3',
			["3 people in one group", "fewer than 5 people are not published"],
		],
		[
			"a figure without a source",
			edit('"review-2024"\n\t\t\t],', "],", statistics),
			'"sources": [',
			["“figures.0.sources” is []", "at least one key of “sources” above"],
		],
		[
			"a figure with a source that does not exist",
			edit('"review-2024"\n\t\t\t]', '"review-2042"\n\t\t\t]', statistics),
			'"review-2042"',
			["There is no source “review-2042”", "Did you mean review-2024?"],
		],
		[
			"a number as words",
			edit('"value": 42', '"value": "42"', statistics),
			'"value"',
			['“figures.0.value” is "42"', "the number, or null"],
		],
	]);

	promise("content/reports.json", [
		[
			"a review with a source that does not exist",
			edit('"source": "review-2024"', '"source": "nowhere"', "content/reports.json"),
			'"source": "nowhere"',
			["There is no source “nowhere”", "under “sources” there first"],
		],
		[
			"a slip in a kind",
			edit("annual-review", "anual-review", "content/reports.json"),
			'"type"',
			["Did you mean annual-review?"],
		],
	]);

	test("a file of facts that is not there is told once, not on every page", () => {
		small.project.remove(statements);
		expect(told("error")).toEqual([
			expect.stringContaining(`${statements}:1:1 error This file is missing`),
		]);
	});

	test("a statement that no page uses is a warning", () => {
		small.project.edit(statements, '"legal-aid": {', '"old": {"says": "Old."},\n\t"legal-aid": {');
		const place = small.project.place(statements, '"old"');
		expect(told("warning")).toEqual([
			expect.stringContaining(`${place} warning No page uses the statement “old”`),
		]);
	});

	test("a fact past its month is a warning that names it, never an error", () => {
		const files = [contacts, statements, statistics];
		for (const file of files) small.project.edit(file, "2027-01", "2026-05");
		expect(told("error")).toEqual([]);
		const warnings = told("warning");
		expect(warnings).toHaveLength(3);
		const names = ["contact “helpline”", "statement “legal-aid”", "figure “clients”"];
		for (const [index, name] of names.entries()) {
			const file = files[index] ?? "";
			expect(warnings[index]).toContain(`${small.project.place(file, '"expires"')} warning`);
			expect(warnings[index]).toContain(`The ${name} should have been checked again in 2026-05`);
		}
	});

	test("a fact is in order in the very month in which it is to be checked", () => {
		small.project.edit(contacts, "2027-01", "2026-06");
		expect(checkContent(today)).toEqual([]);
	});
});

describe("messages", () => {
	promise(messages, [
		[
			"a message missing",
			edit(',\n\t\t"leave": "Poistu sivulta"', "", messages),
			'"Bar"',
			["The message “Bar.leave” is missing", "fi says: Poistu sivulta"],
		],
		[
			"a lost slot",
			edit("{languages}, muilla", "Muilla", messages),
			'"languages"',
			["{languages} is missing in the message “Contact.languages”", "fi says: {languages}"],
		],
		[
			"a translated slot",
			edit("{languages}", "{languages} ja {kielet}", messages),
			'"languages"',
			["{kielet} is unknown"],
		],
		[
			"a lost tag",
			edit("Lue <link>lisää</link>", "Lue lisää", messages),
			'"more"',
			["<link> is missing in the message “Contact.more”"],
		],
		[
			"a brace that is not closed",
			edit("{languages},", "{languages,", messages),
			'"languages"',
			["“Contact.languages” cannot be read", "Each { needs its }"],
		],
		["no words", edit("Poistu sivulta", "", messages), '"leave"', ["“Bar.leave” has no words"]],
		[
			"a number",
			edit("Soita auttavaan", "Soita 112, auttavaan", messages),
			'"helpline"',
			["112", "messages hold no numbers"],
		],
		["a letter made of two signs", edit("lisää", "lisa\u0308a", messages), "a\u0308a", ["not NFC"]],
		[
			"a comma missing",
			edit('puhelimeen",', 'puhelimeen"', messages),
			'"leave"',
			["cannot be read"],
		],
		["no file", (project) => project.remove(messages), "1:1", ["This file is missing"]],
	]);

	test("a slip in a key is told from both sides", () => {
		small.project.edit(messages, '"leave"', '"leav"');
		expect(told("error")).toEqual([
			expect.stringContaining("The message “Bar.leave” is missing"),
			expect.stringContaining("“Bar.leav” is unknown. Did you mean Bar.leave?"),
		]);
	});

	test("languages may differ in their plurals", () => {
		small.project.edit(messages, "one {# päivä} other", "one {# a} few {# b} many {# c} other");
		expect(told("error")).toEqual([]);
	});
});
