import { explain, type Problem } from "@/content/problem";
import { type EditorLanguage, wordsOf } from "./language";

type Props = { problems: Problem[]; language: EditorLanguage };

/** Where a problem of a page is mended. */
function addressOf(file: string, language: EditorLanguage): string | undefined {
	const [, locale, slug] = /^content\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
	return locale && `/edit/${locale}/${slug}/?lang=${language}`;
}

/** What the checks found, each with its place and what to do. */
export function ProblemList({ problems, language }: Props) {
	const words = wordsOf(language);
	return (
		<ul className="problems">
			{problems.map((problem) => {
				const place = `${problem.file}:${problem.line}`;
				const address = addressOf(problem.file, language);
				return (
					<li
						key={`${place}:${problem.column}:${problem.message}`}
						data-severity={problem.severity}
					>
						<b>{words[problem.severity]}</b>{" "}
						{address ? <a href={address}>{place}</a> : <span>{place}</span>}{" "}
						<span lang="en">{explain(problem)}</span>
					</li>
				);
			})}
		</ul>
	);
}
