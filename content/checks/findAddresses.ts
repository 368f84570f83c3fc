import { contactsOf, type Project } from "./project";

/** What `contacts.json` holds, to tell an editor which component to write. */
export type KnownAddresses = { numbers: Map<string, string>; others: Map<string, string> };

const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, "");
const hostOf = (url: string) =>
	url
		.replace(/^(https?:)?\/\//i, "")
		.replace(/^www\./i, "")
		.replace(/[/?#].*$/s, "")
		.toLowerCase();

export function knownAddresses(project: Project): KnownAddresses {
	const numbers = new Map([["112", "emergency"]]);
	const others = new Map<string, string>();
	for (const [id, { phone, email, website }] of Object.entries(contactsOf(project))) {
		if (phone?.national) numbers.set(digitsOf(phone.national), id);
		if (phone?.e164) numbers.set(digitsOf(phone.e164), id);
		if (typeof email === "string") others.set(email.toLowerCase(), id);
		if (typeof website === "string") others.set(hostOf(website), id);
	}
	return { numbers, others };
}

export const isForeign = (url: string) => /^([a-z][a-z+.-]*:|\/\/|www\.)/i.test(url);

/** Which component to write instead of an address; with the contact's id if it is known. */
export function adviceForAddress(address: string, known: KnownAddresses) {
	const bare = address.replace(/^(mailto|tel|sms):/i, "");
	const number = known.numbers.get(digitsOf(bare));
	const id = bare.includes("@")
		? known.others.get(bare.toLowerCase())
		: known.others.get(hostOf(bare));
	const component = /^(tel|sms):/i.test(address)
		? "Phone"
		: bare.includes("@")
			? "Email"
			: "Website";
	return adviceFor(component, component === "Phone" ? number : id);
}

function adviceFor(component: string, id: string | undefined) {
	if (id) return { wanted: `Write <${component} id="${id}" />` };
	return {
		wanted: `Write it into content/contacts.json, then <${component} id="…" /> here: it stands in one place, with its source.`,
	};
}

type Told = { message: string; wanted: string };

const email = /[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[\p{L}]{2,}/gu;
const webAddress =
	/(https?:\/\/|tel:|sms:|mailto:|www\.)\S+|(?<![\p{L}\d@.-])([\p{L}\d-]+\.)+(fi|se|ee|com|org|net|eu|info|gov|int)(?![\p{L}\d-])/gu;
const openingHours = /(?<!\d)\d{1,2}[.:]\d\d\s?[-–]\s?\d{1,2}[.:]\d\d(?!\d)/g;
const numberLike = /\+?\(?\p{Nd}([\s().\-\u2010-\u2015/]{0,3}\p{Nd})*/gu;

/** Numbers that nobody can call: dates, acts and their sections. */
const harmless = [
	/(?<![\d.])\d{1,2}\.\d{1,2}\.(\d{4})?|(?<!\d)(19|20)\d\d-\d\d(-\d\d)?(?!\d)/g,
	/(?<![\d/])(\d{1,4}\/(19|20)\d\d|(19|20)\d\d\/\d{1,4})(?![\d/])/g,
	/§\s?\d+|\d+(?=\s?[§%]|\s[a-z]\s§)/g,
];
const years = /(?<![\p{L}\d])(19|20)\d\d(?![\p{L}\d])/gu;

/** Leaves as many characters as it takes away, so that places stay right. */
const blank = (text: string, pattern: RegExp) =>
	text.replace(pattern, (found) => "\uFFFC".repeat(found.length));

/** The publish step refuses no number that passes here, so that editors hear of it first. */
function isTelephone(candidate: string, known: KnownAddresses): boolean {
	const digits = digitsOf(candidate);
	if (known.numbers.has(digits)) return true;
	if (/^[(+]*0/.test(candidate)) return digits.length >= 5;
	if (candidate.startsWith("+")) return digits.length >= 6;
	return digitsOf(blank(candidate, years)).length >= 6;
}

function tellNumber(words: string, known: KnownAddresses): Told | undefined {
	if (!isTelephone(words, known)) return undefined;
	const id = known.numbers.get(digitsOf(words));
	const { wanted } = adviceFor("Phone", id);
	const figure = 'A number of the statistics is written <Figure id="…" />.';
	const message = `A number like a telephone number stands here: ${words.trim()}`;
	return { message, wanted: id ? wanted : `${wanted} ${figure}` };
}

type Finder = { pattern: RegExp; tell: (words: string, known: KnownAddresses) => Told | undefined };

/** Each looks only at what those before it have left. */
const finders: Finder[] = [
	{
		pattern: email,
		tell: (words, known) => ({
			message: `An e-mail address stands here: ${words}`,
			...adviceForAddress(words, known),
		}),
	},
	{
		pattern: webAddress,
		tell: (words, known) => ({
			message: `A web address stands here: ${words}`,
			...adviceForAddress(words, known),
		}),
	},
	{
		pattern: openingHours,
		tell: (words) => ({
			message: `Opening hours stand here: ${words}`,
			wanted: 'Write <Contact id="…" />, which shows the hours of content/contacts.json.',
		}),
	},
	...harmless.map((pattern) => ({ pattern, tell: () => undefined })),
	{ pattern: numberLike, tell: tellNumber },
];

/** Everything in a text that should be a component: it goes stale, or turns round in Arabic. */
export function findAddresses(text: string, known: KnownAddresses): (Told & { index: number })[] {
	let rest = text;
	const found = finders.flatMap(({ pattern, tell }) => {
		const matches = [...rest.matchAll(pattern)];
		rest = blank(rest, pattern);
		return matches.flatMap(({ 0: words, index }) => {
			const told = tell(words, known);
			return told ? [{ index, ...told }] : [];
		});
	});
	return found.sort((a, b) => a.index - b.index);
}
