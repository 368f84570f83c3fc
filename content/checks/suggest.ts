import { distance } from "fastest-levenshtein";

/** Two slips, or one in three letters of a long word: letters that changed places count as two. */
const forgiven = (word: string) => (word.length < 5 ? 1 : Math.max(2, word.length / 3));

/** The candidate that was probably meant. */
export function nearest(
	word: string,
	candidates: readonly string[],
	most = forgiven(word),
): string | undefined {
	const lower = word.toLowerCase();
	const ranked = candidates
		.map((candidate) => ({ candidate, slips: distance(lower, candidate.toLowerCase()) }))
		.sort((a, b) => a.slips - b.slips);
	const best = ranked[0];
	return best && best.slips <= most ? best.candidate : undefined;
}
