import { connect } from "node:net";

/**
 * Sends bytes as they are and reads until the server closes: an HTTP client would refuse to send
 * most of what a hostile one sends.
 */
export function askRaw(port: number, request: string): Promise<Buffer> {
	return new Promise((resolve) => {
		const parts: Buffer[] = [];
		const socket = connect(port, "127.0.0.1", () => socket.write(request, "latin1"));
		socket.on("data", (part) => parts.push(part));
		// A server may reset a connection on which more was sent than it wants to read.
		socket.on("error", () => {});
		socket.on("close", () => resolve(Buffer.concat(parts)));
	});
}

/** Asks for one address and reads the one answer. */
export async function ask(port: number, target: string, options: Options = {}): Promise<Answer> {
	const lines = Object.entries({ Host: "localhost", Connection: "close", ...options.headers });
	const block = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
	const method = options.method ?? "GET";
	return readAnswer(await askRaw(port, `${method} ${target} HTTP/1.1\r\n${block}\r\n`));
}

/** Takes an answer apart. Header names are in lower case; a header sent twice is an error. */
export function readAnswer(bytes: Buffer): Answer {
	const end = bytes.indexOf("\r\n\r\n");
	const [start = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
	const status = /^HTTP\/1\.1 (\d{3}) /.exec(start)?.[1];
	if (end === -1 || !status) throw new Error(`not an answer: ${JSON.stringify(String(bytes))}`);
	const headers: Record<string, string> = {};
	for (const line of lines) {
		const [, name = "", value = ""] = /^([^:]+): (.*)$/.exec(line) ?? [];
		if (name.toLowerCase() in headers) throw new Error(`sent twice: ${name}`);
		headers[name.toLowerCase()] = value;
	}
	return { status: Number(status), headers, body: bytes.subarray(end + 4) };
}

export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

type Options = { method?: string; headers?: Record<string, string> };
