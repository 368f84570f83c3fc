import { diffArrays } from "diff";

/**
 * Where a piece of a new sequence comes from: an old piece that is the same, an old piece in whose
 * place it stands, or neither.
 */
export type Origin = { old: number; same: boolean } | undefined;

/**
 * Finds for each new piece its old one: first those that kept their order, as many as can be, then
 * those that were moved or doubled, then by their kind those that stand between the same neighbours.
 *
 * @param old what the old pieces say; equal texts are equal pieces
 * @param kinds what sort of piece each is; only one of the same sort can be a changed one
 */
export function align(
	old: readonly string[],
	now: readonly string[],
	kinds: { old: readonly string[]; now: readonly string[] },
): Origin[] {
	const origins: Origin[] = now.map(() => undefined);
	const runs: { old: number[]; now: number[] }[] = [{ old: [], now: [] }];
	let [from, to] = [0, 0];
	for (const { added, removed, value } of diffArrays([...old], [...now])) {
		const run = runs.at(-1);
		for (let step = 0; step < value.length; step++) {
			if (removed) run?.old.push(from++);
			else if (added) run?.now.push(to++);
			else origins[to++] = { old: from++, same: true };
		}
		if (!added && !removed) runs.push({ old: [], now: [] });
	}
	const free = new Set(runs.flatMap((run) => run.old));
	for (const index of runs.flatMap((run) => run.now)) {
		const says = (candidate: number) => old[candidate] === now[index];
		const origin = [...free].find(says) ?? old.findIndex((_, candidate) => says(candidate));
		if (origin < 0) continue;
		free.delete(origin);
		origins[index] = { old: origin, same: true };
	}
	for (const run of runs) {
		const left = run.old.filter((index) => free.has(index));
		for (const index of run.now.filter((index) => !origins[index])) {
			const step = left.findIndex((candidate) => kinds.old[candidate] === kinds.now[index]);
			const [replaced] = step < 0 ? [] : left.splice(0, step + 1).slice(-1);
			if (replaced !== undefined) origins[index] = { old: replaced, same: false };
		}
	}
	return origins;
}
