/** The process that asks for pages: it checks each answer to the last byte. */
import { createHash } from "node:crypto";
import { Agent, get } from "node:http";
import type { Met } from "./load";
import type { RightAnswers } from "./twoReleases";

const readers = 16;
/** Told as running once so many answers came. */
const warm = 100;

const times: number[] = [];
const failed: Record<string, number> = {};
let sent = 0;
let askedAgain = 0;
let stopped = false;

/** Asks for a page; says why it was not had. */
function ask(
	agent: Agent,
	port: number,
	path: string,
	right: string[],
): Promise<string | Again | undefined> {
	return new Promise((resolve) => {
		const options = { host: "127.0.0.1", port, path, agent, timeout: 10_000 };
		const headers = { "Accept-Encoding": "br" };
		const request = get({ ...options, headers }, (response) => {
			const hash = createHash("sha256");
			response.on("data", (part) => hash.update(part));
			response.on("error", (error) => resolve(error.message));
			response.on("end", () => {
				if (response.statusCode !== 200) resolve(`status ${response.statusCode}`);
				else if (!right.includes(hash.digest("hex"))) resolve("not a page of either release");
				else resolve(undefined);
			});
		});
		request.on("timeout", () => request.destroy(new Error("no answer in 10 s")));
		request.on("error", (error) => resolve(request.reusedSocket ? again : error.message));
	});
}

/**
 * A connection that was kept open and is closed when the next request goes out: every browser then
 * asks again by itself on a new one (RFC 9112, 9.3.1), so a reader does not see it.
 */
const again = Symbol("again");
type Again = typeof again;

async function askAsBrowser(agent: Agent, port: number, path: string, right: string[]) {
	const start = performance.now();
	sent++;
	let reason = await ask(agent, port, path, right);
	if (reason === again) {
		askedAgain++;
		reason = await ask(agent, port, path, right);
	}
	if (reason === undefined) times.push(performance.now() - start);
	else failed[String(reason)] = (failed[String(reason)] ?? 0) + 1;
}

async function reader(port: number, right: RightAnswers, first: number): Promise<void> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const pages = Object.entries(right);
	for (let turn = first; !stopped; turn++) {
		const [path, answers] = pages[turn % pages.length] as [string, string[]];
		await askAsBrowser(agent, port, path, answers);
		if (sent === warm) process.send?.("running");
	}
	agent.destroy();
}

const at = (sorted: number[], share: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

process.once("message", async ({ port, right }: { port: number; right: RightAnswers }) => {
	process.once("message", () => {
		stopped = true;
	});
	await Promise.all(Array.from({ length: readers }, (_, index) => reader(port, right, index * 7)));
	const sorted = times.sort((a, b) => a - b);
	const met: Met = { sent, askedAgain, failed, p50: at(sorted, 0.5), p99: at(sorted, 0.99) };
	process.send?.(met);
});

process.once("disconnect", () => process.exit());
