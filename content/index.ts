/**
 * The door to what the site says. Routes and components come in here and know nothing of files.
 * Words and facts have been checked by `npm run check` before anything is built from them.
 */
import type { MDXContent } from "mdx/types";
import {
	asLocale,
	fallbackLocale,
	fallbacksOf,
	type Locale,
	locales,
	sourceLocale,
} from "@/i18n/locales";
import { type ChartRow, chartRows } from "./chartRows";
import type { ChartId } from "./charts";
import contactsJson from "./contacts.json";
import { factState } from "./expiry";
import { lockFile, pageFile, readProjectFile, slugsOf } from "./files";
import { fingerprints, wordFields } from "./fingerprint";
import { type BlockPair, type Freshness, pairBlocks } from "./freshness";
import glossaryJson from "./glossary.json";
import { matterOf, parsePage } from "./parse";
import reportsJson from "./reports.json";
import {
	type Audience,
	type Contact,
	contactList,
	type Figure,
	type GlossaryEntry,
	glossaryList,
	lock,
	type Review,
	reviewList,
	type Statement,
	type StatisticsSource,
	sourceMatter,
	statementList,
	statisticsFile,
	translationMatter,
} from "./schema";
import statementsJson from "./statements.json";
import statisticsJson from "./statistics.json";
import { type TranslationState, translationStates } from "./translations";

export type { ChartRow } from "./chartRows";
export type { ChartId, ChartMeasure } from "./charts";
export type { BlockPair, Freshness } from "./freshness";
export type {
	Audience,
	Contact,
	Figure,
	GlossaryEntry,
	Review,
	Statement,
	StatisticsSource,
} from "./schema";
export type { TranslationState } from "./translations";

/** A page as one reader gets it. It has two languages: that of its address and that of its words. */
export type Page = {
	slug: string;
	order: number;
	audience: Audience;
	/** There to show or to print rather than to read. */
	sheet: boolean;
	/** When its facts were last checked, `YYYY-MM`. */
	checked: string;
	/** The language of the address: navigation, notices, direction of the frame. */
	locale: Locale;
	/** The language of the words. */
	lang: Locale;
	freshness: Freshness;
	/** Who translated it, and the day on which a person last reviewed it. */
	by: "source" | "human" | "machine";
	reviewed: string | null;
	title: string;
	description: string;
	/** The blocks of its body beside those of today's source. */
	pairs: BlockPair[];
};

type Version = Pick<Page, "title" | "description" | "freshness" | "by" | "reviewed" | "pairs">;

function memo<T>(make: (key: string) => T): (key: string) => T {
	const known = new Map<string, T>();
	return (key) => {
		// While somebody edits, each request reads the files anew.
		if (process.env.NODE_ENV !== "production") return make(key);
		if (!known.has(key)) known.set(key, make(key));
		return known.get(key) as T;
	};
}

const parsed = memo((file) => {
	const text = readProjectFile(file);
	return text === undefined ? undefined : parsePage(text);
});

const lockOf = memo((locale) =>
	lock.parse(JSON.parse(readProjectFile(lockFile(asLocale(locale))) ?? "{}")),
);

function source(slug: string) {
	const page = parsed(pageFile(sourceLocale, slug));
	return page && { page, matter: sourceMatter.parse(matterOf(page)) };
}

/** A page's words in one language, or `undefined` where they do not exist in it. */
function version(lang: Locale, slug: string): Version | undefined {
	const origin = source(slug);
	const page = parsed(pageFile(lang, slug));
	if (!origin || !page) return undefined;
	const today = fingerprints(origin.page);
	if (lang === sourceLocale) {
		const { title, description } = origin.matter;
		const pairs = pairBlocks(today, today).slice(wordFields.length).map(toBody);
		return { title, description, freshness: "source", by: "source", reviewed: null, pairs };
	}
	const { title, description } = translationMatter.parse(matterOf(page));
	const stamp = lockOf(lang)[slug];
	const pairs = pairBlocks(stamp?.blocks ?? [], today);
	return {
		title,
		description,
		freshness: pairs.every((pair) => pair.fresh) ? "fresh" : "stale",
		by: stamp?.by ?? "machine",
		reviewed: stamp?.reviewed ?? null,
		pairs: pairs.filter(({ translated, source }) => !isWordField(translated, source)).map(toBody),
	};
}

const isWordField = (translated?: number, source?: number) =>
	(translated ?? source ?? 0) < wordFields.length;

/** Front matter's fields are a page's first blocks; a body counts its own from zero. */
const toBody = ({ translated, source, fresh }: BlockPair): BlockPair => ({
	translated: translated === undefined ? undefined : translated - wordFields.length,
	source: source === undefined ? undefined : source - wordFields.length,
	fresh,
});

