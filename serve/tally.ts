/**
 * Counts answers by status: all that is ever written down about requests. A log of addresses or
 * pages would tell who read this site.
 */
export class Tally {
	readonly #counts = new Map<number, number>();
	#changed = false;

	add(status: number): void {
		this.#counts.set(status, (this.#counts.get(status) ?? 0) + 1);
		this.#changed = true;
	}

	/** One line of counts since the start, or nothing if none was added since the last line. */
	line(): string | undefined {
		if (!this.#changed) return undefined;
		this.#changed = false;
		const counts = [...this.#counts].sort(([a], [b]) => a - b);
		return `Answers by status: ${counts.map(([status, n]) => `${status}: ${n}`).join(", ")}`;
	}
}
