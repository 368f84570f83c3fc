import { Suspense } from "react";
import { isAdvice } from "@/content/checks";
import type { FactKind } from "@/content/facts";
import { slugsOf } from "@/content/files";
import { isReadable, readPage, wordsOfField } from "@/content/pageFile";
import type { TranslationState } from "@/content/translations";
import { languages, locales, sourceLocale } from "@/i18n/locales";
import { allFacts, allProblems, allStates } from "./commands";
import { type EditorLanguage, fill, wordsOf } from "./language";
import { ProblemList } from "./ProblemList";
import { Shell } from "./Shell";
import type { FactName } from "./sentFact";

type Props = { language: EditorLanguage };

/** Where a kind of fact has its form; the figures of the statistics have none. */
const lists: Partial<Record<FactKind, FactName>> = {
	contact: "contacts",
	statement: "statements",
	word: "glossary",
	report: "reports",
};

async function FactsToCheck({ language }: Props) {
	const words = wordsOf(language);
	const due = (await allFacts()).filter(({ state }) => state !== "current");
	return (
		<section aria-labelledby="facts">
			<h2 id="facts">{words.facts}</h2>
			{due.length === 0 ? (
				<p className="well">{words.noFacts}</p>
			) : (
				<ul className="stale">
					{due.map(({ kind, id, expires, state }) => {
						const list = lists[kind];
						return (
							<li key={`${kind}/${id}`} data-state={state}>
								{list ? (
									<a href={`/edit/facts/?lang=${language}&list=${list}&id=${id}`}>{id}</a>
								) : (
									id
								)}{" "}
								{fill(state === "expired" ? words.expired : words.due, { month: expires })}
							</li>
						);
					})}
				</ul>
			)}
		</section>
	);
}

async function Problems({ language }: Props) {
	const words = wordsOf(language);
	// What expires has a list of its own.
	const problems = (await allProblems()).filter(
		(problem) => !isAdvice(problem) && problem.kind !== "expiry",
	);
	return (
		<section aria-labelledby="problems">
			<h2 id="problems">{words.problems}</h2>
			{problems.length === 0 ? (
				<p className="well">{words.noProblems}</p>
			) : (
				<ProblemList problems={problems} language={language} />
			)}
		</section>
	);
}

const symbols = { fresh: "·", missing: "–", unstamped: "?", unreadable: "×" } as const;

const symbolOf = ({ state, staleBlocks }: TranslationState) =>
	state === "stale" ? String(staleBlocks) : symbols[state];

function Stale({ states, language }: Props & { states: TranslationState[] }) {
	const words = wordsOf(language);
	const stale = states.filter(({ state }) => state === "stale" || state === "unstamped");
	const unreviewed = states.filter(({ state, reviewed }) => state !== "missing" && !reviewed);
	return (
		<section aria-labelledby="stale">
			<h2 id="stale">{words.translations}</h2>
			{stale.length === 0 ? (
				<p className="well">{words.noStale}</p>
			) : (
				<ul className="stale">
					{stale.map(({ locale, slug, state, staleBlocks }) => (
						<li key={`${locale}/${slug}`}>
							<a href={`/edit/${locale}/${slug}/?lang=${language}`}>
								{languages[locale].endonym}: {slug}
							</a>{" "}
							{state === "stale"
								? fill(words.staleBlocks, { count: staleBlocks })
								: words.state[state]}
						</li>
					))}
				</ul>
			)}
			{unreviewed.length > 0 && <p>{fill(words.unreviewed, { count: unreviewed.length })}</p>}
		</section>
	);
}

function Pages({ states, language }: Props & { states: TranslationState[] }) {
	const words = wordsOf(language);
	const translated = locales.filter((locale) => locale !== sourceLocale);
	return (
		<section aria-labelledby="pages" className="pages">
			<h2 id="pages">{words.pages}</h2>
			<table>
				<thead>
					<tr>
						<th scope="col">{words.page}</th>
						{translated.map((locale) => (
							<th key={locale} scope="col">
								<abbr title={languages[locale].endonym}>{locale}</abbr>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{slugsOf(sourceLocale).map((slug) => {
						const page = readPage(sourceLocale, slug);
						const title = isReadable(page) ? wordsOfField(page, "title") : slug;
						return (
							<tr key={slug}>
								<th scope="row">
									<a href={`/edit/${sourceLocale}/${slug}/?lang=${language}`}>{title}</a>{" "}
									<small>{slug}</small>
								</th>
								{translated.map((locale) => {
									const state = states.find((one) => one.locale === locale && one.slug === slug);
									if (!state) return <td key={locale} />;
									const name = `${slug}, ${languages[locale].endonym}: ${words.state[state.state]}`;
									return (
										<td key={locale} data-state={state.state}>
											<a
												href={`/edit/${locale}/${slug}/?lang=${language}`}
												aria-label={name}
												title={name}
											>
												{symbolOf(state)}
											</a>
										</td>
									);
								})}
							</tr>
						);
					})}
				</tbody>
			</table>
			<p className="legend">
				{(["fresh", "missing", "unstamped", "unreadable"] as const).map((state) => (
					<span key={state}>
						{symbols[state]} {words.state[state]}
					</span>
				))}
				<span>1, 2, 3 … {words.state.stale}</span>
			</p>
		</section>
	);
}

async function Translations({ language }: Props) {
	const states = await allStates();
	return (
		<>
			<Stale states={states} language={language} />
			<Pages states={states} language={language} />
		</>
	);
}

/** All pages in all languages, what is wrong, what is stale and what should be checked again. */
export function Start({ language }: Props) {
	const words = wordsOf(language);
	return (
		<Shell language={language} path="/edit/" title={words.name}>
			<div className="overview">
				<Suspense fallback={<p role="status">{words.reading}</p>}>
					<Translations language={language} />
				</Suspense>
				<Suspense fallback={<p role="status">{words.reading}</p>}>
					<Problems language={language} />
				</Suspense>
				<Suspense fallback={<p role="status">{words.reading}</p>}>
					<FactsToCheck language={language} />
				</Suspense>
			</div>
		</Shell>
	);
}
