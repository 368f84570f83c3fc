import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type RequestListener, type Server } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type PublishedHeaders, responseHeaders } from "../../publish/headers";
import { addressesOf } from "../../serve/addresses";
import type { Authority } from "./authority";

export type Front = { httpPort: number; httpsPort: number; close(): Promise<void> };

/**
 * `dist/` over TLS with the headers of a real host, at `localhost`, and beside it a port of plain
 * HTTP that leads there. `change` makes a host that forgot something.
 */
export async function startFront(
	{ key, cert }: Pick<Authority, "key" | "cert">,
	change: (headers: Record<string, string>) => Record<string, string> = (headers) => headers,
): Promise<Front> {
	const { policy, files } = JSON.parse(
		readFileSync("dist.headers.json", "utf8"),
	) as PublishedHeaders;
	const addresses = addressesOf(files);
	const answer: RequestListener = ({ url = "/", method }, response) => {
		if (method !== "GET" && method !== "HEAD") {
			const headers = responseHeaders({ policy, kind: "text", tls: true });
			response.writeHead(405, change({ ...headers, Allow: "GET, HEAD" })).end();
			return;
		}
		const found = addresses.get(url.slice(1));
		const isThere = found !== undefined && "file" in found;
		const file = isThere ? found.file : "404.html";
		const { kind, type } = files[file] ?? { kind: "html", type: "" };
		const headers = { ...responseHeaders({ policy, kind, tls: true }), "Content-Type": type };
		response.writeHead(isThere ? 200 : 404, change(headers)).end(readFileSync(`dist/${file}`));
	};
	const https = createServer({ key, cert }, answer);
	const httpsPort = await listen(https);
	const http = createHttpServer(({ url }, response) => {
		response.writeHead(301, { Location: `https://localhost:${httpsPort}${url}` }).end();
	});
	const httpPort = await listen(http);
	return {
		httpPort,
		httpsPort,
		async close() {
			for (const server of [http, https]) {
				server.closeAllConnections();
				await new Promise((done) => server.close(done));
			}
		},
	};
}

/** Where `localhost` leads, which may be either kind of address. */
async function listen(server: Server): Promise<number> {
	await new Promise<void>((done) => server.listen(0, "localhost", done));
	return (server.address() as AddressInfo).port;
}
