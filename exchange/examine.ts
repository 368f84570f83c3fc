import { findAddresses } from "@/content/checks/findAddresses";
import type { KnownAddresses } from "@/content/checks/knownAddresses";
import { translationMatter } from "@/content/schema";
import { deniedIn } from "@/i18n/denied";
import type { Locale } from "@/i18n/locales";
import { type Inline, type Mark, plainWords, type Tag, tidy } from "./inline";
import { readsAsMeant, writeInline } from "./markdown";
import { latinDigits, numberDifferences } from "./numbers";
import type { ReturnedRow } from "./sheet";
import type { Unit } from "./unit";

export type Context = { locale: Locale; isProfessional: boolean; known: KnownAddresses };

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
const control = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g;

/** Words as the site keeps them: NFC, digits 0–9, no signs that cannot be seen and mean nothing. */
const cleaned = (words: string) => latinDigits(words.normalize("NFC").replace(control, ""));

/** What came back for a segment, with the marks that its numbers stand for. */
export function returnedInline(row: ReturnedRow, unit: Unit): Inline {
	const known = new Map(
		[...unit.source.inline.marks, ...unit.target.marks].map((mark) => [mark.id, mark]),
	);
	const marks = new Map<string, Mark>();
	const pieces = row.pieces.map((piece): string | Tag => {
		if (typeof piece === "string") return cleaned(piece);
		const mark = known.get(piece.id) ?? boldMark(piece.id);
		if (!mark) return piece;
		marks.set(mark.id, mark);
		if (mark.close === undefined && piece.tag !== "close") return { tag: "single", id: piece.id };
		return piece;
	});
	return { pieces: tidy(pieces), marks: [...marks.values()] };
}

/** Bold may come where the source has none: it changes no fact. */
const boldMark = (id: string): Mark | undefined =>
	/^b\d+$/.test(id) ? { id, kind: "bold", key: "bold", open: "**", close: "**" } : undefined;

const nameOf = ({ id, kind, key }: Mark) =>
	`${kind === "bold" ? "the bold" : kind === "link" ? `the ${key}` : kind === "break" ? "the line break" : `the component ${key}`} (⟦${id}⟧)`;

function markProblems({ pieces, marks }: Inline, unit: Unit): string[] {
	const problems: string[] = [];
	const known = new Set(marks.map(({ id }) => id));
	const open: string[] = [];
	const count = new Map<string, number>();
	for (const piece of pieces) {
		if (typeof piece === "string") continue;
		const { tag, id } = piece;
		if (!known.has(id)) {
			problems.push(`⟦${id}⟧ is no mark of this segment. Take it away.`);
			continue;
		}
		if (tag === "close") {
			if (open.pop() !== id)
				problems.push(
					`⟦/${id}⟧ stands where ⟦${id}⟧ is not open. Write ⟦${id}⟧ before its words and ⟦/${id}⟧ after them.`,
				);
			continue;
		}
		count.set(id, (count.get(id) ?? 0) + 1);
		if (tag === "open") open.push(id);
	}
	for (const id of open) problems.push(`⟦${id}⟧ has no end. Write ⟦/${id}⟧ after its words.`);
	if (problems.length > 0) return problems;
	for (const mark of unit.source.inline.marks) {
		const times = count.get(mark.id) ?? 0;
		if (times === 0 && mark.kind !== "bold")
			problems.push(`${nameOf(mark)} is missing. Put it back where it belongs.`);
		if (times > 1) problems.push(`${nameOf(mark)} stands ${times} times. Keep one.`);
	}
	for (const mark of marks) {
		const isSource = unit.source.inline.marks.some(({ id }) => id === mark.id);
		if (!isSource && mark.kind !== "bold")
			problems.push(`${nameOf(mark)} is not in the Finnish. Take it away.`);
	}
	for (const { id, kind } of marks) {
		const at = pieces.findIndex(
			(piece) => typeof piece === "object" && piece.tag === "open" && piece.id === id,
		);
		const next = pieces[at + 1];
		const isEmpty = at >= 0 && typeof next === "object" && next.tag === "close" && next.id === id;
		if (isEmpty)
			problems.push(
				`${kind === "link" ? "The link" : "The bold"} ⟦${id}⟧ has no words. Write them between ⟦${id}⟧ and ⟦/${id}⟧.`,
			);
	}
	return problems;
}

