import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Mirror = { origin: string; close(): Promise<void> };

/**
 * The same pages at another address, sent with other headers: what a copy by another host makes
 * of our pages.
 */
export async function startMirror(
	source: string,
	changeHeaders: (original: Headers) => Headers,
): Promise<Mirror> {
	const server = createServer(async (request, response) => {
		const original = await fetch(new URL(request.url ?? "/", source), { redirect: "manual" });
		const headers = changeHeaders(original.headers);
		// The answer comes unpacked.
		headers.delete("Content-Encoding");
		headers.delete("Content-Length");
		response.writeHead(original.status, Object.fromEntries(headers));
		response.end(Buffer.from(await original.arrayBuffer()));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** What a host sends that lets browsers store pages. */
export function storable(original: Headers) {
	const headers = new Headers(original);
	headers.set("Cache-Control", "max-age=600");
	return headers;
}

/** What keeps every script out, as a reader does who has switched scripts off. */
export function withoutScript(original: Headers) {
	const headers = new Headers(original);
	headers.append("Content-Security-Policy", "script-src 'none'");
	return headers;
}

/** What a plain file host sends. */
export function onlyContentType(original: Headers) {
	return new Headers({ "Content-Type": original.get("Content-Type") ?? "" });
}
