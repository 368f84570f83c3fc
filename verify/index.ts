import { addressOf } from "./address";
import { bodyDifferences, type Difference, headerDifferences } from "./compare";
import type { Answer, Host, Silence } from "./host";
import { HostProblem } from "./hostProblem";
import { readableLines } from "./readable";
import type { Expected, Reference } from "./reference";

/** Requests under way at once: a helper's small server has readers to answer. */
const atOnce = 8;
/** After so many requests without an answer the rest would tell nothing new. */
const mostSilences = 20;

export type Choice = {
	/** Only what a reader sees, not the bytes: for a host that rewrites pages on the way. */
	textOnly: boolean;
	/** For a plain file host, which sends none of the headers; the policy also stands in the pages. */
	withoutHeaders: boolean;
};

/** How much was compared, and everything that differs, by file. */
export type Findings = { files: number; differences: Map<string, Difference[]> };

/**
 * Compares every file that a host shows with the reference. Asks that host alone. Throws a
 * `HostProblem` where nothing can be compared: no answer, or another site.
 */
export async function verify(host: Host, reference: Reference, choice: Choice): Promise<Findings> {
	await expectThisSite(host, await reference.expected("index.html"));
	const differences = new Map<string, Difference[]>();
	const waiting = [...reference.files];
	let silences = 0;
	const work = async () => {
		for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
			const expected = await reference.expected(file);
			const answer = await host.get(addressOf(file));
			if ("silence" in answer && ++silences > mostSilences) {
				throw new HostProblem(`${host.origin} has stopped answering: ${answer.silence}.`);
			}
			const found = differencesOf(file, expected, answer, choice);
			if (found.length > 0) differences.set(file, found);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	if (!choice.textOnly && !choice.withoutHeaders) {
		const found = await notFoundDifferences(host, await reference.expected("404.html"), choice);
		if (found.length > 0) differences.set(missing, found);
	}
	const order = [...reference.files, missing].filter((file) => differences.has(file));
	return {
		files: reference.files.length,
		differences: new Map(order.map((file) => [file, differences.get(file) ?? []])),
	};
}

/** Stands in the findings for an address that no file has. */
const missing = "(an address that does not exist)";

function differencesOf(
	file: string,
	expected: Expected,
	answer: Answer | Silence,
	{ textOnly, withoutHeaders }: Choice,
): Difference[] {
	if ("silence" in answer) return [{ what: "status", expected: "200", found: answer.silence }];
	// Many hosts answer 404 with this page even to those who ask for it by its name.
	const isFine = answer.status === 200 || (answer.status === 404 && file === "404.html");
	if (!isFine) return [{ what: "status", expected: "200", found: statusOf(answer) }];
	return [
		...bodyDifferences(file, expected.body, answer.body, textOnly),
		...(textOnly || withoutHeaders ? [] : headerDifferences(expected, answer)),
	];
}

async function notFoundDifferences(
	host: Host,
	expected: Expected,
	choice: Choice,
): Promise<Difference[]> {
	const answer = await host.get("/no-such-page-of-this-site/");
	if ("silence" in answer || answer.status !== 404) {
		const found = "silence" in answer ? answer.silence : statusOf(answer);
		return [{ what: "status", expected: "404", found }];
	}
	return differencesOf("404.html", expected, answer, choice);
}

function statusOf({ status, headers }: Answer): string {
	if (status < 300 || status > 399) return String(status);
	return `${status}, a redirect to ${headers.get("location") ?? "nowhere"}, which is not followed`;
}

/** A wrong address is one mistake, not a thousand: at least a third of the first page must be there. */
async function expectThisSite({ origin, get }: Host, { body }: Expected): Promise<void> {
	const answer = await get("/");
	if ("silence" in answer) throw new HostProblem(`${origin}: ${answer.silence}.`);
	if (answer.status !== 200) {
		throw new HostProblem(`${origin}/ is not this site: it answers ${statusOf(answer)}.`);
	}
	const found = new Set(readableLines(answer.body.toString("utf8")));
	const lines = readableLines(body.toString("utf8"));
	if (lines.filter((line) => found.has(line)).length * 3 < lines.length) {
		throw new HostProblem(`${origin}/ is not this site: its first page says other things.`);
	}
}
