import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Locale, sourceLocale } from "@/i18n/locales";
import { lockFile, readProjectFile, slugsOf } from "./files";
import { fingerprints } from "./fingerprint";
import { isReadable, readPage } from "./pageFile";
import { topOf } from "./position";
import { error, type Problem } from "./problem";
import type { Lock } from "./schema";
import { skeletonDifferences } from "./skeleton";
import { lockFields, type Stamp, stampsOf } from "./translations";

export type StampOptions = {
	/** Who wrote the words; a page keeps what its stamp says. */
	by?: Stamp["by"] | undefined;
	/** The day of a person's review, `YYYY-MM-DD`. */
	reviewed?: string | undefined;
};

/** The lock file's text: tabs, keys in order, so that two stamps differ only where pages do. */
function lockText(stamps: Lock): string {
	const entries = Object.entries(stamps)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([slug, { blocks, by, reviewed }]) => [slug, { blocks, by, reviewed }]);
	return `${JSON.stringify(Object.fromEntries(entries), null, "\t")}\n`;
}

function missing(file: string): Problem {
	return error(topOf(file), "This page is missing.");
}

function fingerprintsToStamp(locale: Locale, slug: string): string[] | Problem[] {
	const [source, translation] = [readPage(sourceLocale, slug), readPage(locale, slug)];
	for (const { file, problems } of [source, translation]) {
		if (readProjectFile(file) === undefined) return [missing(file)];
		if (problems.length > 0) return problems;
	}
	if (!isReadable(source) || !isReadable(translation)) return [];
	const differences = skeletonDifferences(source, translation);
	if (differences.length === 0) return fingerprints(source.page);
	return differences.map(({ place, message }) =>
		error(place, message, { wanted: "Write it as in the source, then stamp again." }),
	);
}

const isRefusal = (result: string[] | Problem[]): result is Problem[] =>
	typeof result[0] !== "string";

/** Writes one page's stamp into its language's lock file; pages that are no more leave it. */
export function writeStamp(locale: Locale, slug: string, stamp: Stamp): void {
	const pages = slugsOf(locale);
	const kept = Object.entries(stampsOf(lockFields(locale))).filter(([known]) =>
		pages.includes(known),
	);
	const text = lockText({ ...Object.fromEntries(kept), [slug]: stamp });
	writeFileSync(join(process.cwd(), lockFile(locale)), text);
}

/**
 * Records that a translation says what the source says today. Refuses, changing nothing, if it does
 * not hold the same blocks, components and links. A review that is older than a change of the source
 * is no longer one.
 */
export function stampTranslation(locale: Locale, slug: string, options: StampOptions): Problem[] {
	const fields = lockFields(locale);
	if (fields.problems.length > 0) return fields.problems;
	const blocks = fingerprintsToStamp(locale, slug);
	if (isRefusal(blocks)) return blocks;
	const stamps = stampsOf(fields);
	const before = stamps[slug];
	const same = before?.blocks.join() === blocks.join();
	const stamp: Stamp = {
		by: options.by ?? before?.by ?? "machine",
		reviewed: options.reviewed ?? (same ? before.reviewed : null),
		blocks,
	};
	writeStamp(locale, slug, stamp);
	return [];
}
