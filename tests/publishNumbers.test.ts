import { describe, expect, test } from "vitest";
import { isSameNumber, numberProblems, telephoneLike } from "../publish/numbers";
import { elementNamed, parsePage } from "../publish/tree";

const problemsOf = (html: string) => {
	const body = elementNamed(parsePage(html), "body");
	return body ? numberProblems(body) : [];
};

describe("a telephone number is recognised however it is written", () => {
	test.each([
		["Soita 02954 63177.", "02954 63177"],
		["Soita 0295463177", "0295463177"],
		["(029) 546 3177", "(029) 546 3177"],
		["Soita (0295 463 177).", "0295 463 177"],
		["040-123 4567", "040-123 4567"],
		["080 005 005", "080 005 005"],
		["+358 2954 63177", "+358 2954 63177"],
		["+46 8 123 45", "+46 8 123 45"],
		["00358 2954 63177", "00358 2954 63177"],
		["Soita 112!", "112"],
		["112:een", "112"],
		["112-numero", "112"],
		["Rikosuhripäivystys 116 006", "116 006"],
		["116006", "116006"],
		["2954 63177", "2954 63177"],
		["vuonna 2025 02954 63177", "02954 63177"],
		["6.5.2025 02954 63177", "02954 63177"],
		["0295 2014 77", "0295 2014 77"],
		["02954\u00a063177", "02954 63177"],
		["02954\n\t63177", "02954 63177"],
		["09 – 123 4567", "09 – 123 4567"],
	])("%s", (text, number) => {
		expect(telephoneLike(text)).toEqual([number]);
	});
});

describe("other numbers are left alone", () => {
	test.each([
		"2025",
		"2019–2025",
		"vuosina 2022–24 ja 2025",
		"6.5.2025",
		"06.05.2025",
		"5.–6.5.2025",
		"2026-01",
		"2026-01-31",
		"01/2026",
		"klo 9.00–15.00",
		"09.00–15.00",
		"9:30",
		"laki 746/2011",
		"laki (306/2019), 3 §",
		"laki (2019/306)",
		"direktiivi 2011/36/EU",
		"112 §",
		"§ 112",
		"3 a §",
		"112 %",
		"1 234 567",
		"14 600 tavua",
		"9,5 ja 0,25",
		"30 päivää, 3 kuukautta",
		"WCAG 2.2, 2.4.11",
		"112/2019",
		"Y-tunnus 1234567-8",
		"ISBN 978-952-259-123-4",
		"1112",
		"A112",
		"112.fi",
		"320 × 256",
	])("%s", (text) => {
		expect(telephoneLike(text)).toEqual([]);
	});
});

test("a number inside its component is in its place, anywhere else it is not", () => {
	expect(problemsOf('<p>Soita <bdi dir="ltr" data-number>02954 63177</bdi> nyt')).toEqual([]);
	expect(problemsOf('<p>Soita <bdi dir="ltr">02954 63177</bdi> nyt')).toHaveLength(1);
	expect(problemsOf("<p>Soita <b>02954</b> <i>63177</i>")).toHaveLength(1);
	expect(problemsOf("<p>02954</p><p>63177</p>")).toHaveLength(1);
	expect(problemsOf('<p>5 <bdi dir="ltr" data-number>112</bdi>5463')).toEqual([]);
});

test("a figure may be 112: a whole cell, or a figure inside a sentence", () => {
	expect(problemsOf("<table><tr><td>112<td>116</table>")).toEqual([]);
	expect(problemsOf("<p>Hakemuksia oli <bdi>112</bdi> vuonna 2024.")).toEqual([]);
	expect(problemsOf("<table><tr><td>Soita 112</table>")).toHaveLength(1);
});

test("sources side by side are no number", () => {
	expect(
		problemsOf("<td><a href=#a>19</a><a href=#b>20</a><a href=#c>21</a><a href=#d>22</a>"),
	).toEqual([]);
});

test("the mark of a number is only on what keeps it in one piece", () => {
	expect(problemsOf("<span data-number>02954 63177</span>")).not.toEqual([]);
	expect(problemsOf("<bdi data-number>02954 63177</bdi>")).not.toEqual([]);
});

test("numbers are written with the same digits in every language", () => {
	expect(problemsOf("<p>١١٢")).toEqual([expect.stringContaining("digits of another script")]);
});

describe("what rings is what is shown", () => {
	test.each([
		["+358295463177", "02954 63177"],
		["+358295463177", "+358 2954 63177"],
		["+358295463177", "00358 2954 63177"],
		["+358116006", "116 006"],
		["112", "112"],
		["+4681234567", "08-123 45 67"],
	])("%s is %s", (rung, shown) => {
		expect(isSameNumber(rung, shown)).toBe(true);
	});
	test.each([
		["+358295463177", "02954 63178"],
		["+358295463177", "112"],
		["112", "0112"],
		["+358295463177", "+46 2954 63177"],
		["+358295463177", "177"],
	])("%s is not %s", (rung, shown) => {
		expect(isSameNumber(rung, shown)).toBe(false);
	});
	test.each(["tel:0295463177", "tel:+358 2954 63177", "tel:911", "TEL:112", "sms:0112"])(
		"%s is refused",
		(href) => {
			expect(problemsOf(`<a href="${href}">Soita</a>`)).toEqual([
				expect.stringContaining("must be tel: with an international number"),
			]);
		},
	);
	test("a link that shows another number is refused", () => {
		const link = (number: string) =>
			`<a href="tel:+358295463177"><bdi dir="ltr" data-number>${number}</bdi></a>`;
		expect(problemsOf(link("02954 63177"))).toEqual([]);
		expect(problemsOf(link("116 006"))).toEqual([expect.stringContaining("shows “116 006”")]);
	});
});

describe("in words from right to left, nothing turns round", () => {
	test.each(["9.00–15.00", "2019–2025", "1 234 567", "+5", "9-15"])("%s is refused", (run) => {
		expect(problemsOf(`<body dir="rtl"><p>من ${run} إلى`)).toEqual([
			`“${run}” would be shown back to front here; it needs <bdi dir="ltr">`,
		]);
		expect(problemsOf(`<body dir="rtl"><p>من <bdi dir="ltr">${run}</bdi> إلى`)).toEqual([]);
		expect(problemsOf(`<body dir="rtl"><article dir="ltr"><p>from ${run} to`)).toEqual([]);
	});
	test.each(["2025", "6.5.2025", "9.00", "1\u00a0234\u00a0567", "746/2011"])(
		"%s is fine",
		(run) => {
			expect(problemsOf(`<body dir="rtl"><p>من ${run} إلى`)).toEqual([]);
		},
	);
});
