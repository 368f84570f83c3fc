import { getTranslations } from "next-intl/server";
import { type BlockPair, getPage, isForReading, type Page } from "@/content";
import { ifOther, inLanguage } from "@/i18n/languageAttributes";
import { type Locale, languages } from "@/i18n/locales";
import { pagePath } from "@/i18n/paths";
import { type WorkerLocale, workersBeside } from "@/i18n/workerLocales";
import { Notice } from "./Notice";
import { OneBlock, type Words, wordsOf } from "./OneBlock";

type Props = { page: Page; other: WorkerLocale };

/** The languages that the words of a page can stand beside, if it is for everyone and for reading. */
export function sideBySideLocales(page: Page): WorkerLocale[] {
	const { locale, lang, slug } = page;
	if (!isForReading(page)) return [];
	return workersBeside(locale).filter(
		(other) => other !== lang && getPage(other, slug)?.lang === other,
	);
}

/** A page's words with its blocks, by the number of the source block that each says. */
type Side = { page: Page; words: Words; bySource: ReadonlyMap<number | undefined, BlockPair> };

async function sideOf(page: Page, locale: Locale): Promise<Side> {
	const words = await wordsOf(page.lang, { slug: page.slug, locale });
	return { page, words, bySource: new Map(page.pairs.map((pair) => [pair.source, pair])) };
}

async function Column({ side: { page, words, bySource }, source }: { side: Side; source: number }) {
	const pair = bySource.get(source);
	const t = await getTranslations({ locale: page.lang, namespace: "Article" });
	return (
		<div {...inLanguage(page.lang)} className="min-w-0">
			{pair?.translated !== undefined && <OneBlock of={words} n={pair.translated} />}
			{!pair?.fresh && (
				<p data-stale="" className="border-edge border-s-4 ps-3 font-bold text-small">
					{t("stale")}
				</p>
			)}
		</div>
	);
}

/**
 * A page in two languages, block by block, so that both can point at the same sentence: one under
 * the other on a phone, in two columns where there is room, and on paper.
 */
export async function SideBySide({ page, other }: Props) {
	const { locale, slug } = page;
	const t = await getTranslations({ locale });
	const beside = getPage(other, slug);
	if (!beside) throw new Error(`There is no page “${slug}” in “${other}”.`);
	const both = [await sideOf(page, locale), await sideOf(beside, locale)];
	const sources = [...new Set(both.flatMap(({ bySource }) => [...bySource.keys()]))]
		.filter((source) => source !== undefined)
		.sort((a, b) => a - b);
	return (
		<>
			{both
				.filter(({ page: { freshness, reviewed } }) => freshness !== "source" && !reviewed)
				.map(({ page: one }) => (
					<Standing key={one.locale} page={one} around={locale} />
				))}
			<p className="print:hidden">
				<a href={pagePath(locale, slug)} className="inline-flex min-h-11 items-center">
					{t("SideBySide.one")}
				</a>
			</p>
			<article className="words side-by-side">
				{sources.map((source) => (
					<div key={source} className="wide pair">
						{both.map((side) => (
							<Column key={side.page.locale} side={side} source={source} />
						))}
					</div>
				))}
			</article>
		</>
	);
}

/** What a reader must know of a page's words, said to that reader: by a machine, or not there yet. */
async function Standing({ page, around }: { page: Page; around: Locale }) {
	const { locale, freshness } = page;
	const t = await getTranslations({ locale, namespace: "Article" });
	return (
		<div {...ifOther(locale, around)}>
			<Notice locale={locale}>
				{languages[locale].endonym}: {t(freshness === "missing" ? "missing" : "machine")}
			</Notice>
		</div>
	);
}
