import { checkContent, isAdvice, type ToldProblem } from "@/content/checks";
import type { Speller } from "@/content/checks/spelling";
import { nearest } from "@/content/checks/suggest";
import { allPageFiles, contentFolder } from "@/content/files";
import { formatProblem, plural } from "@/content/problem";
import { locales } from "@/i18n/locales";
import { annotation } from "./annotation";
import { orRefuse, Refusal, readArguments, type Say } from "./command";

const usage = `npm run check:content                 what is wrong, in all files
npm run check:content -- --words      also sentences and words that could be plainer
npm run check:content fi/services     all about one page
npm run check:content -- --json       everything, for programs`;

/** The files that a page's name on the command line means: fi/services, or its file. */
function filesNamed(names: string[]): Set<string> | undefined {
	if (names.length === 0) return undefined;
	const known = allPageFiles().map(({ locale, slug, file }) => ({
		name: `${locale}/${slug}`,
		file,
	}));
	return new Set(
		names.map((name) => {
			const bare = name.replace(`${contentFolder}/`, "").replace(/\.mdx$/, "");
			const page = known.find((one) => one.name === bare);
			if (page) return page.file;
			const close = nearest(
				bare,
				known.map((one) => one.name),
			);
			const meant = close ? ` Did you mean ${close}?` : "";
			throw new Refusal(`There is no page “${name}”.${meant} Write language and page.`);
		}),
	);
}

const count = (problems: ToldProblem[], severity: ToldProblem["severity"]) =>
	problems.filter((problem) => problem.severity === severity).length;

function run(argv: string[], say: Say, speller?: Speller): number {
	const { words, has } = readArguments(argv, ["json", "words", "spelling"]);
	const files = filesNamed(words);
	const problems = checkContent(new Date(), speller).filter(
		({ file }) => !files || files.has(file),
	);
	const errors = count(problems, "error");
	const warnings = count(problems, "warning");
	if (has("json")) {
		say(JSON.stringify({ errors, warnings, problems }, null, "\t"));
		return errors > 0 ? 1 : 0;
	}
	// Advice would drown what is wrong, unless somebody asks for it or for one page.
	const shown = files || has("words") ? problems : problems.filter((problem) => !isAdvice(problem));
	for (const problem of shown) say(formatProblem(problem));
	if (process.env.GITHUB_ACTIONS) for (const problem of shown) say(annotation(problem));
	const looked = files
		? plural(files.size, "page")
		: `${plural(allPageFiles().length, "page")} in ${plural(locales.length, "language")}`;
	const found = `${plural(errors, "error")}, ${plural(count(shown, "warning"), "warning")}.`;
	say(`${looked}: ${shown.length === 0 ? "all is well." : found}`);
	const hidden = problems.length - shown.length;
	if (hidden > 0) {
		say(`${plural(hidden, "Finnish sentence")} could be plainer: npm run check:content -- --words`);
	}
	return errors > 0 ? 1 : 0;
}

/** Says all that is wrong with words and facts. Exit code 1 only for errors. */
export function checkCommand(argv: string[], say: Say, speller?: Speller): number {
	return orRefuse(() => run(argv, say, speller), usage, say);
}
