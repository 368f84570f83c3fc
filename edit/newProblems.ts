import type { Problem } from "@/content/problem";

/** A problem without its place: it moves when lines are written above it. */
function key({ severity, file, message }: Problem): string {
	return JSON.stringify([severity, file, message.replace(/:\d+(:\d+)?/g, "")]);
}

/**
 * What is wrong now and was not before. Where the same mistake stands more often than before, all of
 * its places are told.
 */
export function newProblems(before: readonly Problem[], now: readonly Problem[]): Problem[] {
	const count = (problems: readonly Problem[]) => {
		const counts = new Map<string, number>();
		for (const one of problems) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
		return counts;
	};
	const [then, today] = [count(before), count(now)];
	return now.filter((one) => (today.get(key(one)) ?? 0) > (then.get(key(one)) ?? 0));
}
