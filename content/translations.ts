import { type Locale, locales, sourceLocale } from "@/i18n/locales";
import { type Block, blocksOf } from "./blocks";
import { type Fields, jsonFields } from "./fields";
import { lockFile, pageFile, readProjectFile, slugsOf } from "./files";
import { fingerprints } from "./fingerprint";
import { pairBlocks } from "./freshness";
import { isReadable, type ReadablePage, readPage } from "./pageFile";
import { type Lock, lock } from "./schema";

/** What a lock file knows of one page. */
export type Stamp = Lock[string];

/** A lock file as it is on disk; no file is an empty one. */
export const lockFields = (locale: Locale): Fields =>
	jsonFields(lockFile(locale), readProjectFile(lockFile(locale)) ?? "{}");

/** The stamps of a language; none if the file is broken, which the checks tell. */
export const stampsOf = (fields: Fields): Lock => lock.safeParse(fields.data).data ?? {};

/** Where a translation is no longer what its source says: changed, come or gone. */
export type Change = { source: Block | undefined; translation: Block | undefined };

/** The blocks that differ between a stamp and the source as it is today. */
export function changesSince(
	stamp: Stamp,
	source: ReadablePage,
	translation: ReadablePage,
): Change[] {
	const theirs = blocksOf(source);
	const ours = blocksOf(translation);
	return pairBlocks(stamp.blocks, fingerprints(source.page))
		.filter(({ fresh }) => !fresh)
		.map((pair) => ({
			source: pair.source === undefined ? undefined : theirs[pair.source],
			translation: pair.translated === undefined ? undefined : ours[pair.translated],
		}));
}

/** How one page stands in one language. */
export type TranslationState = {
	locale: Locale;
	slug: string;
	/** `unstamped`: nobody has said which source words it translates; `unreadable`: see the checks. */
	state: "fresh" | "stale" | "missing" | "unstamped" | "unreadable";
	staleBlocks: number;
	blocks: number;
	by: Stamp["by"] | null;
	reviewed: string | null;
};

function stateOf(locale: Locale, slug: string, stamp: Stamp | undefined): TranslationState {
	const known = { locale, slug, by: stamp?.by ?? null, reviewed: stamp?.reviewed ?? null };
	const none = { ...known, staleBlocks: 0, blocks: 0 };
	if (readProjectFile(pageFile(locale, slug)) === undefined) return { ...none, state: "missing" };
	const [source, translation] = [readPage(sourceLocale, slug), readPage(locale, slug)];
	if (!isReadable(source) || !isReadable(translation)) return { ...none, state: "unreadable" };
	const blocks = fingerprints(source.page).length;
	if (!stamp) return { ...none, blocks, state: "unstamped" };
	const staleBlocks = changesSince(stamp, source, translation).length;
	return { ...known, blocks, staleBlocks, state: staleBlocks ? "stale" : "fresh" };
}

/** Every page in every language but the source's, in the order of the picker. */
export function translationStates(): TranslationState[] {
	return locales
		.filter((locale) => locale !== sourceLocale)
		.flatMap((locale) => {
			const stamps = stampsOf(lockFields(locale));
			return slugsOf(sourceLocale).map((slug) => stateOf(locale, slug, stamps[slug]));
		});
}
