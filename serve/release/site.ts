import { readdir, readlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { releaseTime } from "./name";

/**
 * What lies in a site's folder:
 *
 * - `releases/<name>/`: the files of a release;
 * - `releases/<name>.headers.json`: what was published about them;
 * - `current`: a symbolic link to one of them, which is what readers get.
 */
export function placesIn(site: string) {
	const releases = join(site, "releases");
	return {
		releases,
		current: join(site, "current"),
		root: (name: string) => join(releases, name),
		headers: (name: string) => join(releases, `${name}.headers.json`),
	};
}

/** The names of all releases, oldest first. */
export async function listReleases(site: string): Promise<string[]> {
	const entries = await readdir(placesIn(site).releases, { withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT") return [];
			throw error;
		},
	);
	return entries
		.filter((entry) => entry.isDirectory() && releaseTime(entry.name))
		.map((entry) => entry.name)
		.sort();
}

/** The name of the release that readers get, if there is one. */
export async function currentRelease(site: string): Promise<string | undefined> {
	const target = await readlink(placesIn(site).current).catch(() => undefined);
	return target && basename(target);
}
