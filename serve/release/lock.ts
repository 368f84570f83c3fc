import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../refusal";

/** Runs a change of a site alone. A lock left by a process that has died is taken over. */
export async function alone<T>(site: string, change: () => Promise<T>): Promise<T> {
	const lock = join(site, "release.lock");
	await mkdir(site, { recursive: true });
	try {
		await take(lock);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		const owner = Number(await readFile(lock, "utf8").catch(() => ""));
		if (isAlive(owner)) {
			throw new Refusal(`Process ${owner} is releasing into ${site}. Try again when it is done.`);
		}
		await rm(lock, { force: true });
		await take(lock);
	}
	try {
		return await change();
	} finally {
		await rm(lock, { force: true });
	}
}

const take = (lock: string) => writeFile(lock, String(process.pid), { flag: "wx" });

function isAlive(pid: number): boolean {
	try {
		// 0 would be every process of this group.
		return pid > 0 && process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
