import { fallbackLocale, type Locale } from "@/i18n/locales";
import { englishOf, needsEnglish, pageNotes, termsFor, unitNotes } from "./notes";
import type { Sheet, SheetRow } from "./sheet";
import { pagePair } from "./unit";

/**
 * The segments of a page that wait for a translator, or all of them; `undefined` if none do. Throws
 * `Refused` where the page cannot be read.
 */
export function sheetOf(locale: Locale, slug: string, all: boolean): Sheet | undefined {
	const pair = pagePair(locale, slug);
	const english = needsEnglish(locale)
		? englishOf(pair, pagePair(fallbackLocale, slug))
		: undefined;
	const terms = termsFor(locale);
	const rows: SheetRow[] = [];
	for (const work of pair.blocks) {
		if (work.fresh && !all) continue;
		for (const unit of work.units) {
			rows.push({
				number: rows.length + 1,
				reference: unit.reference,
				kind: unit.source.kind,
				source: unit.source.inline,
				english: english?.get(unit),
				target: unit.target,
				state: unit.target.pieces.length === 0 ? "new" : work.fresh ? "done" : "old",
				notes: unitNotes(pair, work, unit, terms),
			});
		}
	}
	return rows.length > 0 ? { locale, slug, notes: pageNotes(pair), rows } : undefined;
}
