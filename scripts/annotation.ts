import { explain, type Problem } from "@/content/problem";

/** What stands after the second `::`. */
const escapeData = (text: string) =>
	text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** What stands between commas before it: these two signs would end it. */
const escapeProperty = (text: string) =>
	escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/**
 * A line that GitHub shows beside the change it is about:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function annotation(problem: Problem & { kind: string }): string {
	const { severity, file, line, column, kind } = problem;
	const properties = Object.entries({ file, line, col: column, title: kind })
		.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
		.join(",");
	return `::${severity} ${properties}::${escapeData(explain(problem))}`;
}
