import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { releaseTime } from "./name";
import { currentRelease, listReleases, placesIn } from "./site";

/**
 * Takes away all but the newest releases, and what a release that was killed left behind. The
 * present release stays, and so does the one before it, which is where a roll-back leads.
 */
export async function prune(site: string, keep: number): Promise<void> {
	const { releases } = placesIn(site);
	const all = await listReleases(site);
	const current = all.indexOf((await currentRelease(site)) ?? "");
	const kept = all.filter(
		(_name, index) =>
			index >= all.length - keep || index === current || (index >= 0 && index === current - 1),
	);
	for (const entry of await readdir(releases)) {
		const name = entry.replace(/^\./, "").replace(/\.headers\.json$/, "");
		if (!releaseTime(name) || (kept.includes(name) && !entry.startsWith("."))) continue;
		await rm(join(releases, entry), { recursive: true, force: true });
	}
}
