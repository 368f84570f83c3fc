import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "@/scripts/command";
import { freePort, startNginx } from "@/serve/nginx/start";
import { release } from "@/serve/release/release";
import { markdownTable, median } from "./table";

const rounds = 5;
const connections = 64;
const page = "/fi/";

type Rate = { perSecond: number; p99: number; failed: number };

/** What wrk reports of five seconds with as many requests as the server can answer. */
function wrk(port: number): Rate {
	const options = ["-t1", `-c${connections}`, "-d5s", "--latency", "-H", "Accept-Encoding: br"];
	const { stdout, error } = spawnSync("wrk", [...options, `http://127.0.0.1:${port}${page}`], {
		encoding: "utf8",
	});
	if (error) throw new Refusal("wrk is not installed. On Debian, run as root: apt-get install wrk");
	const figure = (pattern: RegExp) => pattern.exec(stdout)?.slice(1) ?? [];
	const [time = "", unit = ""] = figure(/99%\s+([\d.]+)(us|ms|s)/);
	const inMilliseconds = { us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN;
	const [rate = ""] = figure(/Requests\/sec:\s+([\d.]+)/);
	const [refused = "0"] = figure(/Non-2xx or 3xx responses: (\d+)/);
	const errors = figure(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/);
	return {
		perSecond: Number(rate),
		p99: Number(time) * inMilliseconds,
		failed: [refused, ...errors].reduce((sum, count) => sum + Number(count), 0),
	};
}

async function startEmbedded(): Promise<{ port: number; stop(): void }> {
	const port = await freePort();
	const child = spawn(process.execPath, [...process.execArgv, "serve/index.ts"], {
		env: { ...process.env, PORT: String(port) },
		stdio: ["ignore", "pipe", "inherit"],
	});
	await new Promise((resolve) => child.stdout.once("data", resolve));
	return { port, stop: () => child.kill() };
}

/** How many requests a second each server answers, in turns, and how long the slowest hundredth waits. */
export async function servers(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "measure-"));
	const undo: (() => unknown)[] = [];
	try {
		await release({ site: folder, root: "dist", headers: "dist.headers.json", draft: true });
		const nginx = await startNginx({ site: folder });
		undo.push(nginx.stop, nginx.remove);
		const embedded = await startEmbedded();
		undo.push(embedded.stop);
		const met: Record<string, Rate[]> = { nginx: [], "embedded server": [] };
		for (let round = 0; round < rounds; round++) {
			met.nginx?.push(wrk(nginx.port));
			met["embedded server"]?.push(wrk(embedded.port));
		}
		const rows = Object.entries(met).map(([name, rates]) => [
			name,
			Math.round(median(rates.map(({ perSecond }) => perSecond))),
			Math.round(median(rates.map(({ p99 }) => p99)) * 10) / 10,
			rates.reduce((sum, { failed }) => sum + failed, 0),
		]);
		return `${markdownTable(["server", "requests a second", "p99, ms", "failed"], rows)}

${page} with Brotli over ${connections} connections on loopback, the load on the same processors; medians of ${rounds}.`;
	} finally {
		for (const step of undo) await step();
		await rm(folder, { recursive: true, force: true });
	}
}
