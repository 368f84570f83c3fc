/** `npm run check:content`: all that is wrong with words and facts. Only errors make it fail. */
import { checkContent } from "@/content/checks";
import { allPageFiles } from "@/content/files";
import { explain, formatProblem, type Problem } from "@/content/problem";
import { locales } from "@/i18n/locales";
import { readArguments } from "./flags";

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;

/** A line that GitHub shows beside the change it is about. */
function annotation(problem: Problem): string {
	const flat = (text: string) =>
		text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	const { severity, file, line, column } = problem;
	return `::${severity} file=${file},line=${line},col=${column}::${flat(explain(problem))}`;
}

const problems = checkContent();
const errors = problems.filter(({ severity }) => severity === "error").length;
const warnings = problems.length - errors;

if (readArguments(process.argv.slice(2)).has("json")) {
	console.log(JSON.stringify({ errors, warnings, problems }, null, "\t"));
} else {
	for (const problem of problems) console.log(formatProblem(problem));
	if (process.env.GITHUB_ACTIONS) for (const problem of problems) console.log(annotation(problem));
	const looked = `${count(allPageFiles().length, "page")} in ${count(locales.length, "language")}`;
	const found =
		problems.length === 0
			? "all is well."
			: `${count(errors, "error")}, ${count(warnings, "warning")}.`;
	console.log(`${looked}: ${found}`);
}
process.exitCode = errors > 0 ? 1 : 0;
