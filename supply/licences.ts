import type { Package } from "./lock";

/**
 * Licences that what makes the site may have: all let anybody use it for anything, and ask at most
 * that the notice or a changed file of theirs is handed on. Nothing of it reaches a reader but the
 * words, the styles and our own script.
 */
export const accepted = [
	"0BSD",
	"Apache-2.0",
	"BlueOak-1.0.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"CC-BY-4.0",
	"CC0-1.0",
	"ISC",
	"MIT",
	"MPL-2.0",
	"Unlicense",
];

/** Licences that are not accepted in general, and why one package may have one all the same. */
export const exceptions: { packages: RegExp; licence: string; reason: string }[] = [
	{
		packages: /^@img\/sharp-/,
		licence: "LGPL-3.0-or-later",
		reason: "Comes with Next for pictures, of which the site has none; it is never loaded.",
	},
];

/** Packages whose lock entry names no licence, with that which their own package.json names. */
export const unnamed: Record<string, string> = { format: "MIT" };

/** Why a package may not take part in making the site; `undefined` where it may. */
export function licenceProblem({ name, place, licence, isForOnePlatform }: Package) {
	const found = licence ?? unnamed[name];
	// A stub for another platform, which is never installed here: its main package tells.
	if (found === undefined && isForOnePlatform) return undefined;
	if (found === undefined)
		return `${place} names no licence. Look it up, and write it into ${here}`;
	const excepted = exceptions
		.filter(({ packages }) => packages.test(name))
		.map((one) => one.licence);
	const unwanted = refusedIn(found, [...accepted, ...excepted]);
	return unwanted.length === 0
		? undefined
		: `${place} has the licence ${found}. Do without it, or say in ${here} why it may stay`;
}

const here = "supply/licences.ts";

/** The parts of an SPDX expression that stand in the way: all of AND, none of OR if one is accepted. */
function refusedIn(expression: string, allowed: string[]): string[] {
	const bare = expression.replace(/[()]/g, " ").trim();
	return bare
		.split(/\s+AND\s+/)
		.filter((part) => !part.split(/\s+OR\s+/).some((one) => allowed.includes(one.trim())));
}

/** How many packages have each licence, the commonest first. */
export function licenceTable(packages: Package[]): [licence: string, count: number][] {
	const counts = new Map<string, number>();
	for (const { name, licence, isForOnePlatform } of packages) {
		const found =
			licence ?? unnamed[name] ?? (isForOnePlatform ? "that of its main package" : "none named");
		counts.set(found, (counts.get(found) ?? 0) + 1);
	}
	return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
