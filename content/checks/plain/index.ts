import type { Problem } from "@/content/problem";
import type { Project } from "../project";
import { nominalStyle, packedClauses, passiveSentences } from "./constructions";
import { hardWordListProblems, hardWords, readHardWords } from "./hardWords";
import { longSentences, longWords, meanLength } from "./length";
import { type PlainPage, plainPages } from "./sentences";

/** What plain Finnish is measured by. */
export const plainKinds = [
	"longSentence",
	"longWord",
	"longOnAverage",
	"passive",
	"nominalStyle",
	"packedClause",
	"hardWord",
] as const;

export type PlainKind = (typeof plainKinds)[number];

/** Sentences that are worth a second look, by what ails them: advice for Finnish and Easy Finnish. */
export function plainProblems(project: Project): Record<PlainKind, Problem[]> {
	const pages = plainPages(project);
	const list = readHardWords();
	const inAll = (measure: (page: PlainPage) => Problem[]) => pages.flatMap(measure);
	return {
		longSentence: inAll(longSentences),
		longWord: inAll(longWords),
		longOnAverage: inAll(meanLength),
		passive: inAll(passiveSentences),
		nominalStyle: inAll(nominalStyle),
		packedClause: inAll(packedClauses),
		hardWord: [...hardWordListProblems(list), ...inAll(hardWords(list))],
	};
}
