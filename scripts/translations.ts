/** `npm run translations`: how every translation stands; stamps it; tells why it is stale. */
import { slugsOf } from "@/content/files";
import { isReadable, readPage } from "@/content/pageFile";
import { formatProblem } from "@/content/problem";
import { stampTranslation } from "@/content/stamp";
import {
	changesSince,
	lockFields,
	stampsOf,
	type TranslationState,
	translationStates,
} from "@/content/translations";
import { type Locale, locales, sourceLocale } from "@/i18n/locales";
import { readArguments } from "./flags";

const usage = `npm run translations                            the table; -- --json for tools
npm run translations sv/services                stamps one page: it says what the source says today
npm run translations sv/all                     stamps every page of a language
npm run translations sv/services -- --reviewed  stamps it as reviewed by a person, today
npm run translations sv/services -- --by human  stamps it as written by a person (or: machine)
npm run translations why sv/services            what has changed since it was stamped`;

/** Stops with one sentence. */
function refuse(sentence: string): never {
	console.error(sentence);
	console.error(`\n${usage}`);
	process.exit(1);
}

function cell({ state, staleBlocks, blocks, by, reviewed }: TranslationState): string {
	if (state !== "fresh" && state !== "stale") return state;
	const words = state === "fresh" ? "fresh" : `stale ${staleBlocks} of ${blocks}`;
	return `${words}, ${reviewed ? "reviewed" : by}`;
}

/** As many languages beside each other as the screen is wide. */
function printTable(states: TranslationState[]): void {
	const slugs = slugsOf(sourceLocale);
	const first = Math.max(...slugs.map(({ length }) => length), 4) + 2;
	const width = Math.max(...states.map((state) => cell(state).length), 8) + 2;
	const fitting = Math.max(1, Math.floor(((process.stdout.columns ?? 100) - first) / width));
	const others = locales.filter((locale) => locale !== sourceLocale);
	for (let start = 0; start < others.length; start += fitting) {
		const group = others.slice(start, start + fitting);
		const row = (head: string, cells: string[]) =>
			console.log(
				(head.padEnd(first) + cells.map((text) => text.padEnd(width)).join("")).trimEnd(),
			);
		row("page", group);
		for (const slug of slugs) {
			const mine = states.filter((state) => state.slug === slug);
			row(
				slug,
				group.map((locale) =>
					mine
						.filter((one) => one.locale === locale)
						.map(cell)
						.join(),
				),
			);
		}
		console.log("");
	}
	const tell = (state: string) => `${states.filter((one) => one.state === state).length} ${state}`;
	const reviewed = states.filter((one) => one.reviewed).length;
	console.log(
		`${states.length} translations: ${["fresh", "stale", "missing"].map(tell).join(", ")}; ${reviewed} reviewed by a person.`,
	);
}

function parsePageName(name: string): { locale: Locale; slug: string } {
	const [localeName, slug, ...more] = name.split("/");
	const locale = locales.find((one) => one === localeName && one !== sourceLocale);
	if (!locale || !slug || more.length > 0) {
		refuse(`“${name}” is no translation. Write a language and a page, such as sv/services.`);
	}
	return { locale, slug };
}

function stamp(name: string, by: string | undefined, isReviewed: boolean): void {
	const { locale, slug } = parsePageName(name);
	if (by !== undefined && by !== "human" && by !== "machine") {
		refuse(`“${by}” is neither human nor machine.`);
	}
	const reviewed = isReviewed ? new Date().toISOString().slice(0, 10) : undefined;
	for (const page of slug === "all" ? slugsOf(locale) : [slug]) {
		const problems = stampTranslation(locale, page, { by, reviewed });
		for (const problem of problems) console.error(formatProblem(problem));
		if (problems.length > 0) process.exitCode = 1;
		console.log(
			problems.length > 0 ? `${locale}/${page}: not stamped.` : `${locale}/${page}: fresh.`,
		);
	}
}

function why(name: string): void {
	const { locale, slug } = parsePageName(name);
	const [source, translation] = [readPage(sourceLocale, slug), readPage(locale, slug)];
	if (!isReadable(source) || !isReadable(translation)) {
		refuse(`${name} or its source is missing or cannot be read: npm run check:content`);
	}
	const stamped = stampsOf(lockFields(locale))[slug];
	if (!stamped) refuse(`${name} has not been stamped yet.`);
	const changes = changesSince(stamped, source, translation);
	if (changes.length === 0) console.log(`${name} is fresh: its source has not changed.`);
	for (const { source: now, translation: ours } of changes) {
		if (now) {
			const { file, line } = now.place;
			console.log(`${ours ? "changed" : "new"}: ${file}:${line} ${now.shape}\n\t${now.words}`);
		} else console.log("gone from the source:");
		if (ours) console.log(`\t${ours.place.file}:${ours.place.line} says: ${ours.words}`);
	}
}

const { words, has, value, given } = readArguments(process.argv.slice(2));
const [command, ...rest] = words;
const strange = given.find((flag) => !["json", "by", "reviewed"].includes(flag));
if (strange) refuse(`--${strange} is unknown.`);
if (command === undefined) {
	const states = translationStates();
	if (has("json")) console.log(JSON.stringify(states, null, "\t"));
	else printTable(states);
} else if (command === "why") {
	if (rest.length !== 1) refuse("Write which page, such as why sv/services.");
	why(rest[0] ?? "");
} else {
	if (rest.length > 0) refuse(`“${rest[0]}” is one word too many.`);
	stamp(command, value("by"), has("reviewed"));
}
