import { createHash } from "node:crypto";

/**
 * `SHA256SUMS` as `sha256sum --check` reads it, so that whoever holds a copy can prove that it is
 * whole and unchanged. Sorted by path: the same site always gives the same file.
 */
export function checksums(files: Map<string, Uint8Array>): string {
	return [...files]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`)
		.join("");
}
