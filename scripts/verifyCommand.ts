import { type Choice, type Findings, verify } from "../verify";
import type { Difference } from "../verify/compare";
import { type Host, hostAt } from "../verify/host";
import { HostProblem } from "../verify/hostProblem";
import { hostReference, localReference } from "../verify/reference";
import { Refusal, readArguments, type Say } from "./command";

/** Files that are shown one by one. */
const shownFiles = 20;

const usage = `npm run verify https://example.org               compares a host with dist/, file by file
npm run verify https://a.example https://b.example  compares two hosts
-- --text-only        words, links and scripts only, for a host that rewrites bytes
-- --without-headers  files only, for a plain file host
-- --all              prints every file that differs, not the first ${shownFiles}`;

/** Says whether a host shows the site as it was published. Gives the exit code: 1 if it does not. */
export async function verifyCommand(argv: string[], say: Say, folder = "."): Promise<number> {
	try {
		return await run(argv, say, folder);
	} catch (problem) {
		if (problem instanceof Refusal) say(`${problem.message}\n\n${usage}`);
		else if (problem instanceof HostProblem) say(problem.message);
		else throw problem;
		return 1;
	}
}

async function run(argv: string[], say: Say, folder: string): Promise<number> {
	const { words, has } = readArguments(argv, ["text-only", "without-headers", "all"]);
	const [first, second, ...more] = words;
	if (first === undefined) throw new Refusal("Write which host to verify.");
	if (more.length > 0) throw new Refusal(`“${more[0]}” is one word too many.`);
	const host = hostAt(second ?? first);
	const reference = second
		? await hostReference(hostAt(first), host)
		: localReference(host, folder);
	const choice = { textOnly: has("text-only"), withoutHeaders: has("without-headers") };
	const findings = await verify(host, reference, choice);
	for (const line of report(findings, has("all") ? Number.POSITIVE_INFINITY : shownFiles))
		say(line);
	say(summary(host, second ? hostAt(first).origin : "dist/", findings, choice));
	return findings.differences.size > 0 ? 1 : 0;
}

/** What differs, a file a paragraph; what is wrong in many files in the same way is said once. */
function report({ differences }: Findings, most: number): string[] {
	const everywhere = repeated(differences);
	const said: string[] = [];
	for (const { difference, count } of everywhere.values()) {
		const where = `in ${count} files`;
		if (said.findLast((line) => !line.startsWith(" ")) !== where) said.push(where);
		said.push(...linesOf(difference));
	}
	const alone = [...differences]
		.map(([file, found]): [string, Difference[]] => [
			file,
			found.filter((difference) => !everywhere.has(keyOf(difference))),
		])
		.filter(([, found]) => found.length > 0);
	for (const [file, found] of alone.slice(0, most)) said.push(file, ...found.flatMap(linesOf));
	const rest = alone.length - most;
	if (rest > 0) said.push(`${rest} more files differ: -- --all prints them.`);
	return said;
}

/** Differences that four or more files share. */
function repeated(differences: Findings["differences"]) {
	const counts = new Map<string, { difference: Difference; count: number }>();
	for (const found of differences.values()) {
		for (const difference of found) {
			const key = keyOf(difference);
			counts.set(key, { difference, count: (counts.get(key)?.count ?? 0) + 1 });
		}
	}
	return new Map([...counts].filter(([, { count }]) => count > 3));
}

const keyOf = (difference: Difference) => JSON.stringify(difference);

function linesOf({ what, expected, found }: Difference): string[] {
	return [`  ${what}`, `    expected: ${printable(expected)}`, `    found:    ${printable(found)}`];
}

const longest = 240;

/** A host may send signs that move the cursor or turn the line round: they are shown as numbers. */
function printable(text: string): string {
	const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
	return shown.replace(
		/[\p{Cc}\p{Cf}]/gu,
		(sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
	);
}

function summary({ origin }: Host, other: string, findings: Findings, choice: Choice): string {
	const looked = choice.textOnly
		? "words, links and scripts"
		: choice.withoutHeaders
			? "all bytes"
			: "all bytes and headers";
	const { files, differences } = findings;
	return differences.size === 0
		? `${origin} is the same as ${other}: ${looked} of ${files} files.`
		: `${origin} differs from ${other} in ${differences.size} of ${files} files (${looked}).`;
}
