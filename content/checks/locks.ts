import { lockFile } from "@/content/files";
import { fingerprints } from "@/content/fingerprint";
import type { ReadablePage } from "@/content/pageFile";
import { topOf } from "@/content/position";
import { error, type Problem, plural, warning } from "@/content/problem";
import { lock } from "@/content/schema";
import { skeletonDifferences } from "@/content/skeleton";
import {
	type Change,
	changesSince,
	lockFields,
	type Stamp,
	stampsOf,
} from "@/content/translations";
import { type Locale, locales, sourceLocale } from "@/i18n/locales";
import type { Project } from "./project";
import { schemaProblems } from "./schemaProblems";

const shown = 3;

function describeChange({ source, translation }: Change): string {
	if (!source) return `${translation?.shape ?? "a block"} has gone from the source`;
	const { file, line } = source.place;
	return `${source.shape} “${source.words}” ${translation ? "has changed" : "is new"} (${file}:${line})`;
}

function staleProblem(page: ReadablePage, changes: Change[]): Problem {
	const { locale, slug } = page;
	const first = changes.find(({ translation }) => translation)?.translation;
	const place = first?.place ?? topOf(page.file);
	const told = changes.slice(0, shown).map(describeChange).join("; ");
	const more = changes.length > shown ? `; and ${changes.length - shown} more` : "";
	return warning(place, `Stale in ${plural(changes.length, "block")}: ${told}${more}.`, {
		wanted: `npm run translations why ${locale}/${slug}`,
	});
}

function stampedProblems(page: ReadablePage, source: ReadablePage, stamp: Stamp): Problem[] {
	const { locale, slug } = page;
	const command = `npm run translations ${locale}/${slug}`;
	const changes = changesSince(stamp, source, page);
	if (changes.length === 0) {
		return skeletonDifferences(source, page).map(({ place, message }) => ({
			...error(place, message, { wanted: "Write it as in the source." }),
			next: "translate",
		}));
	}
	const stale = staleProblem(page, changes);
	const blocks = fingerprints(page.page).length;
	if (blocks === stamp.blocks.length) return [stale];
	const message = `The page has ${blocks} blocks, its stamp knows ${stamp.blocks.length}: old and new words would stand beside the wrong ones.`;
	const wanted = `Finish the translation, then ${command}`;
	return [{ ...error(topOf(page.file), message, { wanted }), next: "stamp" }, stale];
}

function languageProblems(
	locale: Locale,
	pages: ReadablePage[],
	faulty: ReadonlySet<string>,
): Problem[] {
	const fields = lockFields(locale);
	if (fields.data === undefined) return fields.problems;
	const broken = [...fields.problems, ...schemaProblems(fields, lock)];
	if (broken.length > 0) {
		const wanted = "Take back your change: only npm run translations writes this file.";
		return broken.map((problem) => ({ ...problem, wanted }));
	}
	const stamps = stampsOf(fields);
	return pages
		.filter((page) => page.locale === locale)
		.flatMap((page) => {
			const source = pages.find(
				({ locale, slug }) => locale === sourceLocale && slug === page.slug,
			);
			const stamp = stamps[page.slug];
			if (!source) return [];
			// An error in one of the two would be told again as their difference.
			if (stamp && (faulty.has(page.file) || faulty.has(source.file))) return [];
			if (stamp) return stampedProblems(page, source, stamp);
			const message = `${lockFile(locale)} does not know which words of the source this page translates.`;
			const wanted = `When it says what the source says: npm run translations ${locale}/${page.slug}`;
			return [{ ...error(topOf(page.file), message, { wanted }), next: "stamp" as const }];
		});
}

/**
 * Translations beside their source. A stale one is a warning: an urgent correction of the source
 * goes out before its translations.
 *
 * @param faulty files in which other checks have found an error
 */
export function checkLocks({ readable }: Project, faulty: ReadonlySet<string>): Problem[] {
	return locales
		.filter((locale) => locale !== sourceLocale)
		.flatMap((locale) => languageProblems(locale, readable, faulty));
}
