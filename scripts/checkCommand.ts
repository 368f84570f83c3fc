import { checkContent } from "@/content/checks";
import { allPageFiles } from "@/content/files";
import { explain, formatProblem, type Problem, plural } from "@/content/problem";
import { locales } from "@/i18n/locales";
import { orRefuse, readArguments, type Say } from "./command";

/** A line that GitHub shows beside the change it is about. */
function annotation(problem: Problem): string {
	const flat = (text: string) =>
		text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	const { severity, file, line, column } = problem;
	return `::${severity} file=${file},line=${line},col=${column}::${flat(explain(problem))}`;
}

function run(argv: string[], say: Say): number {
	const { has } = readArguments(argv, ["json"]);
	const problems = checkContent();
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	if (has("json")) {
		say(JSON.stringify({ errors, warnings, problems }, null, "\t"));
		return errors > 0 ? 1 : 0;
	}
	for (const problem of problems) say(formatProblem(problem));
	if (process.env.GITHUB_ACTIONS) for (const problem of problems) say(annotation(problem));
	const looked = `${plural(allPageFiles().length, "page")} in ${plural(locales.length, "language")}`;
	const found = `${plural(errors, "error")}, ${plural(warnings, "warning")}.`;
	say(`${looked}: ${problems.length === 0 ? "all is well." : found}`);
	return errors > 0 ? 1 : 0;
}

/** Says all that is wrong with words and facts. Exit code 1 only for errors. */
export function checkCommand(argv: string[], say: Say): number {
	return orRefuse(() => run(argv, say), "npm run check:content (-- --json)", say);
}
