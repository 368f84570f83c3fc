import { expect, test } from "vitest";
import { edit, type Mistake, trial } from "./mistakes";

const contacts = "content/contacts.json";
const signed = "content/signedNumbers.json";
const { small, told, promise } = trial();

const twoPlaces = [`${contacts}:`, `${signed}:`, "Look at the source", "type it anew"];

/** Both forms in `contacts.json`: alone they agree, so that only the signed list can tell. */
const changeNumber: Mistake[1] = (project) => {
	project.edit(contacts, "+358295463177", "+358295463171");
	project.edit(contacts, "02954 63177", "02954 63171");
};

promise(contacts, [
	[
		"a number that was changed in one place only",
		changeNumber,
		'"e164"',
		["The phone of “helpline” stands twice", "+358295463171", "+358295463177", ...twoPlaces],
	],
	[
		"another e-mail address",
		edit("apu@example.org", "apua@example.org", contacts),
		'"email"',
		["The email of “helpline”", "apua@example.org", "apu@example.org", ...twoPlaces],
	],
	[
		"another web address",
		edit("https://poliisi.example/", "https://poliisi.example/uusi", contacts),
		'"website": "https://poliisi',
		["The website of “police”", ...twoPlaces],
	],
	[
		"a contact that nobody has signed",
		(project) => {
			const list = JSON.parse(project.read(signed));
			project.write(signed, { ...list, police: undefined });
		},
		'"website": "https://poliisi',
		["The website of “police”", "says nothing", ...twoPlaces],
	],
]);

promise(signed, [
	[
		"a number that is no longer published",
		edit('"phone": "112"', '"phone": "112",\n\t\t"email": "112@example.org"', signed),
		'"email": "112@',
		["The email of “emergency”", "says nothing", "112@example.org"],
	],
	[
		"a signature without its day",
		edit('"signed": "2026-01-15"', '"signed": "January"', signed),
		'"signed"',
		["the day on which it was compared"],
	],
	[
		"a person's name for a signature",
		edit('"signedBy": "editors"', '"signedBy": "Maija Meikäläinen"', signed),
		'"signedBy"',
		["never a person's name"],
	],
	["no list at all", (project) => project.remove(signed), "1:1", ["This file is missing"]],
]);

test("a slip in the number for text messages is told too", () => {
	small.project.edit(signed, '"sms": "112"', '"sms": "113"');
	expect(told("error")).toEqual([
		expect.stringMatching(/The sms of “emergency” .* says 112, .* says 113/),
	]);
});

test("a number that is changed in both places is published", () => {
	changeNumber(small.project);
	small.project.edit(signed, "+358295463177", "+358295463171");
	expect(told("error")).toEqual([]);
});
