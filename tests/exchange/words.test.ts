import fc from "fast-check";
import type { Paragraph } from "mdast";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parsePage } from "@/content/parse";
import { finnishPattern } from "@/exchange/finnishStems";
import { type Inline, readInline, substanceOf, type Tag } from "@/exchange/inline";
import { readsAsMeant, writeInline } from "@/exchange/markdown";
import { latinDigits, numberDifferences, numbersIn } from "@/exchange/numbers";
import { renumber } from "@/exchange/renumber";
import { writeScalar } from "@/exchange/scalar";

const inlineOf = (text: string): Inline =>
	readInline((parsePage(text).blocks[0] as Paragraph).children, text);

describe("words with marks, whatever a translator does with them", () => {
	const marks = inlineOf(
		'**a** [b](/x) [c](/y) <Phone id="p" /> <Phone id="p" /> <Checked id="q" />',
	).marks;
	const words = fc.string({
		unit: fc.constantFrom(
			"a",
			"å",
			"ك",
			"不",
			" ",
			"*",
			"_",
			"[",
			"]",
			"<",
			"&",
			"lt;",
			"#",
			"-",
			"1.",
			"`",
			"~",
			"\\",
			"|",
			">",
			"!",
			".",
			"(",
			")",
		),
		maxLength: 12,
	});

	/** Each mark once, in any order, with any words between and inside. */
	const segment = fc
		.record({
			order: fc.shuffledSubarray(marks, { minLength: marks.length }),
			between: fc.array(words, { minLength: 13, maxLength: 13 }),
		})
		.map(({ order, between }): Inline => {
			const rest = [...between];
			const pieces = order.flatMap(({ id, close }): (string | Tag)[] =>
				close === undefined
					? [rest.pop() ?? "", { tag: "single", id }]
					: [rest.pop() ?? "", { tag: "open", id }, `x${rest.pop() ?? ""}y`, { tag: "close", id }],
			);
			return { pieces: [...pieces, rest.pop() ?? ""].filter((piece) => piece !== ""), marks };
		});

	test("are read from the page as they were meant, or are refused", () => {
		let refused = 0;
		fc.assert(
			fc.property(segment, (meant) => {
				const written = writeInline(meant, "paragraph");
				if (!readsAsMeant(meant, "paragraph", written)) {
					refused++;
					return;
				}
				const read = inlineOf(written);
				expect(read.marks.map(({ key }) => key).sort()).toEqual(marks.map(({ key }) => key).sort());
			}),
			{ numRuns: 150 },
		);
		// Bold against letters and signs is the only thing that Markdown cannot write.
		expect(refused).toBeLessThan(150);
	});

	test("without bold are never refused", () => {
		const noBold = segment.map(({ pieces }): Inline => {
			const kept = marks.filter(({ kind }) => kind !== "bold");
			const has = (id: string) => kept.some((mark) => mark.id === id);
			return {
				marks: kept,
				pieces: pieces.filter((piece) => typeof piece === "string" || has(piece.id)),
			};
		});
		fc.assert(
			fc.property(
				noBold,
				fc.constantFrom("paragraph" as const, "item" as const, "cell" as const, "heading" as const),
				(meant, kind) => {
					expect(
						readsAsMeant(meant, kind, writeInline(meant, kind)),
						writeInline(meant, kind),
					).toBe(true);
				},
			),
			{ numRuns: 150 },
		);
	});

	test("keep the source's numbers in any order: a mark is known by its own text", () => {
		const source = { pieces: marks.map(({ id }): Tag => ({ tag: "single", id })), marks };
		fc.assert(
			fc.property(segment, (meant) => {
				const text = writeInline(meant, "paragraph");
				if (!readsAsMeant(meant, "paragraph", text)) return;
				const again = renumber(inlineOf(text), source);
				expect(substanceOf(again)).toBe(substanceOf(inlineOf(text)));
				for (const { id, key } of again.marks)
					expect(marks.find((mark) => mark.id === id)?.key).toBe(key);
				expect(new Set(again.marks.map(({ id }) => id)).size).toBe(marks.length);
			}),
			{ numRuns: 80 },
		);
	});
});

test("front matter holds any words", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "grapheme", minLength: 1 }),
			fc.constantFrom("", '"x"', "'x'"),
			(words, before) => {
				const line = words.replace(/\s+/g, " ").trim();
				fc.pre(line !== "" && !/\p{C}/u.test(line));
				expect(parse(`title: ${writeScalar(line, before)}\n`)).toEqual({ title: line });
			},
		),
	);
});

describe("Finnish words are found in their forms", () => {
	test.each([
		["suostumus", "Siihen tarvitaan suostumuksesi."],
		["hakemus", "Täytä hakemuksen kanssa"],
		["kotikunta", "Sinulla on kotikunnan palvelut"],
		["harkinta-aika", "voit saada harkinta-ajan"],
		["uhrin tunnistaminen", "Uhrin tunnistamisesta kerrotaan"],
		["hyvinvointialue", "hyvinvointialueesi hoitaa"],
		["asiakas", "tulet asiakkaaksi"],
		["Maahanmuuttovirasto", "Maahanmuuttoviraston päätös"],
		["Rikosuhripäivystys", "tulee Rikosuhripäivystyksestä"],
	])("%s in “%s”", (term, text) => {
		expect(finnishPattern(term).test(text)).toBe(true);
	});

	test.each([
		["hakemus", "Hän tulee hakemaan apua"],
		["asiakas", "asiasta kerrotaan"],
		["suostumus", "Suostuit ensin"],
	])("%s is not in “%s”", (term, text) => {
		expect(finnishPattern(term).test(text)).toBe(false);
	});
});

describe("numbers", () => {
	test("are whole, however thousands are divided", () => {
		expect(numbersIn("1 000, 2,500 ja 12.000 vuonna 2026")).toEqual([
			"1000",
			"2500",
			"12000",
			"2026",
		]);
	});

	test("of every script become 0–9", () => {
		expect(latinDigits("٢٠٢٦ ۲۰۲۶ २०२६ ๒๐๒๖ ২০২৬")).toBe("2026 2026 2026 2026 2026");
	});

	test.each([
		["vuonna 2025", "in 2026", ["2025"], ["2026"]],
		["2 ja 2", "2", ["2"], []],
		["kuusi kuukautta kesäkuussa", "6 months in month 6", [], []],
		["aikuinen", "18 years", [], []],
		["kaksi tapaa", "3 ways", [], ["3"]],
	])("%s → %s: what is lost and what is added", (source, target, lost, added) => {
		expect(numberDifferences(source, target, "")).toEqual({ lost, added });
	});
});
