import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Puts new files in the place of a folder, and what is said about them beside it. All is written
 * next to it first; only then are names changed, so that whatever fails, the old folder stays.
 */
export async function replaceFolder(
	folder: string,
	files: Map<string, Uint8Array>,
	headers: string,
): Promise<void> {
	const fresh = `${folder}.new`;
	const old = `${folder}.old`;
	const described = `${folder}.headers.json`;
	// A publish that was killed between the two renames below.
	if (!(await exists(folder)) && (await exists(old))) await rename(old, folder);
	await rm(fresh, { recursive: true, force: true });
	await rm(old, { recursive: true, force: true });

	await mkdir(fresh, { recursive: true });
	for (const [path, bytes] of files) {
		await mkdir(dirname(join(fresh, path)), { recursive: true });
		await writeFile(join(fresh, path), bytes);
	}
	await writeFile(`${described}.new`, headers);

	if (await exists(folder)) await rename(folder, old);
	try {
		await rename(fresh, folder);
	} catch (error) {
		if (await exists(old)) await rename(old, folder);
		throw error;
	}
	await rename(`${described}.new`, described);
	await rm(old, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined)) !== undefined;
}
