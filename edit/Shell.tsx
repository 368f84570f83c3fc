import type { ReactNode } from "react";
import { languages } from "@/i18n/locales";
import { type EditorLanguage, editorLanguages, wordsOf } from "./language";

type Props = {
	language: EditorLanguage;
	/** Where this page is, so that its language can be changed. */
	path: string;
	title?: string;
	children: ReactNode;
};

/** The frame of the workbench's own pages. */
export function Shell({ language, path, title, children }: Props) {
	const words = wordsOf(language);
	return (
		<div className="workbench" lang={language}>
			<header>
				<strong>{words.name}</strong>
				<nav aria-label={words.name}>
					<a href={`/edit/?lang=${language}`}>{words.start}</a>
					<a href={`/edit/new/?lang=${language}`}>{words.newPage}</a>
					<a href={`/edit/facts/?lang=${language}`}>{words.editFacts}</a>
				</nav>
				<nav aria-label={words.language} className="languages">
					{editorLanguages.map((one) => (
						<a
							key={one}
							href={`${path}?lang=${one}`}
							lang={one}
							aria-current={one === language ? "true" : undefined}
						>
							{languages[one].endonym}
						</a>
					))}
				</nav>
			</header>
			<main>
				{title && <h1>{title}</h1>}
				{children}
			</main>
		</div>
	);
}
