import { getTranslations } from "next-intl/server";
import { type BlockPair, getPage, type Page } from "@/content";
import { inLanguage } from "@/i18n/languageAttributes";
import { fallbacksOf, sourceLocale } from "@/i18n/locales";
import { monthName } from "@/i18n/months";
import { pagePath } from "@/i18n/paths";
import { Notice } from "./Notice";
import { OneBlock, type Words, wordsOf } from "./OneBlock";
import { SideBySideLinks } from "./SideBySideLinks";

type Props = {
	page: Page;
	/** Slugs of the pages in the same document, if it holds several: links stay inside it. */
	among?: string[];
};

/** Today's words of a source block: in the fallback language where they are fresh, else the source. */
function today(page: Page, source: number, fallback: Words, origin: Words): [Words, number] {
	const pair = getPage(fallback.lang, page.slug)?.pairs.find((one) => one.source === source);
	return page.lang !== fallback.lang && pair?.fresh && pair.translated !== undefined
		? [fallback, pair.translated]
		: [origin, source];
}

/** A translation of which some blocks are stale: each of these with today's words beside it. */
async function PatchedBody({ page, own, among }: { page: Page; own: Words; among: string[] }) {
	const t = await getTranslations({ locale: page.lang, namespace: "Article" });
	const [fallback, origin] = [
		await wordsOf(fallbacksOf(page.lang)[0] ?? sourceLocale, { ...page, among }),
		await wordsOf(sourceLocale, { ...page, among }),
	];
	const noticeOf = ({ translated, source }: BlockPair) => {
		if (source === undefined) return t("lostBlock");
		return translated === undefined ? t("newBlock") : t("staleBlock");
	};
	return page.pairs.map((pair) => {
		const { translated, source, fresh } = pair;
		const key = `${translated}-${source}`;
		const old = translated !== undefined && <OneBlock of={own} n={translated} />;
		if (fresh) return <div key={key}>{old}</div>;
		const [words, n] = source === undefined ? [] : today(page, source, fallback, origin);
		return (
			<div key={key} data-stale="" className="my-4 border-edge border-s-4 ps-4">
				{old}
				<p className="font-bold text-small">{noticeOf(pair)}</p>
				{words && (
					<div {...inLanguage(words.lang)}>
						<OneBlock of={words} n={n ?? 0} />
					</div>
				)}
			</div>
		);
	});
}

/**
 * A page's words inside an element of *their* language and direction, after what the reader must
 * know of them (in the reader's own language): missing, stale, or translated by a machine.
 */
export async function Article({ page, among = [] }: Props) {
	const { slug, locale, lang, freshness, reviewed, checked } = page;
	const t = await getTranslations({ locale, namespace: "Article" });
	const own = await wordsOf(lang, { ...page, among });
	const original = pagePath(sourceLocale, slug);
	const patched = page.pairs.some((pair) => !pair.fresh);
	return (
		<>
			{freshness === "missing" && (
				<Notice locale={locale} screenOnly={page.sheet}>
					{t("missing")}
				</Notice>
			)}
			{freshness === "stale" && (
				<Notice locale={locale} original={original} screenOnly={page.sheet}>
					{t("stale")}
				</Notice>
			)}
			{freshness === "fresh" && !reviewed && (
				<Notice locale={locale} original={original} screenOnly={page.sheet}>
					{t("machine")}
				</Notice>
			)}
			<article {...inLanguage(lang)} className={page.sheet ? "words sheet" : "words"}>
				{patched ? (
					<PatchedBody page={page} own={own} among={among} />
				) : (
					<own.Body components={own.components} />
				)}
			</article>
			{among.length === 0 && <SideBySideLinks page={page} />}
			<p className={`mt-8 text-small text-soft ${page.sheet ? "print:hidden" : ""}`}>
				{t("checked", { month: monthName(locale, checked) })}
			</p>
		</>
	);
}
