import type { ReactNode } from "react";
import type { StatisticsSource } from "@/content";

type Props = { id: string; source: StatisticsSource; children?: ReactNode };

/** One source of figures, in the language in which it was published. */
export function SourceItem({ id, source, children }: Props) {
	const { title, publisher, url, language, year } = source;
	const name = url ? (
		<a href={url} rel="noreferrer" hrefLang={language}>
			{title}
		</a>
	) : (
		title
	);
	return (
		<li id={id}>
			<span lang={language}>{name}</span>
			{`, ${publisher}${year ? `, ${year}` : ""}`}
			{children}
		</li>
	);
}
