/** Why something cannot be published. All problems of all pages are told at once. */
export type Problem = {
	/** The file in `out/`, `public/` or the name of a setting. */
	page: string;
	/** A sentence for the person who has to mend it. */
	reason: string;
};

/** Stops a publish; the served `dist/` stays as it was. */
export class PublishError extends Error {
	readonly problems: Problem[];

	constructor(problems: Problem[]) {
		super(problems.map(({ page, reason }) => `${page}: ${reason}`).join("\n"));
		this.problems = problems;
	}
}
