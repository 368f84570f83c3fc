import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contactAddresses } from "@/content/checks/knownAddresses";
import { factFiles, readJson } from "@/content/checks/project";
import { pageFile } from "@/content/files";
import { wordFields } from "@/content/fingerprint";
import { isReadable, readPage, wordsOfField } from "@/content/pageFile";
import { writeStamp } from "@/content/stamp";
import type { Stamp } from "@/content/translations";
import { isSourceVariety, type Locale, locales, sourceLocale } from "@/i18n/locales";
import { type Context, problemsOf, returnedInline } from "./examine";
import { type Inline, plainWords, substanceOf } from "./inline";
import { writeInline } from "./markdown";
import { Refused } from "./refused";
import { writeScalar } from "./scalar";
import { hashOf, type Segment } from "./segments";
import type { Returned, ReturnedRow } from "./sheet";
import { type Replacement, splice } from "./splice";
import { type PagePair, pagePair, type Unit, type Work } from "./unit";

export type ImportOptions = {
	/** Who wrote the words; if absent a page becomes a person's only where all its words came. */
	by?: Stamp["by"] | undefined;
	/** Old words that came back unchanged are right as they are. */
	asIs?: boolean;
};

/** A segment by its number and first words, and why. */
export type Told = { number: string; words: string; why: string[] };

export type ImportReport = {
	locale: Locale;
	slug: string;
	/** How many segments have new words now, and how many blocks were stamped. */
	came: number;
	stamped: number;
	/** Neither in nor lost: the file still has their words. */
	refused: Told[];
	/** The page or its source has changed since the export. */
	outdated: Told[];
	/** Right by themselves, but another segment of the same block is not. */
	waiting: Told[];
	/** No words yet, or old words unchanged. */
	untranslated: Told[];
	notes: string[];
};

type Verdict =
	| { kind: "absent" }
	| { kind: "empty"; row: ReturnedRow }
	| { kind: "refused" | "outdated"; why: string[]; row: ReturnedRow }
	| { kind: "same" | "accepted"; inline: Inline; row: ReturnedRow };

const shorten = (words: string) =>
	words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;

const keyOf = (reference: string) => reference.split(".").slice(0, 3).join(".");
const baseOf = (reference: string) => reference.split(".")[3] ?? "";

function verdictOf(
	row: ReturnedRow | undefined,
	unit: Unit,
	pair: PagePair,
	context: Context,
): Verdict {
	if (!row) return { kind: "absent" };
	const inline = returnedInline(row, unit);
	const substance = substanceOf(inline);
	if (inline.pieces.length > 0 && substance === substanceOf(unit.target))
		return { kind: "same", inline, row };
	if (inline.pieces.length === 0 && row.unreadable.length === 0) return { kind: "empty", row };
	// Sent back untouched: the page's own words are newer.
	if (unit.target.pieces.length > 0 && hashOf(inline) === baseOf(row.reference))
		return { kind: "same", inline: unit.target, row };
	if (pair.translation && baseOf(row.reference) !== baseOf(unit.reference)) {
		return {
			kind: "outdated",
			row,
			why: [`${pair.translation.file} has other words here than when the file was made.`],
		};
	}
	const words = plainWords(inline);
	const isStillSource =
		words === plainWords(unit.source.inline) &&
		words.length > 20 &&
		!isSourceVariety(context.locale);
	if (isStillSource && pair.stamp === undefined) return { kind: "empty", row };
	const why = isStillSource ? ["It is still in Finnish."] : problemsOf(row, inline, unit, context);
	return why.length > 0 ? { kind: "refused", why, row } : { kind: "accepted", inline, row };
}

/** Words as the file writes them in the place of a segment. */
function written(inline: Inline, { kind }: Segment, before: string): string {
	if (kind === "title" || kind === "description") return writeScalar(plainWords(inline), before);
	return writeInline(inline, kind);
}

