import { createHash } from "node:crypto";

/** The name that Git gives to a text: versions of a file are told apart by it. */
export function blobSha(text: string): string {
	const bytes = Buffer.from(text, "utf8");
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