const list = (numbers: string[]) => numbers.map((number) => `“${number}”`).join(", ");

function wordProblems(
	inline: Inline,
	unit: Unit,
	{ known, locale, isProfessional }: Context,
): string[] {
	const problems: string[] = [];
	const words = plainWords(inline);
	const source = plainWords(unit.source.inline);
	if (words.includes("\uFFFD"))
		problems.push("A letter was lost (�). Write it anew and save the file as UTF-8.");
	if (/[{}]/.test(words))
		problems.push("Curly braces { } stand in it, which pages take for code. Take them away.");
	if (/<\/?[\p{L}!]/u.test(words))
		problems.push(
			"“<” begins something like code. Take it away; a component is a mark such as ⟦1⟧.",
		);
	const { lost, added } = numberDifferences(source, words, plainWords(unit.target));
	if (lost.length > 0)
		problems.push(`The number ${list(lost)} of the Finnish is missing. Write it in digits.`);
	if (added.length > 0)
		problems.push(
			`The number ${list(added)} is not in the Finnish. Take it away, or write it as a word.`,
		);
	for (const { message } of findAddresses(words, known)) {
		problems.push(`${message} Take it away: numbers and addresses are marks such as ⟦1⟧.`);
	}
	const script = new Intl.Locale(locale).maximize().script ?? "Latn";
	const own: Record<string, RegExp> = {
		Arab: /\p{Script=Arab}/u,
		Cyrl: /\p{Script=Cyrl}/u,
		Ethi: /\p{Script=Ethi}/u,
		Thai: /\p{Script=Thai}/u,
		Hans: /\p{Script=Hani}/u,
		Deva: /\p{Script=Deva}/u,
		Beng: /\p{Script=Beng}/u,
	};
	const letters = own[script];
	const latin = words.match(/\p{Script=Latn}/gu)?.length ?? 0;
	if (letters && latin >= 25 && !letters.test(words))
		problems.push("It has no letter of the script of its language. Is it in another language?");
	const { kind } = unit.source;
	if (kind === "title" || kind === "description") {
		const found = translationMatter.shape[kind].safeParse(words);
		if (!found.success)
			problems.push(
				`The ${kind} has ${words.length} characters; it may have 3 to ${kind === "title" ? 60 : 200}.`,
			);
		const denied = kind === "title" && !isProfessional ? deniedIn(words, locale) : undefined;
		if (denied)
			problems.push(
				`The title holds “${denied}”, which somebody may see in the browser's history. Write a neutral name.`,
			);
	}
	return problems;
}

/**
 * Why a segment cannot come in, in sentences; none if it can. Nothing is lost, added or misread:
 * components, links, numbers, and what the words become in the page.
 */
export function problemsOf(
	row: ReturnedRow,
	inline: Inline,
	unit: Unit,
	context: Context,
): string[] {
	const unreadable = row.unreadable.map(
		(what) => `“${what}” is no whole mark. Write it as in the Finnish, such as ⟦1⟧.`,
	);
	const problems = [
		...unreadable,
		...markProblems(inline, unit),
		...wordProblems(inline, unit, context),
	];
	if (problems.length > 0) return problems;
	const { kind } = unit.source;
	if (readsAsMeant(inline, kind, writeInline(inline, kind))) return [];
	return [
		"Its signs would be read otherwise than they are meant. Leave out signs such as * _ [ ] and keep a blank around bold words.",
	];
}
