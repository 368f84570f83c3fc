import { promisify } from "node:util";
import { brotliCompress, constants, gzip as gzipped } from "node:zlib";
import type { PublishedFile } from "./headers";

/** A text in the two forms in which a browser may ask for it. */
export type Compressed = { br: Buffer; gz: Buffer };

/**
 * Makes both forms once, at the highest quality. The work is done beside the main thread, so that
 * several texts are compressed at once.
 */
export async function compress(bytes: Buffer): Promise<Compressed> {
	const [br, gz] = await Promise.all([brotli(bytes), gzip(bytes)]);
	return { br, gz };
}

const brotli = (bytes: Buffer): Promise<Buffer> =>
	promisify(brotliCompress)(bytes, {
		params: {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
		},
	});

/** For browsers without Brotli. */
const gzip = (bytes: Buffer): Promise<Buffer> =>
	promisify(gzipped)(bytes, { level: constants.Z_BEST_COMPRESSION });

/** Text shrinks; pictures are compressed already. */
export function isCompressible({ type }: PublishedFile): boolean {
	return type.includes("charset=");
}
