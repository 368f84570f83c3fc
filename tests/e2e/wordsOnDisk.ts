import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";

/**
 * The files below `folder` in which a page could be read: by its words in either encoding that
 * browsers write, or by a piece of its body as it was sent, packed or not.
 */
export async function filesThatHold(folder: string, { url, words }: Page): Promise<string[]> {
	const traces = [Buffer.from(words, "utf8"), Buffer.from(words, "utf16le")];
	for (const encoding of ["identity", "gzip", "br"]) {
		const body = await sentBody(url, encoding);
		const middle = Math.floor(body.length / 2);
		traces.push(body.subarray(middle, middle + 48));
	}
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => {
			const content = readFileSync(file);
			return traces.some((trace) => content.includes(trace));
		});
}

type Page = { url: string; words: string };

/** The bytes on the wire, not unpacked. */
function sentBody(url: string, encoding: string): Promise<Buffer<ArrayBuffer>> {
	return new Promise((resolve, reject) => {
		request(url, { headers: { "Accept-Encoding": encoding } }, async (response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of response) chunks.push(chunk);
			resolve(Buffer.concat(chunks));
		})
			.on("error", reject)
			.end();
	});
}
