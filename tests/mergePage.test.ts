import { diffLines } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { allPageFiles, readProjectFile } from "@/content/files";
import { matterOf, parsePage } from "@/content/parse";
import { mergePage } from "@/edit/mergePage";
import { throughKeystatic } from "./edit/keystatic";

const files = allPageFiles().map(({ file }) => file);
const read = (file: string) => readProjectFile(file) ?? "";

/** A page's tree without what Keystatic cannot hold and where things stand. */
function treeOf(text: string): unknown {
	const left = ["position", "data", "spread", "align", "title"];
	const { blocks } = parsePage(text.replaceAll("\r\n", "\n"));
	return JSON.parse(
		JSON.stringify(blocks, (key, value) => (left.includes(key) ? undefined : value)),
	);
}

const blocksOf = (text: string): string[] =>
	parsePage(text).blocks.map(({ position }) =>
		text.slice(position?.start.offset, position?.end.offset),
	);

const matterEnd = (text: string) => /\n---\r?\n/.exec(text.slice(3));
const headOf = (text: string) => {
	const end = matterEnd(text);
	return text.slice(0, 3 + (end?.index ?? 0) + (end?.[0].length ?? 0));
};

/** Ways in which a person may have written the same page. */
const habits = {
	"as it is": (text: string) => text,
	"with Windows line ends": (text: string) => text.replaceAll("\n", "\r\n"),
	"without a last line end": (text: string) => text.trimEnd(),
	"with comments and quotation marks": (text: string) =>
		text
			.replace(/^title: (.*)$/m, "# what a watcher may read\ntitle: '$1' # short")
			.replace(/^description: ([^"'\n]*)$/m, 'description:   "$1"'),
	"with stars for bullets": (text: string) => text.replace(/^- /gm, "*   "),
	"with the line ends of two machines": (text: string) =>
		text.slice(0, 400) + text.slice(400).replaceAll("\n", "\r\n"),
	"with more empty lines": (text: string) => `${text.replace(/\n\n(?=[^-*\d\s<|])/g, "\n\n\n")}\n`,
};

type Habit = keyof typeof habits;
const habit = fc.constantFrom(...(Object.keys(habits) as Habit[]));

/** A block that somebody writes anew, as an editor's tool would send it. */
const written = fc.constantFrom(
	"A new paragraph with **bold words**, [a link](/services) and an_underscore.",
	"## A new heading",
	"- one\n- two\n  - inside\n- three",
	"3. three\n4. four",
	"<Note>\n\nLook *here*: 2 \\< 3.\n\n- one\n- two\n\n</Note>",
	"<Steps>\n\n1. First\n2. Second\n\n</Steps>",
	'<Call id="helpline" />',
	"| One | Two |\n| --- | --- |\n| a | [b](/) |",
);

/** A block of a page and the one that it is on the disk if nobody has touched it. */
type Piece = { text: string; disk?: number };

type Edit = (pieces: Piece[]) => Piece[];

const at = fc.nat(200);

const edits: fc.Arbitrary<Edit> = fc.oneof(
	at.map(
		(place): Edit =>
			(pieces) =>
				pieces.filter((_, index) => index !== place % pieces.length),
	),
	fc.tuple(at, written).map(
		([place, text]): Edit =>
			(pieces) =>
				pieces.toSpliced(place % (pieces.length + 1), 0, { text }),
	),
	fc.tuple(at, at).map(
		([from, to]): Edit =>
			(pieces) => {
				const moved = pieces[from % pieces.length];
				const others = pieces.filter((piece) => piece !== moved);
				return moved ? others.toSpliced(to % (others.length + 1), 0, moved) : pieces;
			},
	),
	fc.tuple(at, at).map(
		([from, to]): Edit =>
			(pieces) => {
				const copied = pieces[from % pieces.length];
				return copied ? pieces.toSpliced(to % (pieces.length + 1), 0, copied) : pieces;
			},
	),
	// A word, wherever it stands: in an item, in a box, in a cell.
	fc.tuple(at, at).map(
		([place, which]): Edit =>
			(pieces) => {
				const index = place % pieces.length;
				const text = pieces[index]?.text ?? "";
				const words = [...text.matchAll(/(?<=[\s|])\p{L}{2,}(?=[\s.,|])/gu)].filter(
					(word) => !/<[^>]*$/.test(text.slice(0, word.index)),
				);
				const word = words[which % (words.length || 1)];
				if (!word) return pieces;
				const changed = `${text.slice(0, word.index)}changed${text.slice(word.index + word[0].length)}`;
				return pieces.with(index, { text: changed });
			},
	),
	// Where a link leads, or which fact is shown.
	at.map(
		(place): Edit =>
			(pieces) => {
				const index = place % pieces.length;
				const text = pieces[index]?.text ?? "";
				const changed = text
					.replace(/(?<=\]\()[^)]*/, "/changed")
					.replace(/(?<=id=")[^"]*/, "changed");
				return changed === text ? pieces : pieces.with(index, { text: changed });
			},
	),
	// A line: an item of a list or a row of a table.
	fc.tuple(at, at, fc.boolean()).map(
		([place, which, twice]): Edit =>
			(pieces) => {
				const index = place % pieces.length;
				const lines = (pieces[index]?.text ?? "").split(/(?<=\n)/);
				const items = lines.flatMap((line, number) =>
					/^([-*]|\d+\.) /.test(line) || (line.startsWith("|") && number > 1) ? [number] : [],
				);
				const number = items[which % (items.length || 1)];
				if (number === undefined || items.length < 2) return pieces;
				const line = (lines[number] ?? "").replace(/\n?$/, "\n");
				const changed = lines.toSpliced(number, 1, ...(twice ? [line, line] : [])).join("");
				return pieces.with(index, { text: changed.replace(/\n*$/, "") });
			},
	),
);

const runs = { numRuns: 60 };

describe("a page that comes back from the editor's tool", () => {
	test("untouched changes nothing, whatever the hand that wrote it", () => {
		fc.assert(
			fc.property(fc.constantFrom(...files), habit, (file, how) => {
				const disk = habits[how](read(file));
				expect(mergePage(disk, throughKeystatic(disk))).toBe(disk);
			}),
			{ numRuns: 40 },
		);
	});

	test("says what was sent, and what nobody touched keeps its bytes", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...files),
				habit,
				fc.array(edits, { minLength: 1, maxLength: 3 }),
				(file, how, changes) => {
					const disk = habits[how](read(file));
					const before = blocksOf(disk);
					const pieces = changes.reduce<Piece[]>(
						(now, change) => (now.length > 1 ? change(now) : now),
						before.map((text, index) => ({ text: text.replaceAll("\r\n", "\n"), disk: index })),
					);
					const edited = `${headOf(disk).replaceAll("\r\n", "\n")}\n${pieces.map(({ text }) => text).join("\n\n")}\n`;
					const sent = throughKeystatic(edited);
					const merged = mergePage(disk, sent);
					expect(treeOf(merged)).toEqual(treeOf(sent));
					expect(headOf(merged)).toBe(headOf(disk));
					if (how === "with Windows line ends") expect(merged).not.toMatch(/[^\r]\n/);
					const after = blocksOf(merged);
					// Two lists that came to stand together may have become one.
					if (after.length !== pieces.length) return;
					const untouched = pieces.map(({ disk }, index) =>
						disk === undefined ? after[index] : before[disk],
					);
					expect(after).toEqual(untouched);
				},
			),
			runs,
		);
	});

	test("holds whatever somebody wrote into its fields, and keeps the others", () => {
		const words = fc.oneof(
			fc.string({ unit: "grapheme" }),
			fc.constantFrom("a: b", "# no comment", "'", '"', "- a", "---", "yes", "1", "two\nlines\n"),
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...files),
				habit,
				words,
				words,
				(file, how, title, description) => {
					const disk = habits[how](read(file));
					const data = { ...matterOf(parsePage(disk)), title, description };
					const end = headOf(disk).length;
					const sent = `---\n${stringify(data, { lineWidth: 30 })}---\n${disk.slice(end)}`;
					const merged = mergePage(disk, sent);
					expect(matterOf(parsePage(merged))).toEqual(data);
					expect(merged.slice(headOf(merged).length)).toBe(disk.slice(end));
					for (const line of headOf(disk).split("\n")) {
						if (!/^(title|description): /.test(line)) expect(headOf(merged)).toContain(line);
					}
				},
			),
			{ numRuns: 100 },
		);
	});
});

