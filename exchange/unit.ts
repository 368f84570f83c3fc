import { readProjectFile } from "@/content/files";
import { pairBlocks } from "@/content/freshness";
import { isReadable, type ReadablePage, readPage } from "@/content/pageFile";
import { lockFields, type Stamp, stampsOf } from "@/content/translations";
import { type Locale, sourceLocale } from "@/i18n/locales";
import { emptyInline, type Inline } from "./inline";
import { Refused } from "./refused";
import { renumber } from "./renumber";
import { hashOf, type Segment, type SegmentedBlock, segmentedBlocks, shortHash } from "./segments";

/** A block of today's source beside what a language says of it. */
export type Work = {
	source: SegmentedBlock;
	/** Index among the translation's blocks; absent where it does not have this one yet. */
	at?: number | undefined;
	translated?: SegmentedBlock | undefined;
	fresh: boolean;
	/** Built like its source: words can be put into their places. */
	alike: boolean;
	units: Unit[];
};

/** A segment as it goes to a translator. */
export type Unit = {
	source: Segment;
	/** The words of the page now, with the source's numbers; empty where there are none. */
	target: Inline;
	/** Block, which of equal blocks, which segment, what the page said: `3fa9c2e10b7d.0.2.9d8c7b6a`. */
	reference: string;
};

/** A page in the source and, as far as it exists, in a language. */
export type PagePair = {
	locale: Locale;
	slug: string;
	source: ReadablePage;
	translation: ReadablePage | undefined;
	stamp: Stamp | undefined;
	blocks: Work[];
	/** Indexes of the translation's blocks whose source has gone. */
	gone: number[];
};

const noBase = "new";

function unitsOf(
	source: SegmentedBlock,
	translated: SegmentedBlock | undefined,
	alike: boolean,
): Unit[] {
	return source.segments.map((segment, index) => {
		const there = alike ? translated?.segments[index] : undefined;
		const base = there
			? hashOf(there.inline)
			: translated
				? shortHash(translated.segments.map(({ inline }) => hashOf(inline)).join())
				: noBase;
		return {
			source: segment,
			target: there ? renumber(there.inline, segment.inline) : emptyInline,
			reference: [source.fingerprint, source.occurrence, index, base].join("."),
		};
	});
}

/** Reads a page and its source. Throws `Refused` if the source is not there or either cannot be read. */
export function pagePair(locale: Locale, slug: string): PagePair {
	const source = readPage(sourceLocale, slug);
	if (readProjectFile(source.file) === undefined) {
		throw new Refused(`There is no page “${slug}” in Finnish any more (${source.file}).`);
	}
	const file = readPage(locale, slug);
	const exists = readProjectFile(file.file) !== undefined;
	const unreadable = [source, ...(exists ? [file] : [])].find((one) => !isReadable(one));
	if (unreadable) {
		throw new Refused(`${unreadable.file} cannot be read. npm run check:content tells why.`);
	}
	const translation = exists ? (file as ReadablePage) : undefined;
	const stamp = translation && stampsOf(lockFields(locale))[slug];
	const theirs = segmentedBlocks(source as ReadablePage);
	const ours = translation ? segmentedBlocks(translation) : [];
	const command = `npm run translations ${locale}/${slug}`;
	if (translation && !stamp) {
		throw new Refused(
			`${file.file} has never been stamped, so nobody knows what it translates: ${command}`,
		);
	}
	if (stamp && stamp.blocks.length !== ours.length) {
		throw new Refused(
			`${file.file} has ${ours.length} blocks, its stamp knows ${stamp.blocks.length}. Finish the translation, then ${command}`,
		);
	}
	const pairs = pairBlocks(
		stamp?.blocks ?? [],
		theirs.map(({ fingerprint }) => fingerprint),
	);
	const blocks: Work[] = [];
	const gone: number[] = [];
	for (const { translated: at, source: index, fresh } of pairs) {
		const block = index === undefined ? undefined : theirs[index];
		if (!block) {
			if (at !== undefined) gone.push(at);
			continue;
		}
		const translated = at === undefined ? undefined : ours[at];
		const alike =
			translated?.build === block.build && translated.segments.length === block.segments.length;
		blocks.push({
			source: block,
			at,
			translated,
			fresh,
			alike,
			units: unitsOf(block, translated, alike),
		});
	}
	return { locale, slug, source: source as ReadablePage, translation, stamp, blocks, gone };
}
