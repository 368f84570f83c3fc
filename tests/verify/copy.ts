import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { type PublishedHeaders, responseHeaders } from "../../publish/headers";

/** What a copy answers for one file; tests change it. */
export type Page = { status: number; headers: Record<string, string>; body: string };

/** Listens on loopback until the test is over, and gives the origin. */
export async function listen(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A copy of a published site as a helper's host shows it, with one thing changed. */
export function startCopy(
	folder: string,
	change: (file: string, page: Page) => void = () => {},
	compression: "br" | "gzip" | "none" = "none",
): Promise<string> {
	const { policy, files } = JSON.parse(
		readFileSync(join(folder, "dist.headers.json"), "utf8"),
	) as PublishedHeaders;
	return listen((request, response) => {
		const address = (request.url ?? "/").slice(1);
		const name = address === "" || address.endsWith("/") ? `${address}index.html` : address;
		const file = name in files ? name : "404.html";
		const { kind, type } = files[file] ?? { kind: "html", type: "" };
		const page: Page = {
			status: file === name ? 200 : 404,
			headers: { ...responseHeaders({ policy, kind, tls: false }), "Content-Type": type },
			body: readFileSync(join(folder, "dist", file), "utf8"),
		};
		change(name, page);
		const packed = { br: brotliCompressSync, gzip: gzipSync, none: Buffer.from }[compression](
			page.body,
		);
		if (compression !== "none") page.headers["Content-Encoding"] = compression;
		response.writeHead(page.status, page.headers).end(packed);
	});
}
