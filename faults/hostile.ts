import { connect, type Socket } from "node:net";

/** How one connection ended: what the server said first, and after how many seconds it closed. */
export type Ending = { said: string; seconds: number };

const patience = 15_000;

/** Opens a connection, lets `write` do its harm, and waits until the server closes it. */
function meet(port: number, write: (socket: Socket) => () => void): Promise<Ending> {
	return new Promise((resolve) => {
		const start = performance.now();
		let said = "";
		let undo = () => {};
		const socket = connect(port, "127.0.0.1", () => {
			undo = write(socket);
		});
		const tooLong = setTimeout(() => {
			said = "never closed";
			socket.destroy();
		}, patience);
		socket.on("data", (part) => {
			said ||= /^HTTP\/1\.1 (\d+)/.exec(String(part))?.[1] ?? "no status";
		});
		socket.on("error", () => {});
		socket.on("close", () => {
			undo();
			clearTimeout(tooLong);
			resolve({ said: said || "closed", seconds: (performance.now() - start) / 1000 });
		});
	});
}

/** Sends `first` and then one sign a second, for ever. */
const drip = (first: string) => (socket: Socket) => {
	socket.write(first);
	const timer = setInterval(() => socket.writable && socket.write("a"), 1_000);
	return () => clearInterval(timer);
};

const once = (text: string) => (socket: Socket) => {
	socket.write(text);
	return () => {};
};

const request = (line: string, ...headers: string[]) =>
	`${[line, "Host: localhost", ...headers].join("\r\n")}\r\n\r\n`;

const many = (count: number, port: number, write: (socket: Socket) => () => void) =>
	Promise.all(Array.from({ length: count }, () => meet(port, write)));

/** Headers that never end, a sign a second. */
export const slowHeaders = (port: number, count: number) =>
	many(count, port, drip("GET /fi/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));

/** Bodies that never end, a sign a second. */
export const slowBodies = (port: number, count: number) =>
	many(count, port, drip(request("POST /fi/ HTTP/1.1", "Content-Length: 1000000")));

/** Everything that can be too large, with the answers that are right. */
export const oversized: { what: string; text: string; right: RegExp }[] = [
	{
		what: "address of 9 kB",
		text: request(`GET /${"a".repeat(9_000)} HTTP/1.1`, "Connection: close"),
		right: /^414$/,
	},
	{
		what: "header of 20 kB",
		text: request("GET /fi/ HTTP/1.1", `X-Large: ${"a".repeat(20_000)}`, "Connection: close"),
		right: /^(400|431)$/,
	},
	{
		what: "a thousand headers",
		text: request(
			"GET /fi/ HTTP/1.1",
			...Array.from({ length: 1_000 }, (_, index) => `X-${index}: ${"a".repeat(30)}`),
			"Connection: close",
		),
		right: /^(400|431)$/,
	},
	{
		what: "body of 5 MB",
		text: `${request("POST /fi/ HTTP/1.1", "Content-Length: 5000000", "Connection: close")}${"a".repeat(5_000_000)}`,
		right: /^(405|413|closed)$/,
	},
	{
		what: "a line without an end",
		text: "a".repeat(100_000),
		right: /^(400|414|closed)$/,
	},
];

export const sendOversized = (port: number, text: string, count: number) =>
	many(count, port, once(text));
