import {
	attribute,
	childrenOf,
	type Element,
	elementsIn,
	hasAttribute,
	isElement,
	isText,
	type Node,
	textOf,
} from "./tree";

/**
 * What a page says of numbers that can be called. Each one is written by one component, inside
 * `<bdi dir="ltr" data-number>`: anywhere else it is a number that nobody keeps up to date, and in
 * Arabic words it would be shown back to front.
 */
export function numberProblems(body: Element): string[] {
	const problems = [...elementsIn(body)].flatMap((element) => [
		...isolateProblems(element),
		...callProblems(element),
	]);
	for (const { text, isFigure, dir } of blocksOf(body)) {
		for (const number of telephoneLike(text, isFigure)) {
			problems.push(`“${number}” looks like a telephone number outside its component (PhoneLink)`);
		}
		if (/(?![0-9])\p{Nd}/u.test(text)) {
			problems.push(`“${shorten(text)}” has digits of another script; numbers are written 0–9`);
		}
		if (dir !== "rtl") continue;
		for (const [run] of text.matchAll(turnsRound)) {
			problems.push(`“${run}” would be shown back to front here; it needs <bdi dir="ltr">`);
		}
	}
	return problems;
}

/**
 * What in a text looks like a telephone number. The text is read in runs of digits with at most
 * three separators between two digits, in groups set apart by spaces:
 *
 * - from `+` on, seven digits or more;
 * - from a `0` on, five digits or more (every Finnish number starts so, from abroad too);
 * - `112` by itself, and `116` followed by three digits (the numbers that are alike in all the EU);
 * - any other seven digits or more that are no figure in groups of three (`1 234 567`).
 *
 * Years, ranges of years, dates, times, numbers of acts, sections, decimals, business identifiers
 * and ISBNs are none of these. `isFigure` says that the text, if it is one figure, may be 112.
 */
export function telephoneLike(text: string, isFigure = false): string[] {
	const found: string[] = [];
	for (const { 0: run, index } of text.matchAll(digitRun)) {
		const before = text.slice(0, index);
		if (isNamed(before, text.slice(index + run.length))) continue;
		// A figure of its own, or a code such as A112.
		const isOther = (isFigure && run === text.trim()) || /\p{L}$/u.test(before);
		for (const groups of candidatesIn(run.split(/\s+/).map(withoutLoneBrackets))) {
			if (isOther && groups.join("") === "112") continue;
			if (isTelephone(groups)) found.push(groups.join(" "));
		}
	}
	return found;
}

