import { getTranslations } from "next-intl/server";
import { getPage, type Page } from "@/content";
import { inLanguage } from "@/i18n/languageAttributes";
import { type Locale, languages } from "@/i18n/locales";
import { pagePath } from "@/i18n/paths";
import { type WorkerLocale, workersBeside } from "@/i18n/workerLocales";
import { Notice } from "./Notice";
import { OneBlock, type Words, wordsOf } from "./OneBlock";

type Props = { page: Page; other: WorkerLocale };

/** The languages that the words of a page can stand beside, if it is for everyone and for reading. */
export function sideBySideLocales({ audience, sheet, locale, lang, slug }: Page): WorkerLocale[] {
	if (audience !== "everyone" || sheet) return [];
	return workersBeside(locale).filter(
		(other) => other !== lang && getPage(other, slug)?.lang === other,
	);
}

/** The blocks of a page by the number of the source block that each says. */
const bySource = ({ pairs }: Page) => new Map(pairs.map((pair) => [pair.source, pair]));

async function Column({ page, words, source }: { page: Page; words: Words; source: number }) {
	const pair = bySource(page).get(source);
	const t = await getTranslations({ locale: page.locale, namespace: "Article" });
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
	const both: [Page, Words][] = [
		[page, await wordsOf(page.lang, { slug, locale })],
		[beside, await wordsOf(beside.lang, { slug, locale })],
	];
	const sources = [...new Set(both.flatMap(([{ pairs }]) => pairs.map(({ source }) => source)))]
		.filter((source) => source !== undefined)
		.sort((a, b) => a - b);
	return (
		<>
			{both.map(
				([{ locale: lang, reviewed, freshness }]) =>
					freshness !== "source" &&
					!reviewed && <MachineNotice key={lang} lang={lang} around={locale} />,
			)}
			<p className="print:hidden">
				<a href={pagePath(locale, slug)} className="inline-flex min-h-11 items-center">
					{t("SideBySide.one")}
				</a>
			</p>
			<article className="words side-by-side">
				{sources.map((source) => (
					<div key={source} className="wide pair">
						{both.map(([one, words]) => (
							<Column key={one.locale} page={one} words={words} source={source} />
						))}
					</div>
				))}
			</article>
		</>
	);
}

/** Said in the language of the words that it is about. */
async function MachineNotice({ lang, around }: { lang: Locale; around: Locale }) {
	const t = await getTranslations({ locale: lang, namespace: "Article" });
	return (
		<div {...(lang === around ? {} : inLanguage(lang))}>
			<Notice locale={lang}>
				{languages[lang].endonym}: {t("machine")}
			</Notice>
		</div>
	);
}
