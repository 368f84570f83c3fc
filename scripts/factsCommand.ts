import { readProject } from "@/content/checks/project";
import { nearest } from "@/content/checks/suggest";
import { type FactState, warningDays } from "@/content/expiry";
import { type Fact, listFacts } from "@/content/facts";
import { type FactUse, isOnEveryPage, usesOf } from "@/content/factUses";
import { plural } from "@/content/problem";
import { orRefuse, Refusal, readArguments, type Say } from "./command";

const usage = `npm run facts                     every fact: source, owner, checked, expires (-- --json)
npm run facts -- --strict         the same; exit code 1 if one is expired or due
npm run facts where helpline      in which pages and languages a fact is shown (-- --json)`;

const headings: Record<FactState, (count: string) => string> = {
	expired: (count) =>
		`!!! EXPIRED: ${count}. Pages tell readers so. Check now and write new months.`,
	due: (count) => `! Due: ${count} to check within ${warningDays} days.`,
	current: (count) => `In order: ${count}.`,
};

const soonestFirst = (a: Fact, b: Fact) =>
	a.expires.localeCompare(b.expires) || a.kind.localeCompare(b.kind);

/** What the owner reads: two lines a fact, of which only an address may be longer than a screen. */
function linesOf({ kind, id, source, owner, checked, expires }: Fact): string {
	const name = `${kind} ${id}`;
	const dates = `checked ${checked}  expires ${expires}`;
	const start = name.length > 40 ? `  ${name}\n${" ".repeat(43)}` : `  ${name.padEnd(41)}`;
	return `${start}${dates}\n    ${owner}: ${source}`;
}

function showAll(facts: Fact[], say: Say): void {
	for (const state of ["expired", "due", "current"] as const) {
		const some = facts.filter((fact) => fact.state === state);
		if (some.length === 0) continue;
		say(headings[state](plural(some.length, "fact")));
		for (const fact of some) say(linesOf(fact));
		say("");
	}
	const count = (state: FactState) => facts.filter((fact) => fact.state === state).length;
	say(`${plural(facts.length, "fact")}: ${count("expired")} expired, ${count("due")} due.`);
}

type Shown = { fact: Fact; onEveryPage: boolean; uses: FactUse[] };

function showUses({ fact, onEveryPage, uses }: Shown, say: Say): void {
	const { file, line } = fact.place;
	say(`${fact.kind} ${fact.id}, ${file}:${line}`);
	if (onEveryPage) say("  in the bar of every page in every language");
	for (const { place, by } of uses) say(`  ${place.file}:${place.line} ${by}`);
	const languages = new Set(uses.map(({ locale }) => locale)).size;
	const pages = new Set(uses.map(({ slug }) => slug)).size;
	if (uses.length === 0) say("  No page names it.");
	else say(`  ${plural(pages, "page")} in ${plural(languages, "language")}.`);
}

function where(id: string, facts: Fact[], project: ReturnType<typeof readProject>): Shown[] {
	const found = facts.filter((fact) => fact.id === id);
	if (found.length === 0) {
		const close = nearest(
			id,
			facts.map((fact) => fact.id),
		);
		throw new Refusal(`There is no fact “${id}”.${close ? ` Did you mean ${close}?` : ""}`);
	}
	return found.map((fact) => ({
		fact,
		onEveryPage: isOnEveryPage(fact),
		uses: usesOf(project, fact),
	}));
}

function run(argv: string[], say: Say, today: Date): number {
	const { words, has } = readArguments(argv, ["json", "strict"]);
	const [first, ...rest] = words[0] === "where" ? words.slice(1) : words;
	if (words[0] === "where" && first === undefined) {
		throw new Refusal("Write which fact: where helpline");
	}
	if (rest.length > 0) throw new Refusal(`“${rest[0]}” is one word too many.`);
	const project = readProject(today);
	const unreadable = Object.values(project.facts).find(({ data }) => data === undefined);
	if (unreadable) throw new Refusal(`${unreadable.file} cannot be read: npm run check:content`);
	const facts = listFacts(project).sort(soonestFirst);
	if (first !== undefined) {
		const shown = where(first, facts, project);
		if (has("json")) say(JSON.stringify(shown, null, "\t"));
		else for (const one of shown) showUses(one, say);
		return 0;
	}
	if (has("json")) say(JSON.stringify(facts, null, "\t"));
	else showAll(facts, say);
	return has("strict") && facts.some(({ state }) => state !== "current") ? 1 : 0;
}

/** Shows all facts by when they expire, or where one is used. Gives the exit code. */
export function factsCommand(argv: string[], say: Say, today = new Date()): number {
	return orRefuse(() => run(argv, say, today), usage, say);
}
