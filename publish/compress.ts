import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { PublishedFile } from "./headers";

/** Brotli as it is served: made once, at the highest quality. */
export function brotli(bytes: Uint8Array): Buffer {
	return brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
		},
	});
}

/** Gzip, for browsers without Brotli. */
export function gzip(bytes: Uint8Array): Buffer {
	return gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
}

/** Text shrinks; pictures are compressed already. */
export function isCompressible({ type }: PublishedFile): boolean {
	return type.includes("charset=");
}
