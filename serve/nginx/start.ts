import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { readPublished } from "../published";
import { Refusal } from "../refusal";
import { currentRelease, placesIn } from "../release/site";
import { configuration, type Options } from "./configuration";

/**
 * Starts an nginx of its own as the present user, on loopback, from a folder of its own, and waits
 * until it answers. Debian's own nginx and its configuration are not touched.
 */
export async function startNginx({ site, port, ...options }: Start): Promise<Nginx> {
	const name = await currentRelease(site);
	if (!name) throw new Refusal(`${site} has no release. Make one with: npm run release`);
	const places = placesIn(site);
	const headers = await readPublished({ root: places.current, headers: places.headers(name) });
	const folder = await mkdtemp(join(tmpdir(), "nginx-"));
	const chosen = port ?? (await freePort());
	const logs = join(folder, "logs");
	const file = join(folder, "nginx.conf");
	await mkdir(logs);
	await writeFile(
		file,
		configuration({
			site: resolve(site),
			headers,
			logs,
			run: folder,
			plain: [`127.0.0.1:${chosen}`],
			// A worker of root's may not read what only root may read.
			user: process.getuid?.() === 0 ? userInfo().username : undefined,
			workers: 2,
			// What an ordinary user may open.
			files: 20_000,
			connections: 9_000,
			...options,
		}),
	);

	const child = spawn(
		"/usr/sbin/nginx",
		["-p", folder, "-c", file, "-e", join(logs, "error.log"), "-g", "daemon off;"],
		{
			stdio: ["ignore", "ignore", "pipe"],
		},
	);
	let errors = "";
	child.stderr?.on("data", (part) => {
		errors += part;
	});
	const ended = new Promise<number | null>((done) => {
		child.once("error", () => done(null));
		child.once("close", done);
	});
	const stop = async () => {
		child.kill("SIGQUIT");
		// A reader who keeps a connection open would keep the process.
		const patience = setTimeout(() => child.kill("SIGTERM"), 2_000);
		await ended;
		clearTimeout(patience);
	};
	const remove = () => rm(folder, { recursive: true, force: true });
	const first = options.tls ? portOf(options.tls.https[0] ?? "") : chosen;
	const started = await Promise.race([answering(first), ended.then(() => false)]);
	if (!started) {
		await remove();
		throw new Refusal(`nginx did not start. ${errors || "Is Debian's package nginx installed?"}`);
	}
	return { port: chosen, process: child, folder, logs, configuration: file, stop, remove };
}

/** Waits until somebody listens. */
async function answering(port: number): Promise<true> {
	for (;;) {
		const open = await new Promise((done) => {
			const socket = connect(port, "127.0.0.1", () => {
				socket.destroy();
				done(true);
			});
			socket.on("error", () => setTimeout(done, 20, false));
		});
		if (open) return true;
	}
}

/** A port on which nobody listens now. */
export function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer();
		server.on("error", failed);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => done(typeof address === "object" && address ? address.port : 0));
		});
	});
}

const portOf = (address: string) => Number(/(\d+)$/.exec(address)?.[1]);

export type Nginx = {
	port: number;
	process: ChildProcess;
	/** Everything that it writes lies here. */
	folder: string;
	logs: string;
	configuration: string;
	/** Lets answers under way end, then stops it. Logs are whole afterwards. */
	stop: () => Promise<void>;
	/** Takes its folder away. */
	remove: () => Promise<void>;
};

type Start = { site: string; port?: number } & Partial<
	Omit<Options, "site" | "headers" | "logs" | "run">
>;
