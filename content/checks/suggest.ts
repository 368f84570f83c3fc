import { distance } from "fastest-levenshtein";

/** The candidate that was probably meant: at most one slip for each three letters. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	const lower = word.toLowerCase();
	const ranked = candidates
		.map((candidate) => ({ candidate, slips: distance(lower, candidate.toLowerCase()) }))
		.sort((a, b) => a.slips - b.slips);
	const best = ranked[0];
	return best && best.slips <= Math.max(1, word.length / 3) ? best.candidate : undefined;
}
