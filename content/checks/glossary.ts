import type { Problem } from "@/content/problem";
import { glossaryList } from "@/content/schema";
import type { Project } from "./project";
import { schemaProblems } from "./schemaProblems";

/** The words that workers meet, each with its meaning in three languages and its source. */
export function checkGlossary({ facts: { glossary } }: Project): Problem[] {
	if (glossary.data === undefined) return glossary.problems;
	return [...glossary.problems, ...schemaProblems(glossary, glossaryList)];
}
