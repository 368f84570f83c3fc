import { isDeepStrictEqual as equals } from "node:util";
import { diffLines } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messagesFile } from "@/content/checks/messages";
import { factFiles } from "@/content/checks/project";
import { isGroup } from "@/content/fields";
import { readProjectFile } from "@/content/files";
import { mergeJson } from "@/edit/mergeJson";
import { locales } from "@/i18n/locales";

const files = [...Object.values(factFiles), ...locales.map(messagesFile)];
const read = (file: string) => readProjectFile(file) ?? "";

/** The same data as another hand would write it: other spaces, the names of each group backwards. */
function sentAs(data: unknown): string {
	const backwards = (_: string, value: unknown) =>
		isGroup(value) ? Object.fromEntries(Object.entries(value).reverse()) : value;
	return JSON.stringify(data, backwards, 2);
}

function difference(before: string, after: string): string[] {
	return diffLines(before, after).flatMap(({ added, removed, value }) =>
		added || removed
			? value
					.replace(/\n$/, "")
					.split("\n")
					.map((line) => `${added ? "+" : "-"}${line.trim()}`)
			: [],
	);
}

/** The outermost entries of a file as they are written, but the last, which nothing ends. */
const entriesOf = (text: string): string[] =>
	text
		.split(/,?\r?\n(?=\t["{])/)
		.slice(1, -1)
		.map((entry) => entry.trim());

function isIn(data: unknown, entry: string): boolean {
	const whole = JSON.parse(entry.startsWith("{") ? `[${entry}]` : `{${entry}}`);
	if (Array.isArray(whole)) return Array.isArray(data) && data.some((one) => equals(one, whole[0]));
	const [[name, value] = ["", null]] = Object.entries(whole);
	return isGroup(data) && equals(data[name], value);
}

type Holder = Record<string, unknown> | unknown[];

/** Every group and list of some data. */
function holdersIn(data: unknown): Holder[] {
	if (typeof data !== "object" || data === null) return [];
	return [data as Holder, ...Object.values(data).flatMap(holdersIn)];
}

describe("a file of facts that comes back from a form", () => {
	test("untouched changes nothing", () => {
		for (const file of files)
			expect(mergeJson(read(file), sentAs(JSON.parse(read(file))))).toBe(read(file));
	});

	test("holds what was sent, and entries that nobody touched keep their bytes", () => {
		const step = fc.record({
			holder: fc.nat(2000),
			entry: fc.nat(200),
			act: fc.constantFrom("change", "take", "add", "move"),
		});
		fc.assert(
			fc.property(
				fc.constantFrom(...files),
				fc.boolean(),
				fc.array(step, { minLength: 1, maxLength: 3 }),
				(file, windows, steps) => {
					const disk = windows ? read(file).replaceAll("\n", "\r\n") : read(file);
					const data = JSON.parse(disk);
					for (const { holder, entry, act } of steps) {
						const holders = holdersIn(data);
						const group = holders[holder % holders.length];
						if (!group) continue;
						const keys = Object.keys(group);
						const key = keys[entry % (keys.length || 1)];
						const value = Array.isArray(group) ? group[Number(key)] : group[key ?? ""];
						const isWord = typeof value === "string";
						if (Array.isArray(group)) {
							if (act === "take") group.splice(Number(key), 1);
							if (act === "add") group.splice(Number(key), 0, 'new \u{1F600} "word"');
							if (act === "move") group.reverse();
							if (act === "change" && isWord) group[Number(key)] = "changed";
						} else {
							if (act === "take" && key) delete group[key];
							if (act === "add") group.added = { word: "new", list: ["a", "b"], none: [] };
							if (act === "change" && isWord && key) group[key] = 'changed: \\ "quoted"\n';
						}
					}
					const merged = mergeJson(disk, sentAs(data));
					expect(JSON.parse(merged)).toEqual(data);
					expect(merged).not.toMatch(windows ? /[^\r]\n/ : /\r/);
					for (const entry of entriesOf(disk)) {
						if (isIn(data, entry)) expect(merged).toContain(entry);
					}
				},
			),
			{ numRuns: 150 },
		);
	});

	const disk = `{
	"helpline": {
		"name": { "fi": "Puhelin", "en": "Helpline" },
		"languages": ["fi", "sv"],
		"phone": {
			"national": "02954 63177"
		},

		"hours": "always"
	},
	"police": {
		"name": {
			"fi": "Poliisi \\u2013 apu"
		}
	}
}
`;

	type Contacts = Record<string, Record<string, unknown>>;

	const changes: [string, (data: Contacts) => void, string[]][] = [
		[
			"a value",
			({ helpline }) => Object.assign(helpline ?? {}, { hours: "unknown" }),
			['-"hours": "always"', '+"hours": "unknown"'],
		],
		[
			"a value in one line",
			({ helpline }) => Object.assign(helpline?.name ?? {}, { en: "Line" }),
			[
				'-"name": { "fi": "Puhelin", "en": "Helpline" },',
				'+"name": { "fi": "Puhelin", "en": "Line" },',
			],
		],
		[
			"a list in one line",
			({ helpline }) => Object.assign(helpline ?? {}, { languages: ["fi", "sv", "en"] }),
			['-"languages": ["fi", "sv"],', '+"languages": ["fi", "sv", "en"],'],
		],
		[
			"a field that goes",
			({ helpline }) => delete helpline?.hours,
			["-},", "-", '-"hours": "always"', "+}"],
		],
		[
			"a new contact",
			(data) => Object.assign(data, { shelter: { name: { fi: "Turvakoti" }, languages: ["fi"] } }),
			["+},", '+"shelter": {', '+"name": {', '+"fi": "Turvakoti"', "+},", '+"languages": ["fi"]'],
		],
	];

	test.each(changes)("%s is a change of its line", (_name, change, expected) => {
		const data = JSON.parse(disk);
		change(data);
		const merged = mergeJson(disk, JSON.stringify(data));
		expect(JSON.parse(merged)).toEqual(data);
		expect(difference(disk, merged).sort()).toEqual(expected.sort());
	});

	test("entries keep their bytes when they are moved", () => {
		const list = '[\n\t{ "id": "a",\t"n": 1.0 },\n\t{ "id": "b" }\n]\n';
		expect(mergeJson(list, '[{"id":"b"},{"n":1,"id":"a"}]')).toBe(
			'[\n\t{ "id": "b" },\n\t{ "id": "a",\t"n": 1.0 }\n]\n',
		);
	});

	test("what cannot be read comes back as it was sent, for the checks to refuse", () => {
		expect(mergeJson(disk, "{,}")).toBe("{,}");
	});
});
