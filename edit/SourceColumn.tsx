import { Suspense } from "react";
import { blocksOf } from "@/content/blocks";
import { fingerprints, wordFields } from "@/content/fingerprint";
import { pairBlocks } from "@/content/freshness";
import { isReadable, type ReadablePage, readPage, wordsOfField } from "@/content/pageFile";
import { wordsOf as blockWords } from "@/content/phrases";
import { shapeOf } from "@/content/skeleton";
import { lockFields, stampsOf } from "@/content/translations";
import { type Locale, languages, sourceLocale } from "@/i18n/locales";
import { allStates } from "./commands";
import { type EditorLanguage, fill, wordsOf } from "./language";
import { StampForm } from "./StampForm";

type Props = { locale: Locale; slug: string; language: EditorLanguage };

/** The words of each block of a page in full, in the order of its fingerprints. */
function fullWords(page: ReadablePage): { words: string; heading: boolean }[] {
	return [
		...wordFields.map((field) => ({ words: wordsOfField(page, field), heading: false })),
		...page.page.blocks.map((node) => ({
			words: blockWords(node) || shapeOf(node),
			heading: node.type === "heading",
		})),
	];
}

/** The state of a source page's translations: which will have to follow a change. */
async function Followers({ slug, language }: Omit<Props, "locale">) {
	const words = wordsOf(language);
	const states = (await allStates()).filter((one) => one.slug === slug && one.state !== "missing");
	return (
		<>
			<p>{words.follow}</p>
			<h2>{words.inLanguages}</h2>
			<ul className="stale">
				{states.map(({ locale, state, staleBlocks }) => (
					<li key={locale} data-state={state}>
						<a href={`/edit/${locale}/${slug}/?lang=${language}`}>{languages[locale].endonym}</a>{" "}
						{state === "stale"
							? fill(words.staleBlocks, { count: staleBlocks })
							: words.state[state]}
					</li>
				))}
			</ul>
		</>
	);
}

/** What a translator works from: today's source with what has changed, and the stamp. */
export function SourceColumn({ locale, slug, language }: Props) {
	const words = wordsOf(language);
	if (locale === sourceLocale)
		return (
			<Suspense fallback={<p>{words.reading}</p>}>
				<Followers slug={slug} language={language} />
			</Suspense>
		);
	const source = readPage(sourceLocale, slug);
	if (!isReadable(source)) return <p>{words.state.unreadable}</p>;
	const translation = readPage(locale, slug);
	const stamp = stampsOf(lockFields(locale))[slug];
	const theirs = fullWords(source);
	const ours = isReadable(translation) ? blocksOf(translation) : [];
	const today = fingerprints(source.page);
	const pairs = pairBlocks(stamp?.blocks ?? today, today);
	const changes = pairs.filter(({ fresh }) => !fresh).length;
	const exists = translation.text !== "";
	const summary = () => {
		if (!exists) return fill(words.isMissing, { slug });
		if (!stamp) return words.isUnstamped;
		return changes > 0 ? fill(words.isStale, { count: changes }) : words.isFresh;
	};
	return (
		<>
			<p role="status">
				{summary()}{" "}
				{stamp &&
					(stamp.reviewed ? fill(words.reviewedOn, { date: stamp.reviewed }) : words.notReviewed)}
			</p>
			{exists && <StampForm locale={locale} slug={slug} language={language} />}
			<ol className="blocks" lang={sourceLocale}>
				{pairs.map((pair) => {
					const block = pair.source === undefined ? undefined : theirs[pair.source];
					const own = pair.translated === undefined ? undefined : ours[pair.translated];
					return (
						<li
							key={`${pair.source}-${pair.translated}`}
							data-changed={pair.fresh ? undefined : ""}
							data-heading={block?.heading ? "" : undefined}
						>
							{!pair.fresh && <b lang={language}>{block ? words.changed : words.gone}</b>}
							{block?.words}
							{!pair.fresh && own && (
								<small>
									<span lang={language}>{words.says}</span>{" "}
									<bdi lang={locale} dir={languages[locale].dir}>
										{own.words}
									</bdi>
								</small>
							)}
						</li>
					);
				})}
			</ol>
		</>
	);
}
