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
import { type Project, readProject } from "./project";
import { checkStatements } from "./statements";
import { checkStatistics } from "./statistics";
import { checkTitles } from "./titles";

const checkReading = ({ pages }: Project) => pages.flatMap(({ problems }) => problems);

const checks: ((project: Project) => Problem[])[] = [
	checkReading,
	checkCoverage,
	checkFrontMatter,
	checkTitles,
	checkHeadings,
	checkMarkdown,
	checkComponents,
	checkLinks,
	checkAddresses,
	checkLength,
	checkCharacters,
	checkContacts,
	checkStatements,
	checkStatistics,
	checkGlossary,
	checkExpiry,
	checkMessages,
];

/**
 * Everything that is wrong with the words and facts of the project in the current folder: all
 * problems of all files at once, errors before warnings.
 */
export function checkContent(today = new Date()): Problem[] {
	const project = readProject(today);
	const problems = checks.flatMap((check) => check(project));
	const errors = problems.filter(({ severity }) => severity === "error");
	const faulty = new Set(errors.map(({ file }) => file));
	return sortProblems([...problems, ...checkLocks(project, faulty)]);
}
