import { slugsOf } from "@/content/files";
import { isReadable, readPage } from "@/content/pageFile";
import { formatProblem } from "@/content/problem";
import { type StampOptions, stampTranslation } from "@/content/stamp";
import { changesSince, lockFields, stampsOf, translationStates } from "@/content/translations";
import { sourceLocale } from "@/i18n/locales";
import { orRefuse, Refusal, readArguments, type Say } from "./command";
import { exchangeUsage } from "./exchangeUsage";
import { parsePageName } from "./pageName";
import { translationSummary, translationTable } from "./translationTable";

const usage = `npm run translations                            how each page stands in each language (-- --json)
npm run translations sv/services                stamps a page: it says what the source says today
npm run translations sv/all                     stamps every page of a language
npm run translations sv/services -- --reviewed  stamps it as reviewed by a person today
npm run translations sv/services -- --by human  stamps it as written by a person (or: machine)
npm run translations why sv/services            what has changed since it was stamped
${exchangeUsage}`;

function showAll(json: boolean, say: Say): number {
	const states = translationStates();
	if (json) say(JSON.stringify(states, null, "\t"));
	else {
		say(`${translationTable(states, process.stdout.columns ?? 100)}\n`);
		say(translationSummary(states));
	}
	return 0;
}

function stamp(name: string, options: StampOptions, say: Say): number {
	const { locale, slug } = parsePageName(name);
	let refused = 0;
	for (const page of slug === "all" ? slugsOf(locale) : [slug]) {
		const problems = stampTranslation(locale, page, options);
		for (const problem of problems) say(formatProblem(problem));
		if (problems.length > 0) refused++;
		say(problems.length > 0 ? `${locale}/${page}: not stamped.` : `${locale}/${page}: fresh.`);
	}
	return refused > 0 ? 1 : 0;
}

function why(name: string, say: Say): number {
	const { locale, slug } = parsePageName(name);
	const [source, translation] = [readPage(sourceLocale, slug), readPage(locale, slug)];
	if (!isReadable(source) || !isReadable(translation)) {
		throw new Refusal(`${name} or its source is missing or cannot be read: npm run check:content`);
	}
	const stamped = stampsOf(lockFields(locale))[slug];
	if (!stamped) throw new Refusal(`${name} has never been stamped.`);
	const changes = changesSince(stamped, source, translation);
	if (changes.length === 0) say(`${name} is fresh: its source has not changed.`);
	for (const { source: now, translation: ours } of changes) {
		if (now) {
			const { file, line } = now.place;
			say(`${ours ? "changed" : "new"}: ${file}:${line} is now ${now.shape}: ${now.words}`);
		} else say("gone from the source:");
		if (ours) say(`\t${ours.place.file}:${ours.place.line} says: ${ours.words}`);
	}
	return 0;
}

function run(argv: string[], say: Say): number {
	const { words, has, value } = readArguments(argv, ["json", "by", "reviewed"]);
	const [command, ...rest] = words;
	if (command === undefined) return showAll(has("json"), say);
	const name = command === "why" ? rest.shift() : command;
	if (name === undefined) throw new Refusal("Write which page: why sv/services");
	if (rest.length > 0) throw new Refusal(`“${rest[0]}” is one word too many.`);
	if (command === "why") return why(name, say);
	const by = value("by");
	if (by !== undefined && by !== "human" && by !== "machine") {
		throw new Refusal(`“${by}” is neither human nor machine.`);
	}
	const reviewed = has("reviewed") ? new Date().toISOString().slice(0, 10) : undefined;
	return stamp(name, { by, reviewed }, say);
}

/** Shows how all translations stand, stamps one, or tells why it is stale. Gives the exit code. */
export function translationsCommand(argv: string[], say: Say): number {
	return orRefuse(() => run(argv, say), usage, say);
}
