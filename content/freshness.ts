import { diffArrays } from "diff";

/** What is known of a page's words, compared with its source as it is today. */
export type Freshness = "source" | "fresh" | "stale" | "missing";

/**
 * A block of a translation and the block of today's source that it belongs to. `translated` is
 * absent where the source has gained a block, `source` where it has lost one.
 */
export type BlockPair = { translated?: number; source?: number; fresh: boolean };

/**
 * Pairs a translation's blocks with today's source.
 *
 * @param locked fingerprints of the source's blocks as they were when they were translated
 * @param today fingerprints of the source's blocks as they are
 */
export function pairBlocks(locked: readonly string[], today: readonly string[]): BlockPair[] {
	const pairs: BlockPair[] = [];
	let translated = 0;
	let source = 0;
	/** Blocks that the source has lost, waiting for those that came in their place. */
	let lost: number[] = [];
	const flush = () => {
		for (const index of lost) pairs.push({ translated: index, fresh: false });
		lost = [];
	};
	for (const run of diffArrays([...locked], [...today])) {
		if (!run.added && !run.removed) flush();
		for (let step = 0; step < run.value.length; step++) {
			if (run.removed) lost.push(translated++);
			else if (run.added) {
				const replaced = lost.shift();
				pairs.push({ translated: replaced, source: source++, fresh: false });
			} else pairs.push({ translated: translated++, source: source++, fresh: true });
		}
	}
	flush();
	return pairs;
}
