/** New text for a range of a file; equal `start` and `end` insert. */
export type Replacement = { start: number; end: number; text: string };

/** Replaces ranges that do not overlap and leaves every other byte as it is. */
export function splice(text: string, replacements: readonly Replacement[]): string {
	let result = "";
	let end = 0;
	for (const one of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
		if (one.start < end) throw new Error("Two changes of one place.");
		result += text.slice(end, one.start) + one.text;
		end = one.end;
	}
	return result + text.slice(end);
}
