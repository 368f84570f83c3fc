import { z } from "zod";
import { type Locale, locales, sourceLocale } from "@/i18n/locales";

/** Each field carries a sentence for the person who writes it; errors quote that sentence. */

const month = z
	.string()
	.regex(/^20\d\d-(0[1-9]|1[0-2])$/)
	.describe("a year and a month, such as 2026-01");

const words = (about: string) =>
	z
		.string()
		.trim()
		.min(3)
		.refine((value) => !value.includes("\n"))
		.describe(about);

export const audiences = ["everyone", "professionals"] as const;
export type Audience = (typeof audiences)[number];

/** Front matter of a translation: words only. */
export const translationMatter = z.strictObject({
	title: words("the name in the browser and in the navigation: a few neutral words").max(60),
	description: words("one sentence that says what the page is for").max(200),
});

/** Front matter of a source page: its words and what is the same in every language. */
export const sourceMatter = translationMatter.extend({
	order: z.number().int().positive().describe("a whole number: the place in the navigation"),
	audience: z.enum(audiences).describe(`who the page is for: ${audiences.join(" or ")}`),
	sheet: z
		.literal(true)
		.optional()
		.describe("true if the page is there to show or to print rather than to read"),
	checked: month.describe("when somebody last checked the facts of the page, such as 2026-01"),
});

export type TranslationMatter = z.infer<typeof translationMatter>;
export type SourceMatter = z.infer<typeof sourceMatter>;

/** How sure a fact is: `A` official, `A-old` official but dated, `B` from a second hand. */
const confidence = z
	.enum(["A", "A-old", "B"])
	.describe("A (official), A-old (official, dated) or B (second hand)");

const address = z
	.url({ protocol: /^https?$/ })
	.describe("a whole web address, starting with https://");

/** A person's name would be wrong within a year, and is nobody's business. */
const owner = z
	.string()
	.regex(/^[a-z][a-z -]{2,39}$/)
	.describe(
		"who must check it again: a role or an organisation in small letters, such as editors; never a person's name",
	);

const provenance = {
	source: address.describe("the web address of the page that says so"),
	confidence,
	checked: month.describe("the month when the source was last read, such as 2026-01"),
	expires: month.describe("the month from which somebody should check again, such as 2027-01"),
	owner,
};

const inEveryLanguage = z
	.partialRecord(z.enum(locales as [Locale, ...Locale[]]), words("the name"))
	.refine((names) => names[sourceLocale])
	.describe("the name in each language; Finnish is required, a missing one falls back to English");

/** Words for people who work with clients: in the languages that they read. */
const forWorkers = (about: string) =>
	z.strictObject({ fi: words(about), sv: words(about), en: words(about) }).describe(about);

const known = z.enum(["yes", "no", "unknown"]).describe("yes, no or unknown");

export const contact = z.strictObject({
	name: inEveryLanguage,
	about: forWorkers("for whom it is and what it does, in fi, sv and en"),
	area: z.enum(["country", "unknown"]).describe("country (all of Finland) or unknown"),
	phone: z
		.strictObject({
			e164: z
				.string()
				.regex(/^(\+[1-9]\d{6,14}|112)$/)
				.describe("the number as a phone dials it, such as +358295463177, or 112"),
			national: z
				.string()
				.regex(/^\d[\d ]+\d$/)
				.describe("the number as people in Finland write it, such as 02954 63177"),
		})
		.optional(),
	sms: z.literal(true).optional().describe("true if the number can be reached by text message"),
	email: z.email().optional().describe("an e-mail address"),
	website: address.optional(),
	hours: z.literal(["always", "unknown"]).optional().describe("always or unknown"),
	cost: z
		.enum(["free", "normal", "unknown"])
		.optional()
		.describe("what the call costs: free, normal (as any call) or unknown"),
	onBill: known.optional(),
	numberSeen: known.optional(),
	anonymous: known.optional(),
	languages: z
		.union([z.array(z.string().regex(/^[a-z]{2,3}$/)), z.literal("unknown")])
		.optional()
		.describe("the languages that its people speak, such as [fi, sv, en], or unknown"),
	interpreter: known.optional(),
	...provenance,
});

