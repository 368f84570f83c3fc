import { connect, type Socket } from "node:net";

/**
 * Opens connections that each get a page and then stay open without a word. Gives how many were
 * refused, and how to end the others.
 */
export async function openIdle(
	port: number,
	count: number,
): Promise<{ refused: number; close(): void }> {
	const sockets: Socket[] = [];
	const open = () =>
		new Promise<boolean>((resolve) => {
			const socket = connect(port, "127.0.0.1", () =>
				socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"),
			);
			socket.once("data", (part) => resolve(String(part).startsWith("HTTP/1.1 200")));
			socket.once("close", () => resolve(false));
			socket.on("error", () => resolve(false));
			sockets.push(socket);
		});
	let refused = 0;
	// A few hundred at a time: the queue of the kernel is shorter than all of them.
	for (let opened = 0; opened < count; opened += 250) {
		const answers = await Promise.all(Array.from({ length: 250 }, open));
		refused += answers.filter((good) => !good).length;
	}
	return {
		refused,
		close: () => {
			for (const socket of sockets) socket.destroy();
		},
	};
}
