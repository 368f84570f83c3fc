import { type Problem, sortProblems } from "@/content/problem";
import { checkAddresses } from "./addresses";
import { checkCharacters } from "./characters";
import { checkComponents } from "./components";
import { checkContacts } from "./contacts";
import { checkCoverage } from "./coverage";
import { checkExpiry } from "./expiry";
import { checkFrontMatter } from "./frontMatter";
import { checkGlossary } from "./glossary";
import { checkHeadings } from "./headings";
import { checkLength } from "./length";
import { checkLinks } from "./links";
import { checkLocks } from "./locks";
import { checkMarkdown } from "./markdown";
import { checkMessages } from "./messages";
import { type PlainKind, plainKinds, plainProblems } from "./plain";
import { type PageName, type Project, readProject } from "./project";
import { checkSignedNumbers } from "./signedNumbers";
import { checkSpelling, type Speller } from "./spelling";
import { checkStatements } from "./statements";
import { checkStatistics } from "./statistics";
import { checkTitles } from "./titles";

const checkReading = ({ pages }: Project) => pages.flatMap(({ problems }) => problems);

const checks = {
	syntax: checkReading,
	pages: checkCoverage,
	frontMatter: checkFrontMatter,
	title: checkTitles,
	heading: checkHeadings,
	markdown: checkMarkdown,
	component: checkComponents,
	link: checkLinks,
	address: checkAddresses,
	length: checkLength,
	character: checkCharacters,
	contact: checkContacts,
	signedNumber: checkSignedNumbers,
	statement: checkStatements,
	statistic: checkStatistics,
	glossary: checkGlossary,
	expiry: checkExpiry,
	message: checkMessages,
} satisfies Record<string, (project: Project) => Problem[]>;

/** What a problem is about. content/README.md says what to do about each. */
export type Kind = keyof typeof checks | "translation" | "spelling" | PlainKind;

export const kinds: readonly Kind[] = [
	...(Object.keys(checks) as (keyof typeof checks)[]),
	"translation",
	"spelling",
	...plainKinds,
];

export type ToldProblem = Problem & { kind: Kind };

/** Advice about style: worth a second look, but no mistake. */
export const isAdvice = ({ kind, severity }: ToldProblem): boolean =>
	severity === "warning" && plainKinds.some((plain) => plain === kind);

type Found = Partial<Record<Kind, Problem[]>>;

const asTold = (found: Found): ToldProblem[] =>
	(Object.entries(found) as [Kind, Problem[]][]).flatMap(([kind, problems]) =>
		problems.map((problem) => ({ kind, ...problem })),
	);

/**
 * Everything that is wrong with the words and facts of the project in the current folder: all
 * problems of all files at once, errors before warnings.
 *
 * @param speller from `spelling/speller.ts`; words are not spelled without it
 * @param only the pages whose words are looked at; those of the source must be among them
 */
export function checkContent(
	today = new Date(),
	speller?: Speller,
	only?: (page: PageName) => boolean,
): ToldProblem[] {
	const project = readProject(today, only);
	const found = asTold(
		Object.fromEntries(Object.entries(checks).map(([kind, check]) => [kind, check(project)])),
	);
	const errors = found.filter(({ severity }) => severity === "error");
	const faulty = new Set(errors.map(({ file }) => file));
	const others = asTold({
		translation: checkLocks(project, faulty),
		spelling: speller ? checkSpelling(project, speller) : [],
		...plainProblems(project),
	});
	return sortProblems([...found, ...others]);
}