/** A block of the source with other words in it. */
function rebuilt(pair: PagePair, { source }: Work, inlines: readonly Inline[]): string {
	const { text } = pair.source;
	const pieces = source.segments.map(
		(segment, index): Replacement => ({
			start: segment.start - source.start,
			end: segment.end - source.start,
			text: written(inlines[index] as Inline, segment, ""),
		}),
	);
	return splice(text.slice(source.start, source.end), pieces);
}

/** Ranges of blocks whose source has gone, with the blank lines that go with them. */
function removals(
	gone: readonly number[],
	blocks: readonly { start: number; end: number }[],
): Replacement[] {
	const runs: [number, number][] = [];
	for (const index of gone) {
		const last = runs.at(-1);
		if (last && last[1] === index - 1) last[1] = index;
		else runs.push([index, index]);
	}
	return runs.flatMap(([from, to]) => {
		const [first, next, before, last] = [
			blocks[from],
			blocks[to + 1],
			blocks[from - 1],
			blocks[to],
		];
		if (!first || !last) return [];
		if (next) return [{ start: first.start, end: next.start, text: "" }];
		return before ? [{ start: before.end, end: last.end, text: "" }] : [];
	});
}

type Plan = { text: string; blocks: string[]; stamped: number };

function planNewPage(pair: PagePair, decided: Decision[]): Plan | string {
	const fields = decided.slice(0, wordFields.length);
	const inlines = fields.map(({ inlines }) => inlines?.[0]);
	const [title, description] = inlines;
	if (!title || !description)
		return "The page is not made yet: it needs its title and its description first.";
	const body = decided.slice(wordFields.length);
	const heading = body.find(({ work }) => work.source.segments.length > 0);
	if (!heading?.inlines) return "The page is not made yet: it needs its first heading.";
	const kept = body.filter(({ inlines }) => inlines);
	const matter = `---\ntitle: ${writeScalar(plainWords(title))}\ndescription: ${writeScalar(plainWords(description))}\n---`;
	const text = `${[matter, ...kept.map(({ work, inlines }) => rebuilt(pair, work, inlines ?? []))].join("\n\n")}\n`;
	const blocks = [...fields, ...kept].map(({ work }) => work.source.fingerprint);
	return { text, blocks, stamped: blocks.length };
}

function planOldPage(
	pair: PagePair,
	decided: Decision[],
	translation: NonNullable<PagePair["translation"]>,
): Plan {
	const ours = pair.blocks.flatMap(({ at, translated }) =>
		at === undefined || !translated ? [] : [[at, translated] as const],
	);
	const replacements: Replacement[] = [];
	const locked = [...(pair.stamp?.blocks ?? [])];
	const inserted = new Map<number, string[]>();
	const matter = translation.page.tree.children.find(({ type }) => type === "yaml");
	let last = wordFields.length - 1;
	let lastEnd = matter?.position?.end.offset ?? 0;
	let stamped = 0;
	for (const { work, verdicts, inlines, stamp } of decided) {
		const { translated, at, alike, source } = work;
		if (translated && at !== undefined && alike) {
			for (const [index, verdict] of verdicts.entries()) {
				const segment = translated.segments[index];
				if (verdict.kind !== "accepted" || !segment) continue;
				const before = translation.text.slice(segment.start, segment.end);
				replacements.push({
					start: segment.start,
					end: segment.end,
					text: written(verdict.inline, segment, before),
				});
			}
		} else if (inlines && translated && at !== undefined) {
			replacements.push({
				start: translated.start,
				end: translated.end,
				text: rebuilt(pair, work, inlines),
			});
		} else if (inlines) {
			replacements.push({
				start: lastEnd,
				end: lastEnd,
				text: `\n\n${rebuilt(pair, work, inlines)}`,
			});
			inserted.set(last, [...(inserted.get(last) ?? []), source.fingerprint]);
		}
		if (stamp) stamped++;
		if (stamp && at !== undefined) locked[at] = source.fingerprint;
		if (translated && at !== undefined && at >= wordFields.length)
			[last, lastEnd] = [at, translated.end];
	}
	const isWhole = decided.every(({ work, stamp }) => work.fresh || stamp);
	const gone = isWhole ? pair.gone : [];
	if (gone.length > 0) {
		const all: { start: number; end: number }[] = [];
		for (const [at, block] of ours) all[at] = block;
		for (const [index, node] of translation.page.blocks.entries()) {
			all[index + wordFields.length] ??= {
				start: node.position?.start.offset ?? 0,
				end: node.position?.end.offset ?? 0,
			};
		}
		replacements.push(...removals(gone, all));
	}
	const blocks = locked.flatMap((print, at) => [
		...(gone.includes(at) ? [] : [print]),
		...(inserted.get(at) ?? []),
	]);
	return { text: splice(translation.text, replacements), blocks, stamped: stamped + gone.length };
}