const pageOf = memo((key): Page | undefined => {
	const [localeName, slug = ""] = key.split("/");
	const locale = asLocale(localeName);
	const origin = source(slug);
	if (!origin) return undefined;
	const { order, audience, checked, sheet = false } = origin.matter;
	const own = version(locale, slug);
	const shared = { slug, order, audience, checked, sheet, locale };
	if (own) return { ...shared, ...own, lang: locale };
	for (const lang of fallbacksOf(locale)) {
		const words = version(lang, slug);
		if (words) return { ...shared, ...words, lang, freshness: "missing" };
	}
	return undefined;
});

/** The page at `/<locale>/<slug>/`, in the fallback's words if it has not been translated. */
export const getPage = (locale: Locale, slug: string): Page | undefined =>
	pageOf(`${locale}/${slug}`);

/** All pages as readers of a language get them, in the order of the navigation. */
export function listPages(locale: Locale): Page[] {
	return slugsOf(sourceLocale)
		.map((slug) => getPage(locale, slug))
		.filter((page) => page !== undefined)
		.sort((a, b) => a.order - b.order);
}

/** For everyone, and there to be read rather than shown or printed. */
export const isForReading = ({ audience, sheet }: Page): boolean =>
	audience === "everyone" && !sheet;

/** The pages that a document of a whole language holds. */
export const listReaderPages = (locale: Locale): Page[] => listPages(locale).filter(isForReading);

/** The languages in which a page exists in its own words. */
export function translationsOf(slug: string): Locale[] {
	return locales.filter((locale) => getPage(locale, slug)?.lang === locale);
}

const statesOf = memo((_all) => translationStates());

/** How each page stands in each language. */
export const listTranslationStates = (): TranslationState[] => statesOf("");

/** The compiled words of a page in one language. Takes `components`, wraps each block in `Block`. */
export async function loadBody(lang: Locale, slug: string): Promise<MDXContent> {
	return (await import(`./${lang}/${slug}.mdx`)).default;
}

const facts = {
	contacts: contactList.parse(contactsJson),
	statements: statementList.parse(statementsJson),
	statistics: statisticsFile.parse(statisticsJson),
	glossary: glossaryList.parse(glossaryJson),
	reviews: reviewList.parse(reportsJson),
};

function one<T>(list: Record<string, T>, id: string, file: string): T {
	const found = list[id];
	if (!found) throw new Error(`${file} has no “${id}”. It has: ${Object.keys(list).join(", ")}.`);
	return found;
}

/** Nobody has checked the fact in time: readers are told, as of the day of the build. */
export const isExpired = ({ expires }: { expires: string }): boolean =>
	factState(expires, new Date()) === "expired";

/** The contact with this id. Throws, naming the ids that exist. */
export const getContact = (id: string): Contact => one(facts.contacts, id, "content/contacts.json");

/** A contact's name for readers of a language. */
export function contactName({ name }: Contact, lang: Locale): string {
	return name[lang] ?? name[fallbackLocale] ?? name[sourceLocale] ?? "";
}

/** What a contact is called by readers of a language and, if it is another name, in Finland. */
export const contactNames = (contact: Contact, lang: Locale): string[] => [
	...new Set([contactName(contact, lang), contactName(contact, sourceLocale)]),
];

/** The statement with this id. Throws, naming the ids that exist. */
export const getStatement = (id: string): Statement =>
	one(facts.statements, id, "content/statements.json");

/** The figure with this id. Throws, naming the ids that exist. */
export const getFigure = (id: string): Figure =>
	one(
		Object.fromEntries(facts.statistics.figures.map((figure) => [figure.id, figure])),
		id,
		"content/statistics.json",
	);

export const listFigures = (): Figure[] => facts.statistics.figures;
export const statisticsSources = (): Record<string, StatisticsSource> => facts.statistics.sources;
/** The rows of a chart, the newest year first, gaps included. */
export const listChartRows = (id: ChartId): ChartRow[] => chartRows(id, facts.statistics.figures);
/** The sources of all figures, in the order in which they are numbered for readers. */
export function numberedSources(): [key: string, source: StatisticsSource][] {
	const used = new Set(facts.statistics.figures.flatMap(({ sources }) => sources));
	return Object.entries(facts.statistics.sources)
		.filter(([key]) => used.has(key))
		.sort(([a], [b]) => (a < b ? -1 : 1));
}
export const listContacts = (): string[] => Object.keys(facts.contacts);
export const listGlossary = (): [string, GlossaryEntry][] => Object.entries(facts.glossary);
export const listReviews = (): Review[] => facts.reviews;
