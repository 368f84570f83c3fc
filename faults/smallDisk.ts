import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";

/** A disk of so many megabytes in memory, or nothing where this user may not mount one. */
export async function smallDisk(folder: string, megabytes: number) {
	await mkdir(folder, { recursive: true });
	const { status } = spawnSync("mount", [
		"-t",
		"tmpfs",
		"-o",
		`size=${megabytes}m`,
		"tmpfs",
		folder,
	]);
	if (status !== 0) return undefined;
	return { remove: () => void spawnSync("umount", [folder]) };
}
