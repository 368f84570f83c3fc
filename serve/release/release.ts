import { execFile } from "node:child_process";
import { copyFile, mkdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "../refusal";
import { alone } from "./lock";
import { releaseName, releaseTime } from "./name";
import { prune } from "./prune";
import { currentRelease, listReleases, placesIn } from "./site";
import { switchTo } from "./switch";
import { type Published, verify } from "./verify";

/**
 * Puts a published folder before the readers as a new release and gives its name. Whatever fails,
 * the release that they have stays as it is.
 */
export async function release({ site, keep = 5, ...published }: Release): Promise<string> {
	return alone(site, async () => {
		const whole = await verify(published);
		const all = await listReleases(site);
		const name = releaseName(nextTime(all), whole.headers);
		const { root, headers } = placesIn(site);
		// A dot keeps it out of every list until it is whole.
		const fresh = root(`.${name}`);
		try {
			await write(fresh, whole.files, releaseTime(name) as Date);
			await copyFile(published.headers, headers(name));
			await rename(fresh, root(name));
			// What a power cut would lose must not be what readers are sent to.
			await promisify(execFile)("sync", ["--file-system", root(name)]);
			await switchTo(site, name);
		} catch (error) {
			for (const left of [fresh, headers(name), root(name)]) {
				await rm(left, { recursive: true, force: true });
			}
			throw error;
		}
		await prune(site, keep);
		return name;
	}).catch((error) => {
		// The lock is written too: a full disk can refuse it before anything else.
		throw writeRefusal(error, site) ?? error;
	});
}

/**
 * Gives readers the release before the present one, or the one whose name begins with `to`, and
 * gives its name. It is verified first, as a new one is.
 */
export async function rollBack({ site, to, draft }: RollBack): Promise<string> {
	return alone(site, async () => {
		const all = await listReleases(site);
		const current = await currentRelease(site);
		const name = to
			? all.find((name) => name.startsWith(to))
			: all.filter((name) => current && name < current).at(-1);
		if (!name) {
			throw new Refusal(
				to ? `${site} has no release ${to}.` : `${site} has no release before the present one.`,
			);
		}
		const { root, headers } = placesIn(site);
		await verify({ root: root(name), headers: headers(name), draft });
		await switchTo(site, name);
		return name;
	});
}

/**
 * Web servers tell the versions of a file apart by its time in whole seconds and its size: so each
 * release has a second of its own, later than that of every other.
 */
function nextTime(all: string[]): Date {
	const latest = releaseTime(all.at(-1) ?? "")?.getTime() ?? 0;
	return new Date(Math.max(Date.now(), latest + 1_000));
}

async function write(folder: string, files: Map<string, Buffer>, time: Date): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const [path, bytes] of files) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, bytes);
		await utimes(file, time, time);
	}
}

function writeRefusal(error: unknown, site: string): Refusal | undefined {
	switch (error instanceof Error && "code" in error ? error.code : undefined) {
		case "ENOSPC":
		case "EDQUOT":
			return new Refusal(
				`The disk of ${site} is full. The release that is served was not touched.`,
			);
		case "EACCES":
		case "EPERM":
		case "EROFS":
			return new Refusal(`${site} cannot be written by this user. Nothing was changed.`);
		default:
			return undefined;
	}
}

type Release = Published & {
	/** The folder of the site on this machine; made if it is not there. */
	site: string;
	/** How many releases stay on the disk, the present one included. */
	keep?: number;
};

type RollBack = {
	site: string;
	/** A name or its beginning, such as `20261124T1410`. */
	to?: string;
	draft?: boolean;
};