const digitRun = /[+(]{0,2}\d(?:,?\d|[\s()\-.:/\u2010-\u2015]{1,3}\d)*/g;

/** Neighbouring groups that could be one number: dates and years stand apart from it. */
function candidatesIn(groups: string[]): string[][] {
	const candidates: string[][] = [[]];
	for (const group of groups) {
		const current = candidates.at(-1);
		// In a number that has begun, `2014` is four digits and not a year.
		const hasBegun = current?.[0] !== undefined && /^[+(]*[+0]/.test(current[0]);
		if (hasBegun || !harmless.some((shape) => shape.test(group))) current?.push(group);
		else candidates.push([]);
	}
	return candidates.filter((candidate) => candidate.length > 0);
}

/** `(306/2019` at the end of a bracket, but `(02)` as it is. */
function withoutLoneBrackets(group: string): string {
	return group.includes("(") && group.includes(")") ? group : group.replace(/[()]/g, "");
}

const year = "(?:1[89]|20)\\d\\d";
const dash = "[-\u2010-\u2015]";
const time = "(?:[01]?\\d|2[0-4])[.:][0-5]\\d";
const day = "\\d{1,2}\\.\\d{1,2}\\.";

const harmless = [
	`${year}(?:[-/\u2010-\u2015](?:${year}|\\d\\d))?`,
	`(?:${day}${dash})?${day}(?:${year})?`,
	`\\d{1,2}\\.${dash}${day}(?:${year})?`,
	`${year}-\\d\\d(?:-\\d\\d)?`,
	`(?:\\d{1,2}[/.]){1,2}${year}`,
	`${time}(?:${dash}${time})?`,
	// Acts and directives.
	`\\d{1,4}/${year}`,
	`${year}/\\d{1,4}`,
	`\\d{1,3}[.,]\\d+`,
	// A Finnish business identifier, and an ISBN.
	"\\d{7}-\\d",
	`97[89](?:${dash}\\d+){3,4}`,
].map((shape) => new RegExp(`^${shape}$`));

function isTelephone(groups: string[]): boolean {
	const number = groups.join(" ");
	const digits = number.replace(/\D/g, "");
	if (/^[+(]*\+/.test(number)) return digits.length >= 7 || digits.startsWith("358");
	if (digits.startsWith("0")) return digits.length >= 5;
	if (/^116\D?\d{3}$/.test(number)) return true;
	if (/^\d{1,3}(?:\s\d{3})+$/.test(number)) return false;
	return groups.includes("112") || digits.length >= 7;
}

/** `112 §`, `§ 112`, `112 %`, `112.fi`: a section, a share or the name of a host. */
function isNamed(before: string, after: string): boolean {
	return /§\s?$/.test(before) || /^\s?[§%‰]/.test(after) || /^(\s[a-z]\s§|\.[a-z]{2,})/.test(after);
}

/**
 * In words from right to left, digits joined by a plus, a dash or a plain space come apart into
 * pieces that run from right to left (Unicode Bidirectional Algorithm, W4); those joined by a full
 * stop, a comma, a colon or a space that does not break stay together.
 */
const turnsRound =
	/\+\d(?:[\d ]*\d)?|\d[\d.:,]* ?[-\u2010-\u2015] ?\d[\d.:,]*|\b\d{1,3}(?: \d{3})+\b/g;

/** A number that can be called is kept in one piece, left to right. */
function isolateProblems(element: Element): string[] {
	if (!hasAttribute(element, "data-number")) return [];
	if (element.tagName === "bdi" && attribute(element, "dir") === "ltr") return [];
	return [`“${textOf(element)}”: data-number belongs on <bdi dir="ltr"> only`];
}

/** What is rung is what is read. */
function callProblems(element: Element): string[] {
	const href = attribute(element, "href") ?? "";
	if (!/^(tel|sms):/i.test(href)) return [];
	const [, rung] = /^(?:tel|sms):(\+[1-9]\d{6,14}|112)$/.exec(href) ?? [];
	if (!rung) return [`“${href}” must be tel: with an international number (tel:+358…) or tel:112`];
	return [...elementsIn(element)]
		.filter((child) => hasAttribute(child, "data-number"))
		.map(textOf)
		.filter((shown) => !isSameNumber(rung, shown))
		.map((shown) => `the link rings ${rung} and shows “${shown}”`);
}

/** `+358295463177` is shown as `+358 2954 63177`, as `02954 63177` or, if short, as `116 006`. */
export function isSameNumber(rung: string, shown: string): boolean {
	const digits = rung.replace(/\D/g, "");
	const seen = shown.replace(/\D/g, "");
	if (!rung.startsWith("+")) return seen === digits;
	if (shown.trim().startsWith("+") || seen.startsWith("00"))
		return seen.replace(/^00/, "") === digits;
	const national = seen.replace(/^0/, "");
	const country = digits.length - national.length;
	return national.length >= 4 && digits.endsWith(national) && country >= 1 && country <= 3;
}

type Block = {
	text: string;
	/** Of a cell or of a `<bdi>`. */
	isFigure: boolean;
	dir: string;
};

/** Words that a reader sees as one run, with a mark in place of what is isolated from them. */
function blocksOf(body: Element): Block[] {
	const blocks: Block[] = [];
	collect(body, attribute(body, "dir") ?? "ltr", blocks);
	return blocks;
}

function collect(block: Element, inherited: string, blocks: Block[]): void {
	const dir = attribute(block, "dir") ?? inherited;
	let text = "";
	const isFigure = ["td", "th", "bdi"].includes(block.tagName);
	const end = () => {
		if (text.trim()) blocks.push({ text: text.trim(), isFigure, dir });
		text = "";
	};
	const read = (node: Node): void => {
		if (isText(node)) text += node.value;
		if (!isElement(node) || ["script", "style"].includes(node.tagName)) return;
		if (node.tagName === "bdi" && hasAttribute(node, "data-number")) {
			text += isolated;
		} else if (node.tagName === "bdi") {
			text += isolated;
			collect(node, dir, blocks);
		} else if (inline.has(node.tagName) && !hasAttribute(node, "dir")) {
			// Two links side by side are two things.
			if (node.tagName === "a") text += isolated;
			childrenOf(node).forEach(read);
		} else {
			end();
			collect(node, dir, blocks);
		}
	};
	childrenOf(block).forEach(read);
	end();
}

/** U+FFFC stands for an object in a text. */
const isolated = "\ufffc";

const inline = new Set(
	"a abbr b cite code data dfn em i kbd label mark q s samp small span strong sub sup time u var wbr".split(
		" ",
	),
);

function shorten(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
