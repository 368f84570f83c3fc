import { readProjectFile } from "@/content/files";
import { wordsOfField } from "@/content/pageFile";
import type { Contact, GlossaryEntry } from "@/content/schema";
import { fallbackLocale, isSourceVariety, type Locale } from "@/i18n/locales";
import { pagePath } from "@/i18n/paths";
import { finnishPattern } from "./finnishStems";
import { type Mark, plainWords } from "./inline";
import type { SegmentKind } from "./markdown";
import type { PagePair, Unit, Work } from "./unit";

const json = <T>(file: string): Record<string, T> => JSON.parse(readProjectFile(file) ?? "{}");

type Term = { pattern: RegExp; note: string };

/** Words with a fixed translation: the glossary's and the names of contacts. */
export function termsFor(locale: Locale): Term[] {
	const glossary = Object.values(json<GlossaryEntry>("content/glossary.json")).map(
		({ term, meaning }) => {
			const known: Partial<Record<Locale, string>> = term;
			const inLanguage = known[locale] ?? `English: ${term.en}`;
			return {
				pattern: finnishPattern(term.fi),
				note: `“${term.fi}” = ${inLanguage}. ${meaning.en}`,
			};
		},
	);
	const contacts = Object.values(json<Contact>("content/contacts.json")).flatMap(({ name }) => {
		const [own, there] = [name.fi, name[locale] ?? name.en];
		if (!own || !there) return [];
		const last = own.split(" ").at(-1) ?? own;
		// A long last word is what people say for the whole name.
		const pattern = last.length >= 12 ? finnishPattern(last) : finnishPattern(own);
		return [{ pattern, note: `Name: “${own}” = ${there}` }];
	});
	return [...glossary, ...contacts];
}

/** How readers of a language are addressed: its row in the editors' guide. */
export function registerOf(locale: Locale): string | undefined {
	const guide = readProjectFile("content/README.md") ?? "";
	const row = guide.split("\n").find((line) => line.startsWith(`| \`${locale}\` |`));
	return row?.split("|").slice(2, -1).join("|").trim();
}

/** What a translator must know of a page before the first segment. */
export function pageNotes({ locale, slug, source }: PagePair): string[] {
	const isProfessional = wordsOfField(source, "audience") === "professionals";
	const register = registerOf(locale);
	return [
		`The page is shown at ${pagePath(locale, slug)}, ${isProfessional ? "for people who work with victims" : "for people who need help; somebody may watch their phone"}.`,
		...(register ? [`How readers are addressed: ${register}`] : []),
		"Numbered marks such as ⟦1⟧ stand for links, bold words, telephone numbers and dates. Keep each one; their order is free. Write numbers with the digits 0–9, and no telephone numbers, addresses, < > { }.",
	];
}

const kindNames: Record<SegmentKind, string> = {
	title: "The page's name in the browser, at most 60 characters",
	description: "One sentence that says what the page is for, at most 200 characters",
	heading: "A heading",
	paragraph: "",
	item: "An item of a list",
	cell: "A cell of a table",
};

const neutral =
	"It stays in the history of a phone that somebody else may look at: no word for trafficking, victim, exploitation, sex, police or escape, even if the heading is plain.";

const components: Record<string, string> = {
	Phone: "a telephone number",
	Sms: "a number for text messages",
	Email: "an e-mail address",
	Website: "a link with a name",
	Checked: "when this was last checked, in small type",
	Figure: "a number of the statistics",
};

/** `⟦2⟧ a telephone number (helpline)` */
export function markNote({ id, kind, key }: Mark): string {
	if (kind === "bold") return `⟦${id}⟧…⟦/${id}⟧ bold`;
	if (kind === "break") return `⟦${id}⟧ a new line`;
	if (kind === "link") return `⟦${id}⟧…⟦/${id}⟧ a ${key}`;
	const [, name = "", fact] = /^<(\w+)(?: id="(.*)")?>$/.exec(key) ?? [];
	return `⟦${id}⟧ ${components[name] ?? name}${fact ? ` (${fact})` : ""}`;
}

/** The words of a page in English by the places of the Finnish ones, where English is up to date. */
export function englishOf(pair: PagePair, english: PagePair | undefined): Map<Unit, string> {
	const found = new Map<Unit, string>();
	for (const [index, { units }] of pair.blocks.entries()) {
		const there = english?.blocks[index];
		if (!there?.fresh || !there.alike) continue;
		for (const [step, unit] of units.entries()) {
			const words = there.units[step];
			if (words) found.set(unit, plainWords(words.target));
		}
	}
	return found;
}

/** Whether English beside the Finnish helps somebody who writes this language. */
export const needsEnglish = (locale: Locale) =>
	locale !== fallbackLocale && !isSourceVariety(locale);

/** What a translator must know of one segment. */
export function unitNotes(
	{ locale, slug, source }: PagePair,
	work: Work,
	unit: Unit,
	terms: readonly Term[],
): string[] {
	const { kind, inline } = unit.source;
	const words = plainWords(inline);
	const forAll = wordsOfField(source, "audience") !== "professionals";
	const old =
		!work.alike && work.translated
			? work.translated.segments.map((one) => plainWords(one.inline))
			: [];
	return [
		kindNames[kind],
		...(kind === "title" && forAll ? [neutral] : []),
		...inline.marks.map(markNote),
		...terms.filter(({ pattern }) => pattern.test(words)).map(({ note }) => note),
		...(work.alike && !work.fresh ? ["The Finnish has changed since this was translated."] : []),
		...(old.length > 0 && unit === work.units[0]
			? [`Until now content/${locale}/${slug}.mdx says here: ${old.join(" / ")}`]
			: []),
	].filter(Boolean);
}