type Decision = {
	work: Work;
	verdicts: Verdict[];
	/** All words of the block, where it can be written anew as a whole. */
	inlines?: Inline[] | undefined;
	/** It says what the source says today, and did not before. */
	stamp: boolean;
};

function decide(work: Work, verdicts: Verdict[], context: Context, asIs: boolean): Decision {
	const come = verdicts.flatMap((verdict) =>
		verdict.kind === "accepted" || verdict.kind === "same" ? [verdict] : [],
	);
	const isWhole = come.length === verdicts.length;
	const inlines =
		isWhole && !(work.alike && work.translated) ? come.map(({ inline }) => inline) : undefined;
	if (work.fresh || !isWhole) return { work, verdicts, inlines, stamp: false };
	const isTouched =
		asIs ||
		verdicts.length === 0 ||
		come.some(({ kind }) => kind === "accepted") ||
		come.every(({ row }) => row.confirmed);
	// Old words beside new ones must keep what the source has today.
	const checked = verdicts.map((verdict, index): Verdict => {
		const unit = work.units[index];
		if (verdict.kind !== "same" || !isTouched || !unit) return verdict;
		const why = problemsOf(verdict.row, verdict.inline, unit, context);
		return why.length > 0 ? { kind: "refused", row: verdict.row, why } : verdict;
	});
	return {
		work,
		verdicts: checked,
		inlines,
		stamp: isTouched && checked.every(({ kind }) => kind !== "refused"),
	};
}

function rowsByKey({ rows }: Returned, report: ImportReport) {
	const byKey = new Map<string, ReturnedRow>();
	const twice = new Set<string>();
	for (const row of rows) {
		const key = keyOf(row.reference);
		if (!/^[0-9a-f]{12}\.\d+\.\d+\.(new|[0-9a-f]{8})$/.test(row.reference)) {
			report.refused.push({
				number: row.number,
				words: "",
				why: [
					`The code “${row.reference}” under its number is not one that was sent. Export the page again.`,
				],
			});
		} else if (byKey.has(key)) twice.add(key);
		else byKey.set(key, row);
	}
	for (const key of twice) {
		const row = byKey.get(key);
		byKey.delete(key);
		report.refused.push({
			number: row?.number ?? "",
			words: "",
			why: ["It stands twice in the file. Keep one."],
		});
	}
	return byKey;
}

/** Blank lines and order apart, is what was written what was meant? Otherwise nothing is changed. */
function write(pair: PagePair, plan: Plan, stamp: Stamp): void {
	const file = pageFile(pair.locale, pair.slug);
	const path = join(process.cwd(), file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, plan.text);
	const back = readPage(pair.locale, pair.slug);
	if (isReadable(back) && back.page.blocks.length + wordFields.length === plan.blocks.length) {
		writeStamp(pair.locale, pair.slug, stamp);
		return;
	}
	if (pair.translation) writeFileSync(path, pair.translation.text);
	else rmSync(path);
	throw new Refused(`${file} would no longer be read as it was meant, so nothing was changed.`);
}

