import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Package } from "./lock";

/**
 * The advisory floor: below which version a package may not fall, and why. `npm audit` asks a
 * server; this holds where there is none, and when a lock file is merged by hand.
 */
const schema = z.array(
	z.strictObject({
		package: z.string(),
		/** The lowest version without the weakness. */
		lowest: z.string().regex(/^\d+\.\d+\.\d+$/),
		/** The public name of the advisory; none where the source gives none. */
		advisory: z
			.string()
			.regex(/^(CVE-\d{4}-\d{4,}|GHSA(-[0-9a-z]{4}){3})$/)
			.nullable(),
		/** When the advisory came out, or when its source was read. */
		date: z.iso.date(),
		note: z.string().min(20),
	}),
);

export type Advisory = z.infer<typeof schema>[number];

export function readAdvisories(file = "supply/advisories.json"): Advisory[] {
	return schema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Every package that has fallen below the floor, wherever in the tree it is. */
export function belowFloor(packages: Package[], advisories: Advisory[]): string[] {
	return advisories.flatMap(({ package: name, lowest, advisory, note }) =>
		packages
			.filter((one) => one.name === name && isLower(one.version, lowest))
			.map(
				({ place, version }) =>
					`${place} is ${version}; at least ${lowest} is safe${advisory ? ` (${advisory})` : ""}. ${note}`,
			),
	);
}

/** A version before a release (`1.2.0-beta.1`) is lower than the release. */
function isLower(version: string, lowest: string): boolean {
	const [release = "", before] = version.split("+", 1)[0]?.split(/-(.*)/s) ?? [];
	const [a, b] = [release.split(".").map(Number), lowest.split(".").map(Number)];
	for (let index = 0; index < 3; index++) {
		const difference = (a[index] ?? 0) - (b[index] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return before !== undefined;
}
