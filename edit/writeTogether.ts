import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

type Write = { file: string; before: string | undefined; text: string };

/** Writes a text beside its file, so that the file can be replaced in one step. */
function prepare(file: string, text: string): { path: string; beside: string } {
	const path = join(process.cwd(), file);
	mkdirSync(dirname(path), { recursive: true });
	const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
	writeFileSync(beside, text, { flag: "wx" });
	const known = statSync(path, { throwIfNoEntry: false });
	if (known) chmodSync(beside, known.mode);
	return { path, beside };
}

function replace(file: string, text: string): void {
	const { path, beside } = prepare(file, text);
	renameSync(beside, path);
}

/**
 * Writes all of these files or none. A reader of a file finds the old text or the new one, never a
 * part. Throws what the disk says, after everything has been put back.
 */
export function writeTogether(writes: readonly Write[]): void {
	const prepared: { path: string; beside: string }[] = [];
	const done: Write[] = [];
	try {
		for (const { file, text } of writes) prepared.push(prepare(file, text));
		for (const [index, { path, beside }] of prepared.entries()) {
			renameSync(beside, path);
			done.push(...writes.slice(index, index + 1));
		}
	} catch (fault) {
		for (const { file, before } of done) {
			if (before === undefined) rmSync(join(process.cwd(), file), { force: true });
			else replace(file, before);
		}
		throw fault;
	} finally {
		for (const { beside } of prepared) rmSync(beside, { force: true });
	}
}
