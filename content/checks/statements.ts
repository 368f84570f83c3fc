import { visit } from "unist-util-visit";
import { isJsx, literalProp } from "@/content/jsx";
import { type Problem, warning } from "@/content/problem";
import { type Statement, statementList } from "@/content/schema";
import { sourceLocale } from "@/i18n/locales";
import { type Project, recordOf } from "./project";
import { schemaProblems } from "./schemaProblems";

function usedIds({ readable }: Project): Set<string> {
	const used = new Set<string>();
	for (const { page } of readable.filter(({ locale }) => locale === sourceLocale)) {
		visit(page.tree, (node) => {
			const id = isJsx(node) && node.name === "Checked" ? literalProp(node, "id") : undefined;
			if (id) used.add(id);
		});
	}
	return used;
}

function unused(project: Project): Problem[] {
	const { statements } = project.facts;
	// A page that cannot be read may use it.
	const unread = project.pages.length > project.readable.length;
	const used = usedIds(project);
	const ids = unread ? [] : Object.keys(recordOf<Statement>(statements.data));
	return ids
		.filter((id) => !used.has(id))
		.map((id) =>
			warning(statements.at([id]), `No page uses the statement “${id}”.`, {
				wanted: `Write <Checked id="${id}" /> where a page says so, or take it away.`,
			}),
		);
}

/** What pages say that depends on a law or a practice, with its source and date. */
export function checkStatements(project: Project): Problem[] {
	const { statements } = project.facts;
	if (statements.data === undefined) return statements.problems;
	return [...statements.problems, ...schemaProblems(statements, statementList), ...unused(project)];
}
