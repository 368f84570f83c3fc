import { Suspense } from "react";
import { slugsOf } from "@/content/files";
import { type Locale, languages, sourceLocale } from "@/i18n/locales";
import { pagePath } from "@/i18n/paths";
import { Columns } from "./Columns";
import { problemsOfPage } from "./commands";
import { type EditorLanguage, wordsOf } from "./language";
import { ProblemList } from "./ProblemList";
import { Shell } from "./Shell";
import { SourceColumn } from "./SourceColumn";

type Props = { locale: Locale; slug: string; language: EditorLanguage };

/** What the checks say of one page. */
async function Notes({ locale, slug, language }: Props) {
	const words = wordsOf(language);
	const exists = slugsOf(locale).includes(slug);
	const problems = exists ? await problemsOfPage(`${locale}/${slug}`) : [];
	return (
		<div data-notes="">
			<h2>{words.pageProblems}</h2>
			{problems.length === 0 ? (
				<p className="well">{words.wellWritten}</p>
			) : (
				<ProblemList problems={problems} language={language} />
			)}
		</div>
	);
}

/** A page to be worked on: its source, its words in the editor, and what a reader's phone shows. */
export function PageView({ locale, slug, language }: Props) {
	const words = wordsOf(language);
	const path = `/edit/${locale}/${slug}/`;
	if (!slugsOf(sourceLocale).includes(slug)) {
		return (
			<Shell language={language} path={path} title={slug}>
				<p>{words.noSuchPage}</p>
			</Shell>
		);
	}
	const exists = slugsOf(locale).includes(slug);
	const editor = exists
		? `/keystatic/collection/${locale}/item/${slug}?lang=${language}`
		: `/keystatic/collection/${locale}/create?lang=${language}`;
	return (
		<Shell language={language} path={path} title={`${languages[locale].endonym}: ${slug}`}>
			<Columns
				language={language}
				editor={editor}
				page={pagePath(locale, slug)}
				source={<SourceColumn locale={locale} slug={slug} language={language} />}
				notes={
					<Suspense fallback={<p>{words.reading}</p>}>
						<Notes locale={locale} slug={slug} language={language} />
					</Suspense>
				}
			/>
		</Shell>
	);
}
