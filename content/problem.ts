/** Where something stands in a file of the project. Lines and columns count from 1. */
export type Place = { file: string; line: number; column: number };

/** What is wrong, before it is known where it stands. */
export type Finding = Advice & {
	/** What was found: a sentence. */
	message: string;
};

type Advice = {
	/** What to write or do instead: a sentence. */
	wanted?: string | undefined;
	/** What was probably meant, as it would be written in the file. */
	suggestion?: string | undefined;
	/** What else may have been meant, the likeliest first. */
	alternatives?: string[] | undefined;
};

/** What a check found, told to an editor. Only errors stop a build. */
export type Problem = Place &
	Finding & {
		severity: "error" | "warning";
		/**
		 * What comes after the words have been saved, for a page whose words may be right as they are:
		 * a stamp, or the same change in a translation.
		 */
		next?: "stamp" | "translate";
	};

const problem = (
	severity: Problem["severity"],
	{ file, line, column }: Place,
	message: string,
	{ suggestion, alternatives, wanted }: Advice = {},
): Problem => ({ file, line, column, severity, message, suggestion, alternatives, wanted });

export const error = (place: Place, message: string, advice?: Advice) =>
	problem("error", place, message, advice);

export const warning = (place: Place, message: string, advice?: Advice) =>
	problem("warning", place, message, advice);

/** `1 page`, `2 pages` */
export const plural = (number: number, thing: string) =>
	`${number} ${thing}${number === 1 ? "" : "s"}`;

/** Found, meant and wanted as running text. */
export function explain({ message, suggestion, alternatives = [], wanted }: Problem): string {
	const meant = suggestion && `Did you mean ${[suggestion, ...alternatives].join(" or ")}?`;
	return [message, meant, wanted].filter(Boolean).join(" ");
}

/** `content/fi/services.mdx:9:1 error Unknown component <Phon>. Did you mean <Phone>?` */
export function formatProblem(problem: Problem): string {
	const { file, line, column, severity } = problem;
	return `${file}:${line}:${column} ${severity} ${explain(problem)}`;
}

/** Errors before warnings, then file by file from top to bottom. */
export function sortProblems<P extends Problem>(problems: readonly P[]): P[] {
	return [...problems].sort(
		(a, b) =>
			a.severity.localeCompare(b.severity) ||
			a.file.localeCompare(b.file) ||
			a.line - b.line ||
			a.column - b.column,
	);
}