function stampOf(pair: PagePair, plan: Plan, decided: Decision[], { by }: ImportOptions): Stamp {
	const before = pair.stamp;
	const units = decided.flatMap(({ verdicts }) => verdicts);
	const isAllNew = units.length > 0 && units.every(({ kind }) => kind === "accepted");
	return {
		by: by ?? (isAllNew || !before ? "human" : before.by),
		reviewed: null,
		blocks: plan.blocks,
	};
}

/**
 * Brings a page back from a translator. Segments that are refused, out of date or empty change
 * nothing and are named; all others come in, and the blocks that are whole are stamped. Throws
 * `Refused`, changing nothing, where the page as a whole cannot be brought in.
 */
export function importPage(returned: Returned, options: ImportOptions = {}): ImportReport {
	const locale = locales.find((one) => one === returned.locale && one !== sourceLocale);
	if (!locale)
		throw new Refused(`“${returned.locale}” is no language that the site is translated into.`);
	const { slug } = returned;
	const pair = pagePair(locale, slug);
	const isProfessional = wordsOfField(pair.source, "audience") === "professionals";
	const context: Context = {
		locale,
		isProfessional,
		known: contactAddresses(readJson(factFiles.contacts).data),
	};
	const report: ImportReport = {
		locale,
		slug,
		came: 0,
		stamped: 0,
		refused: [],
		outdated: [],
		waiting: [],
		untranslated: [],
		notes: [],
	};
	const rows = rowsByKey(returned, report);
	const decided = pair.blocks.map((work) => {
		const verdicts = work.units.map((unit) => {
			const key = keyOf(unit.reference);
			const verdict = verdictOf(rows.get(key), unit, pair, context);
			rows.delete(key);
			return verdict;
		});
		return decide(work, verdicts, context, options.asIs ?? false);
	});
	for (const row of rows.values()) {
		report.outdated.push({
			number: row.number,
			words: shorten(plainWords({ pieces: row.pieces, marks: [] })),
			why: ["The Finnish has changed since the file was made."],
		});
	}
	for (const { work, verdicts, inlines, stamp } of decided) {
		for (const [index, verdict] of verdicts.entries()) {
			const words = shorten(
				plainWords(work.units[index]?.source.inline ?? { pieces: [], marks: [] }),
			);
			if (!("row" in verdict)) continue;
			const { number } = verdict.row;
			if (verdict.kind === "empty") report.untranslated.push({ number, words, why: [] });
			if (verdict.kind === "refused" || verdict.kind === "outdated")
				report[verdict.kind].push({ number, words, why: verdict.why });
			else if (verdict.kind === "accepted" && (inlines || (work.alike && work.translated)))
				report.came++;
			else if (verdict.kind === "accepted")
				report.waiting.push({
					number,
					words,
					why: ["It waits for the other segments of its block."],
				});
			else if (verdict.kind === "same" && !work.fresh && !stamp)
				report.untranslated.push({ number, words, why: ["It came back as it was."] });
		}
	}
	const isTouched =
		decided.some(({ stamp, work, inlines }) => stamp || (inlines && !work.fresh)) ||
		report.came > 0;
	if (!isTouched) return report;
	const plan = pair.translation
		? planOldPage(pair, decided, pair.translation)
		: planNewPage(pair, decided);
	if (typeof plan === "string") {
		report.notes.push(plan);
		report.came = 0;
		return report;
	}
	report.stamped = plan.stamped;
	const stamp = stampOf(pair, plan, decided, options);
	write(pair, plan, stamp);
	if (stamp.by === "machine" && options.by === undefined) {
		report.notes.push(
			`The page still counts as translated by machine, since not all its words came. Once a person has read it whole: npm run translations ${locale}/${slug} -- --reviewed`,
		);
	}
	return report;
}