export type Contact = z.infer<typeof contact>;

/** Typed a second time, so that a slip in `contacts.json` alone publishes nothing. */
export const signedContact = z.strictObject({
	phone: z
		.string()
		.optional()
		.describe("the number of contacts.json as a phone dials it (e164), typed anew from the source"),
	sms: z
		.string()
		.optional()
		.describe("the number for text messages, typed anew, if contacts.json says sms"),
	email: z.string().optional().describe("the e-mail address, typed anew from the source"),
	website: z.string().optional().describe("the web address, typed anew from the source"),
	signedBy: owner,
	signed: z
		.string()
		.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
		.describe("the day on which it was compared with the source, such as 2026-11-24"),
});
export type SignedContact = z.infer<typeof signedContact>;
export const signedContactList = z.record(z.string(), signedContact);

/** What the site cannot be without. */
export const requiredContacts = ["helpline", "emergency"] as const;

export const contactList = z.record(z.string(), contact);

export const statement = z.strictObject({
	says: words("the fact in one or two plain English sentences"),
	dated: z
		.number()
		.int()
		.optional()
		.describe("the year of an old source, such as 2018; readers are told"),
	...provenance,
});
export type Statement = z.infer<typeof statement>;
export const statementList = z.record(z.string(), statement);

/** A word that people who work with clients meet, and what it means in the Assistance System. */
export const glossaryEntry = z.strictObject({
	term: forWorkers("the word itself, in fi, sv and en"),
	meaning: forWorkers("what it means, in one to three sentences, in fi, sv and en"),
	...provenance,
});
export type GlossaryEntry = z.infer<typeof glossaryEntry>;
export const glossaryList = z.record(z.string(), glossaryEntry);

const period = z
	.string()
	.regex(/^20\d\d(-H[12])?$/)
	.describe("a year such as 2022, or six months such as 2022-H1");

const statisticsSource = z.strictObject({
	title: words("the title of the source"),
	publisher: words("who published it"),
	url: address.optional(),
	language: z.string().min(2).describe("the language of the source, such as fi"),
	year: z.number().int().nullable().describe("the year of the source, or null"),
	kind: z.enum(["official", "secondary"]).describe("official or secondary"),
});
export type StatisticsSource = z.infer<typeof statisticsSource>;

export const figure = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/i),
	measure: z.string().min(3).describe("what is counted, such as newClients"),
	period,
	value: z.number().nullable().describe("the number, or null where sources disagree"),
	unit: z.enum(["people", "percent", "applications"]),
	base: z.enum(["exploitedInFinland", "newClients", "allClients"]).optional(),
	conflict: z.array(z.strictObject({ value: z.number(), source: z.string() })).optional(),
	note: z.string().optional(),
	calculated: z.literal(true).optional(),
	sources: z.array(z.string()).min(1).describe("at least one key of “sources” above"),
	confidence,
	checked: month,
	expires: month,
	owner,
});
export type Figure = z.infer<typeof figure>;

export const statisticsFile = z.strictObject({
	sources: z.record(z.string(), statisticsSource),
	figures: z.array(figure),
});

export const review = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/i),
	period,
	type: z.enum([
		"annual-review",
		"half-year-review",
		"press-release",
		"situation-report",
		"how-to-read",
	]),
	language: z.string().min(2),
	title: words("the title in its own language"),
	publisher: words("who published it"),
	url: address,
	source: z.string(),
	checked: month,
	expires: month,
	owner,
});
export type Review = z.infer<typeof review>;
export const reviewList = z.array(review);

/** What a translation's lock file holds for each page; written by machine, never by hand. */
export const lock = z.record(
	z.string(),
	z.strictObject({
		by: z.enum(["human", "machine"]),
		reviewed: z
			.string()
			.regex(/^\d{4}-\d\d-\d\d$/)
			.nullable(),
		blocks: z.array(z.string().regex(/^[0-9a-f]{12}$/)),
	}),
);
export type Lock = z.infer<typeof lock>;
