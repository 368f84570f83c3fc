import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprints } from "@/content/fingerprint";
import { type BlockPair, pairBlocks } from "@/content/freshness";
import { parsePage } from "@/content/parse";

type Edit = {
	kind: "insert" | "remove" | "replace" | "move";
	at: number;
	to: number;
	block: string;
};

/** Few different blocks, so that equal ones meet: a page may say a thing twice. */
const block = fc.constantFrom(..."abcdefg");
const page = fc.array(block, { maxLength: 12 });
const edits: fc.Arbitrary<Edit[]> = fc.array(
	fc.record({
		kind: fc.constantFrom("insert", "remove", "replace", "move"),
		at: fc.nat(12),
		to: fc.nat(12),
		block,
	}),
	{ maxLength: 6 },
);

function apply(blocks: readonly string[], list: readonly Edit[]): string[] {
	const edited = [...blocks];
	for (const { kind, at, to, block } of list) {
		if (kind === "insert") edited.splice(at, 0, block);
		if (kind === "remove") edited.splice(at, 1);
		if (kind === "replace" && at < edited.length) edited[at] = block;
		if (kind === "move") edited.splice(to, 0, ...edited.splice(at, 1));
	}
	return edited;
}

const sideOf = (pairs: BlockPair[], side: "translated" | "source") =>
	pairs.map((pair) => pair[side]).filter((index) => index !== undefined);

const upTo = (length: number) => Array.from({ length }, (_, index) => index);

describe("a translation beside its source, whatever was edited", () => {
	const whateverWasEdited = (promise: (before: string[], after: string[]) => void) =>
		fc.assert(
			fc.property(page, edits, (before, list) => promise(before, apply(before, list))),
			{ numRuns: 500 },
		);

	test("what is called fresh is the very same block", () => {
		whateverWasEdited((before, after) => {
			for (const { fresh, translated, source } of pairBlocks(before, after)) {
				if (!fresh) continue;
				expect(translated).toBeDefined();
				expect(source).toBeDefined();
				expect(before[translated as number]).toBe(after[source as number]);
			}
		});
	});

	test("every block of both sides appears once and in order", () => {
		whateverWasEdited((before, after) => {
			const pairs = pairBlocks(before, after);
			expect(sideOf(pairs, "translated")).toEqual(upTo(before.length));
			expect(sideOf(pairs, "source")).toEqual(upTo(after.length));
		});
	});

	test("no pair is empty", () => {
		whateverWasEdited((before, after) => {
			for (const { translated, source } of pairBlocks(before, after)) {
				expect(translated ?? source).toBeDefined();
			}
		});
	});
});

describe("one edit makes one block stale", () => {
	const blocks = ["a", "b", "c", "d"];
	const stale = (after: string[]) => pairBlocks(blocks, after).filter(({ fresh }) => !fresh);

	test("nothing edited", () => {
		expect(stale(blocks)).toEqual([]);
	});

	test("a block changed stands beside its old translation", () => {
		expect(stale(["a", "X", "c", "d"])).toEqual([{ translated: 1, source: 1, fresh: false }]);
	});

	test("a block added has no translation", () => {
		expect(stale(["a", "b", "X", "c", "d"])).toEqual([{ source: 2, fresh: false }]);
	});

	test("a block taken away leaves its translation alone", () => {
		expect(stale(["a", "c", "d"])).toEqual([{ translated: 1, fresh: false }]);
	});

	test("a page that was never stamped is stale in every block", () => {
		expect(pairBlocks([], blocks).filter(({ fresh }) => fresh)).toEqual([]);
	});
});

describe("what makes a block stale", () => {
	const matter = "---\ntitle: Apua\ndescription: Lyhyesti.\norder: 1\n---\n\n";
	const of = (body: string) => fingerprints(parsePage(matter + body));
	const before =
		'# Apua\n\nSoita **nyt** <Phone id="helpline" /> tai [lue](/services).\n\n- yksi\n- kaksi\n';

	test.each([
		["the address of a link", before.replace("/services", "/help")],
		["lines broken elsewhere", before.replace("tai ", "tai\n")],
		["letters made of two signs", before.normalize("NFD")],
		["another sign for a list", before.replaceAll("\n- ", "\n* ")],
	])("not %s", (_what, after) => {
		expect(of(after)).toEqual(of(before));
	});

	test.each([
		["a word", before.replace("Soita", "Kirjoita")],
		["bold", before.replace("**nyt**", "nyt")],
		["a component's id", before.replace("helpline", "police")],
		["the words of a link", before.replace("[lue]", "[katso]")],
		["the depth of a heading", before.replace("# Apua", "## Apua")],
		["an item of a list", before.replace("- kaksi", "- kaksi\n- kolme")],
	])("%s", (_what, after) => {
		const [old, now] = [of(before), of(after)];
		expect(now).toHaveLength(old.length);
		expect(now.filter((print, index) => print !== old[index])).toHaveLength(1);
	});

	test("the title and the description are blocks too, the other fields are not", () => {
		const fields = (from: string, to: string) =>
			fingerprints(parsePage(matter.replace(from, to) + before));
		expect(fields("title: Apua", "title: Apu")[0]).not.toBe(of(before)[0]);
		expect(fields("Lyhyesti", "Pitkästi")[1]).not.toBe(of(before)[1]);
		expect(fields("order: 1", "order: 2")).toEqual(of(before));
	});
});
