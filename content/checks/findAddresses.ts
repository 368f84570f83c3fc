import { adviceFor, adviceForAddress, digitsOf, type KnownAddresses } from "./knownAddresses";

type Told = { message: string; wanted: string };

const email = /[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[\p{L}]{2,}/gu;
const webAddress =
	/(https?:\/\/|tel:|sms:|mailto:|www\.)\S+|(?<![\p{L}\d@.-])([\p{L}\d-]+\.)+(fi|se|ee|com|org|net|eu|info|gov|int)(?![\p{L}\d-])/gu;
const openingHours = /(?<!\d)\d{1,2}[.:]\d\d\s?[-–]\s?\d{1,2}[.:]\d\d(?!\d)/g;
/** More digits of the same number, with at most three signs between two of them. */
const more = String.raw`(?:[\s().\-\u2010-\u2015/]{0,3}\p{Nd})*`;
const emergencyNumber = /(?<![\p{Nd}+]|\p{Nd}[.,:/-])112(?!\p{Nd}|[.,:/-]\p{Nd})/gu;
const fromZeroOn = new RegExp(String.raw`(?<!\p{Nd})[(+]*(?:0|\+\p{Nd})${more}`, "gu");
const manyDigits = new RegExp(String.raw`\p{Nd}${more}`, "gu");

/** Numbers that nobody can call: dates, acts and their sections. */
const harmless = [
	/(?<![\d.])\d{1,2}\.\d{1,2}\.(\d{4})?|(?<!\d)(19|20)\d\d-\d\d(-\d\d)?(?!\d)/g,
	/(?<![\d/])(\d{1,4}\/(19|20)\d\d|(19|20)\d\d\/\d{1,4})(?![\d/])/g,
	/§\s?\d+|\d+(?=\s?[§%]|\s[a-z]\s§)/g,
];
const years = /(?<![\p{L}\d])(19|20)\d\d(?![\p{L}\d])/gu;

/** Leaves as many characters as it takes away, so that places stay right. */
const gone = (words: string) => "\uFFFC".repeat(words.length);

/** Stricter than the publish step, so that an editor hears of a number before a build fails. */
const telephone =
	(fewest: number) =>
	(words: string, known: KnownAddresses): Told | undefined => {
		const digits = digitsOf(words);
		const id = known.numbers.get(digits);
		if (!id && digits.length < fewest) return undefined;
		const { wanted } = adviceFor("Phone", id);
		const figure = 'A number of the statistics is written <Figure id="…" />.';
		const message = `“${words.trim()}” looks like a telephone number.`;
		return { message, wanted: id ? wanted : `${wanted} ${figure}` };
	};

type Finder = {
	pattern: RegExp;
	/** Absent where all that is found is harmless. */
	tell?: (words: string, known: KnownAddresses) => Told | undefined;
};

/** Each looks only at what those before it have left. */
const finders: Finder[] = [
	{
		pattern: email,
		tell: (words, known) => ({
			message: `“${words}” is an e-mail address.`,
			...adviceForAddress(words, known),
		}),
	},
	{
		pattern: webAddress,
		tell: (words, known) => ({
			message: `“${words}” is a web address.`,
			...adviceForAddress(words, known),
		}),
	},
	{
		pattern: openingHours,
		tell: (words) => ({
			message: `“${words}” looks like opening hours.`,
			wanted: 'Write <Contact id="…" />, which shows the hours of content/contacts.json.',
		}),
	},
	...harmless.map((pattern) => ({ pattern })),
	{ pattern: emergencyNumber, tell: telephone(3) },
	{ pattern: fromZeroOn, tell: telephone(5) },
	{ pattern: years },
	{ pattern: manyDigits, tell: telephone(6) },
];

/** Everything in a text that should be a component: it goes stale, or turns round in Arabic. */
export function findAddresses(text: string, known: KnownAddresses): (Told & { index: number })[] {
	const found: (Told & { index: number })[] = [];
	let rest = text;
	for (const { pattern, tell } of finders) {
		for (const { 0: words, index } of [...rest.matchAll(pattern)]) {
			const told = tell?.(words, known);
			if (tell && !told) continue;
			if (told) found.push({ index, ...told });
			rest = rest.slice(0, index) + gone(words) + rest.slice(index + words.length);
		}
	}
	return found.sort((a, b) => a.index - b.index);
}
