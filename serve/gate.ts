import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { allow, shortBody, shortType } from "./short";
import type { Tally } from "./tally";

/** The longest address and the largest block of headers that are read. */
export const limits = { address: 8 * 1024, headers: 16 * 1024 };

/**
 * What is settled before the framework sees a request. The framework answers some requests outside
 * its hooks (an unknown method, a malformed address), and its own answers quote the address: so
 * here every answer gets every header first, and what cannot be served is refused.
 */
export function gate({ headers, tally, next }: Options): RequestListener {
	return (request, response) => {
		for (const [name, value] of headers) response.setHeader(name, value);
		response.once("finish", () => tally.add(response.statusCode));
		// The rest of a body would have to be read before the connection can carry another request.
		if (hasBody(request)) response.setHeader("Connection", "close");

		const refused = refusal(request);
		if (refused) {
			short(response, refused);
			return;
		}
		if (isMalformed(request.url ?? "")) {
			// A link can be cut short on its way to a reader: the page shown for it is the one that
			// speaks every language.
			response.statusCode = 400;
			request.url = "/404.html";
			dropConditions(request);
		}
		next(request, response);
	};
}

/** Headers of a request that make the answer a part of the file, or none of it. */
const conditions = [
	"if-match",
	"if-modified-since",
	"if-none-match",
	"if-range",
	"if-unmodified-since",
	"range",
];

/** A page that stands in for another is sent whole: conditions are about the file asked for. */
export function dropConditions(request: IncomingMessage): void {
	for (const name of conditions) delete request.headers[name];
}

function refusal(request: IncomingMessage): number | undefined {
	if (request.method !== "GET" && request.method !== "HEAD") return 405;
	if ((request.url ?? "").length > limits.address) return 414;
	if (sizeOf(request.rawHeaders) > limits.headers) return 431;
	if (request.httpVersion !== "1.1" && request.httpVersion !== "1.0") return 400;
	// RFC 9112, 3.2. Node would answer this one itself, without our headers.
	if (request.httpVersion === "1.1" && request.headers.host === undefined) return 400;
	return undefined;
}

function short(response: ServerResponse, status: number): void {
	const body = shortBody(status);
	response.writeHead(status, {
		"Content-Type": shortType,
		"Content-Length": Buffer.byteLength(body),
		...(status === 405 ? allow : {}),
	});
	response.end(body);
}

function hasBody({ headers }: IncomingMessage): boolean {
	return "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;
}

function isMalformed(address: string): boolean {
	try {
		decodeURIComponent(address.split("?", 1)[0] ?? "");
		return false;
	} catch {
		return true;
	}
}

/** The bytes of a block of headers as sent: each name and value with `: ` and a line end. */
function sizeOf(rawHeaders: string[]): number {
	return rawHeaders.reduce((size, part) => size + part.length + 2, 0);
}

type Options = {
	headers: [name: string, value: string][];
	tally: Tally;
	next: RequestListener;
};
