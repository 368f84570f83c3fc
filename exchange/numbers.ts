/** Finnish words that another language may write as a figure: the beginning of the word, its figure. */
const words: [RegExp, string][] = [
	[/(?<!\p{L})yh(den|tä|te|deksi|destä)|(?<!\p{L})yksi|(?<!\p{L})kerran|(?<!\p{L})vuodeksi/iu, "1"],
	[/(?<!\p{L})ka(ksi|hden|hta|hte)(?!ksan)|jommastakummasta|molem/iu, "2"],
	[/(?<!\p{L})kolm/iu, "3"],
	[/(?<!\p{L})nelj/iu, "4"],
	[/(?<!\p{L})viisi|(?<!\p{L})vii(den|tt|te)/iu, "5"],
	[/(?<!\p{L})kuusi|(?<!\p{L})kuu(den|tta|teen|dessa|desta|deksi)/iu, "6"],
	[/(?<!\p{L})seitsem/iu, "7"],
	[/(?<!\p{L})kahdeksa/iu, "8"],
	[/(?<!\p{L})yhdeksä/iu, "9"],
	[/(?<!\p{L})kymmen/iu, "10"],
	[/aikui|laps(i|e|en|ia)|alaikäi/iu, "18"],
	...[
		"tammi",
		"helmi",
		"maalis",
		"huhti",
		"touko",
		"kesä",
		"heinä",
		"elo",
		"syys",
		"loka",
		"marras",
		"joulu",
	].map((month, index): [RegExp, string] => [new RegExp(`${month}kuu`, "iu"), String(index + 1)]),
];

/** Numbers in words; `1 000` and `1,000` are one number. */
export function numbersIn(text: string): string[] {
	return (
		text
			.replace(/(?<!\d)\d{1,3}([ \u00a0\u202f.,]\d{3})+(?!\d)/g, (number) =>
				number.replace(/\D/g, ""),
			)
			.match(/\d+/g) ?? []
	);
}

const digitValue = (digit: string): string => {
	let zero = digit.codePointAt(0) ?? 0;
	const code = zero;
	// Digits of a script stand together, ten of them, from its zero on.
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
	return String(code - zero);
};

/** Digits of every script as 0–9, which are what a phone's keys show. */
export const latinDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, digitValue);

function without(list: readonly string[], taken: readonly string[]): string[] {
	const rest = [...list];
	for (const one of taken) {
		const index = rest.indexOf(one);
		if (index >= 0) rest.splice(index, 1);
	}
	return rest;
}

/**
 * Numbers that a translation has lost and those that it has added. Added ones that the Finnish says
 * in words (six, June, an adult) or that the page already had are none.
 */
export function numberDifferences(source: string, target: string, before: string) {
	const [theirs, ours] = [numbersIn(source), numbersIn(target)];
	const spelt = words.filter(([word]) => word.test(source)).map(([, number]) => number);
	const allowed = new Set([...spelt, ...numbersIn(before)]);
	return {
		lost: without(theirs, ours),
		added: without(ours, theirs).filter((number) => !allowed.has(number)),
	};
}
