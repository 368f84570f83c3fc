import { diffArrays } from "diff";
import { forbiddenHeaders } from "../publish/headers";
import type { Answer } from "./host";
import { readableLines } from "./readable";
import type { Expected } from "./reference";

/** One thing that a host does not show as it should. */
export type Difference = {
	/** What differs: `words`, `bytes`, `status`, or the name of a header. */
	what: string;
	expected: string;
	found: string;
};

/** What of a text file or a page a host shows otherwise; the first three lines that differ. */
export function bodyDifferences(
	file: string,
	expected: Buffer,
	found: Buffer,
	textOnly: boolean,
): Difference[] {
	if (expected.equals(found)) return [];
	const words = wordDifferences(linesOf(file, expected), linesOf(file, found));
	if (words.length > 0 || textOnly) return words;
	const size = (body: Buffer) => `${body.length} bytes`;
	return [{ what: "bytes", expected: size(expected), found: `${size(found)}, the same words` }];
}

/** Every header of the list with its value, and none that tells of the server or the reader. */
export function headerDifferences(
	{ headers: expected }: Expected,
	{ headers }: Answer,
): Difference[] {
	const wrong = Object.entries(expected).flatMap(([what, value]) => {
		const found = headers.get(what) ?? "";
		// An edge takes what is meant for it.
		if (found === "" && what === "CDN-Cache-Control") return [];
		return same(found) === same(value)
			? []
			: [{ what, expected: value || none, found: found || none }];
	});
	const unwanted: Difference[] = forbiddenHeaders
		.filter((name) => headers.has(name))
		.map((what) => ({ what, expected: none, found: headers.get(what) ?? "" }));
	const vary = headers.get("vary") ?? "";
	if (vary && vary.toLowerCase() !== "accept-encoding") {
		unwanted.push({ what: "Vary", expected: "Accept-Encoding", found: vary });
	}
	return [...wrong, ...unwanted];
}

const none = "nothing";

/** Spaces and capitals mean nothing in these headers, but hashes in a policy do. */
const same = (value: string) =>
	value.includes("'sha256-") ? value.replace(/\s+/g, " ") : value.replace(/\s+/g, "").toLowerCase();

function linesOf(file: string, body: Buffer): string[] {
	const text = body.toString("utf8");
	return file.endsWith(".html")
		? readableLines(text)
		: text
				.split("\n")
				.map((line) => line.trim())
				.filter(Boolean);
}

const most = 3;

function wordDifferences(expected: string[], found: string[]): Difference[] {
	const differences: Difference[] = [];
	const parts = diffArrays(expected, found);
	for (let index = 0; index < parts.length; index++) {
		const part = parts[index];
		if (!part?.added && !part?.removed) continue;
		const next = parts[index + 1];
		const isPair = part.removed && next?.added;
		differences.push({
			what: "words",
			expected: part.removed ? part.value.join(" / ") : none,
			found: isPair ? next.value.join(" / ") : part.added ? part.value.join(" / ") : none,
		});
		if (isPair) index++;
	}
	const more = differences.length - most;
	return more > 0
		? [
				...differences.slice(0, most),
				{ what: "words", expected: none, found: `${more} more places differ` },
			]
		: differences;
}
