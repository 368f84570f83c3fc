import { rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { placesIn } from "./site";

/**
 * Gives readers another release. A link cannot be changed, only made: the new one gets the name of
 * the old one in one step of the file system (rename(2)), so that at no moment there is none.
 */
export async function switchTo(site: string, name: string): Promise<void> {
	const { current } = placesIn(site);
	const fresh = `${current}.new`;
	await rm(fresh, { force: true });
	// Relative, so that the whole folder can be moved.
	await symlink(join("releases", name), fresh);
	await rename(fresh, current);
}
