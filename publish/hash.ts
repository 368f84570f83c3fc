import { createHash } from "node:crypto";

/** A hash source of a content security policy for a script's or a style's exact text. */
export function hashSource(text: string): string {
	return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}
