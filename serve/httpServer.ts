import {
	createServer,
	type RequestListener,
	type Server,
	type ServerResponse,
	STATUS_CODES,
} from "node:http";
import type { Duplex } from "node:stream";
import { limits } from "./gate";
import { allow, shortBody, shortType } from "./short";
import type { Tally } from "./tally";

/**
 * Node's HTTP server with the times and sizes of this site, and with every answer that Node would
 * give by itself given with our headers instead.
 */
export function httpServer({ handler, headers, tally, headersTimeout }: Options): Server {
	const latest = new WeakMap<Duplex, ServerResponse>();
	const server = createServer({
		headersTimeout,
		requestTimeout: headersTimeout * 2,
		connectionsCheckingInterval: headersTimeout / 10,
		keepAliveTimeout: 5_000,
		// The parser counts the address as a part of the headers; the gate tells them apart.
		maxHeaderSize: limits.address + limits.headers,
		requireHostHeader: false,
	});
	// A reader who takes this long to receive 15 kB is not there any more.
	server.timeout = 60_000;

	server.on("request", (request, response) => {
		latest.set(request.socket, response);
		handler(request, response);
	});
	// A body is never read, so none is ever invited, and no other wish is granted either.
	for (const expectation of ["checkContinue", "checkExpectation"] as const) {
		server.on(expectation, (request, response) => server.emit("request", request, response));
	}

	server.on("connect", (_request, socket) => answerRaw(socket, 405));
	server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
		const answer = latest.get(socket);
		if (!socket.writable) socket.destroy();
		// Whatever was asked properly before is answered first.
		else if (!answer || answer.writableFinished) answerRaw(socket, statusOf(error.code));
		else if (!answer.headersSent) answer.setHeader("Connection", "close");
	});

	/** Answers where there is no response to fill, and closes the connection. */
	function answerRaw(socket: Duplex, status: number): void {
		const body = shortBody(status);
		const block = [
			...headers,
			...Object.entries({
				Date: new Date().toUTCString(),
				"Content-Type": shortType,
				"Content-Length": Buffer.byteLength(body),
				Connection: "close",
				...(status === 405 ? allow : {}),
			}),
		].map(([name, value]) => `${name}: ${value}\r\n`);
		const start = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`;
		tally.add(status);
		socket.end(`${start}${block.join("")}\r\n${body}`, () => socket.destroy());
	}

	return server;
}

/** The status for what Node's parser says about bytes that it could not read as a request. */
function statusOf(code: string | undefined): number {
	switch (code) {
		case "ERR_HTTP_REQUEST_TIMEOUT":
			return 408;
		case "HPE_HEADER_OVERFLOW":
			return 431;
		case "HPE_INVALID_METHOD":
			return 405;
		default:
			return 400;
	}
}

type Options = {
	handler: RequestListener;
	headers: [name: string, value: string][];
	tally: Tally;
	headersTimeout: number;
};