const small = `---
# What a watcher may read.
title: 'Mitä apua' # short
description: "Millaista apua: kaikkea"
order: 5
---

# Mitä apua

Teksti, [linkki](/services).

<Call id="helpline" />


Toinen **teksti**.

- yksi
- kaksi
- kolme

<Steps>

1. Soita.
2. Kerro.
   Jatka.
3. Odota.

</Steps>

| Vuosi | Määrä |
|---|--:|
| 2023  | paljon |
| 2024  | vähän |
`;

/** What a tool sends that writes all of it in its own way. */
const sentSmall = throughKeystatic(small);

/** The lines that differ, as `-old` and `+new`. */
function difference(before: string, after: string): string[] {
	return diffLines(before, after).flatMap(({ added, removed, value }) =>
		added || removed
			? value
					.replace(/\n$/, "")
					.split("\n")
					.map((line) => (added ? `+${line}` : `-${line}`))
			: [],
	);
}

describe("a change of a page is a change of its line", () => {
	const changes: [string, (sent: string) => string, string[]][] = [
		[
			"a title, in its quotation marks and beside its comment",
			(sent) => sent.replace("Mitä apua", "Mitä apua’s"),
			["-title: 'Mitä apua' # short", "+title: 'Mitä apua’s' # short"],
		],
		[
			"a description that was quoted",
			(sent) =>
				sent
					.replace("Millaista apua: kaikkea", 'Apua: "kaikkea"')
					.replace('"Apua: "kaikkea""', "'Apua: \"kaikkea\"'"),
			['-description: "Millaista apua: kaikkea"', '+description: "Apua: \\"kaikkea\\""'],
		],
		["a number", (sent) => sent.replace("order: 5", "order: 6"), ["-order: 5", "+order: 6"]],
		["a field that goes", (sent) => sent.replace("order: 5\n", ""), ["-order: 5"]],
		[
			"a field that comes",
			(sent) => sent.replace("order: 5\n", "order: 5\nsheet: true\n"),
			["+sheet: true"],
		],
		[
			"where a link leads",
			(sent) => sent.replace("(/services)", "(/your-rights)"),
			["-Teksti, [linkki](/services).", "+Teksti, [linkki](/your-rights)."],
		],
		[
			"which fact is shown",
			(sent) => sent.replace("helpline", "emergency"),
			['-<Call id="helpline" />', '+<Call id="emergency" />'],
		],
		[
			"an item of a list",
			(sent) => sent.replace("* kaksi", "* **kaksi** ja puoli"),
			["-- kaksi", "+- **kaksi** ja puoli"],
		],
		[
			"a new item with a list inside",
			(sent) => sent.replace("* kaksi", "* kaksi\n* uusi\n  * sisällä"),
			["+- uusi", "+  - sisällä"],
		],
		["an item that goes", (sent) => sent.replace("* yksi\n", ""), ["-- yksi"]],
		[
			"a step that comes, with the numbers after it",
			(sent) => sent.replace("  2. Kerro.", "  2. Uusi.\n  3. Kerro."),
			["+2. Uusi.", "-2. Kerro.", "+3. Kerro.", "-3. Odota.", "+4. Odota."],
		],
		[
			"a cell",
			(sent) => sent.replace("vähän", "enemmän"),
			["-| 2024  | vähän |", "+| 2024 | enemmän |"],
		],
		["a row that comes", (sent) => `${sent}| 2025 | eniten |\n`, ["+| 2025 | eniten |"]],
		[
			"a new block",
			(sent) => sent.replace("Toinen", "<Note>\n  Huomaa.\n\n  * tämä\n</Note>\n\nToinen"),
			["+<Note>", "+", "+Huomaa.", "+", "+- tämä", "+", "+</Note>", "+"],
		],
	];

	test.each(changes)("%s", (_name, change, expected) => {
		const sent = change(sentSmall);
		expect(sent).not.toBe(sentSmall);
		const merged = mergePage(small, sent);
		expect(difference(small, merged).sort()).toEqual(expected.sort());
		expect(treeOf(merged)).toEqual(treeOf(sent));
	});

	test("a page whose numbers grow wider, under which words are indented, is still what was sent", () => {
		const numbers = Array.from({ length: 9 }, (_, index) => `${index + 1}. Vaihe`).join("\n");
		const disk = small.replace(/1\. Soita[^<]*/, `${numbers}\n\n   Lisää.\n\n`);
		const sent = throughKeystatic(disk).replace("  1. Vaihe", "  1. Uusi\n  1. Vaihe");
		const merged = mergePage(disk, sent);
		expect(treeOf(merged)).toEqual(treeOf(sent));
		expect(merged).toContain("10. Vaihe\n\n    Lisää.\n");
		expect(headOf(merged)).toBe(headOf(disk));
	});

	test("a mark at the beginning of a file stays there", () => {
		const marked = `\uFEFF${small}`;
		expect(mergePage(marked, sentSmall)).toBe(marked);
		expect(mergePage(marked, sentSmall.replace("order: 5", "order: 6"))).toBe(
			marked.replace("order: 5", "order: 6"),
		);
	});

	test("a list beside another stays one of its own, written with another sign", () => {
		const sent = sentSmall.replace("* yksi", "- muu\n- vielä\n\n* yksi");
		const merged = mergePage(small, sent);
		expect(difference(small, merged)).toEqual(["+* muu", "+* vielä", "+"]);
		expect(treeOf(merged)).toEqual(treeOf(sent));
	});

	test("a new page is written as the project's pages are", () => {
		expect(mergePage("", sentSmall)).toBe(`---
title: Mitä apua
description: "Millaista apua: kaikkea"
order: 5
---

# Mitä apua

Teksti, [linkki](/services).

<Call id="helpline" />

Toinen **teksti**.

- yksi
- kaksi
- kolme

<Steps>

1. Soita.
2. Kerro.
   Jatka.
3. Odota.

</Steps>

| Vuosi | Määrä |
| --- | --- |
| 2023 | paljon |
| 2024 | vähän |
`);
	});

	test("a page that cannot be read comes back as it was sent, for the checks to refuse", () => {
		const broken = sentSmall.replace("</Steps>", "");
		expect(mergePage(small, broken)).toBe(broken);
	});
});
