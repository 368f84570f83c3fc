import { expect, test } from "vitest";
import { checkContent } from "@/content/checks";
import { formatProblem } from "@/content/problem";
import { freshProject, type SmallProject, today } from "./smallProject";

/**
 * What an editor does wrong, the words at whose place it is told (or the place itself), and the
 * words of the sentence that decide whether it can be understood.
 */
export type Mistake = [
	name: string,
	make: (project: SmallProject) => void,
	at: string,
	says: string[],
];

export const edit = (from: string, to: string, file: string) => (project: SmallProject) =>
	project.edit(file, from, to);

/** What the checks of a file of tests are tried on. */
export function trial() {
	const small = freshProject();
	const told = (severity: "error" | "warning") =>
		checkContent(today)
			.filter((problem) => problem.severity === severity)
			.map(formatProblem);

	/** The one error that each mistake leads to: no others in its wake. */
	function promise(file: string, mistakes: Mistake[]): void {
		test.each(mistakes)("%s", (_name, make, at, says) => {
			const { project } = small;
			make(project);
			const place = /^\d+:\d+$/.test(at) ? `${file}:${at}` : project.place(file, at);
			const errors = told("error");
			expect(errors).toHaveLength(1);
			expect(errors[0]).toContain(`${place} error `);
			for (const words of says) expect(errors[0]).toContain(words);
		});
	}

	return { small, told, promise };
}
