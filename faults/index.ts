/**
 * `npm run faults`: does to nginx what can happen to a server while readers ask for pages, and prints
 * what they met, as Markdown for the README. Loopback only, and it ends by itself.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { markdownTable } from "../measure/table";
import { type Nginx, startNginx } from "../serve/nginx/start";
import { Refusal } from "../serve/refusal";
import { release, rollBack } from "../serve/release/release";
import { currentRelease } from "../serve/release/site";
import { type Ending, oversized, sendOversized, slowBodies, slowHeaders } from "./hostile";
import { openIdle } from "./idle";
import { type Met, startLoad } from "./load";
import { smallDisk } from "./smallDisk";
import { twoReleases } from "./twoReleases";

/** What went on, and whether it was as it must be. */
type Outcome = { seen: string; right: boolean };
type Fault = {
	name: string;
	/** The greatest share of requests that may fail. */
	mayFail: number;
	happen: () => Promise<Outcome | "skipped">;
};

const folder = await mkdtemp(join(tmpdir(), "faults-"));
const site = join(folder, "site");
const disk = await smallDisk(site, 160);
const undo: (() => unknown)[] = [() => disk?.remove()];
let failures = 0;

try {
	const { first, second, right } = await twoReleases(folder);
	const put = (published: typeof first) => release({ site, ...published, draft: true });
	await put(first);
	const nginx = await startNginx({ site, files: 20_000, connections: 16_384 });
	undo.unshift(nginx.remove, nginx.stop);
	const { port } = nginx;

	const faults: Fault[] = [
		{ name: "none", mayFail: 0, happen: () => wait(5_000, { seen: "–", right: true }) },
		{ name: "worker killed, ten times", mayFail: 0.0005, happen: () => killWorkers(nginx, 10) },
		{ name: "disk full", mayFail: 0, happen: () => fillDisk(() => put(second)) },
		{
			name: "60 deploys and roll-backs",
			mayFail: 0,
			happen: async () => {
				for (let turn = 0; turn < 30; turn++) {
					await put(turn % 2 ? first : second);
					await rollBack({ site, draft: true });
				}
				return { seen: "30 and 30", right: true };
			},
		},
		{ name: "broken release", mayFail: 0, happen: () => breakRelease(second.root, second.headers) },
		{
			name: "10,000 idle connections",
			mayFail: 0,
			happen: async () => {
				const idle = await openIdle(port, 10_000);
				await wait(5_000);
				idle.close();
				return { seen: `${idle.refused} refused`, right: idle.refused === 0 };
			},
		},
		{
			name: "500 slow headers",
			mayFail: 0,
			happen: async () => closedIn(await slowHeaders(port, 500), 6, /^(408|closed)$/),
		},
		{
			name: "500 slow bodies",
			mayFail: 0,
			happen: async () => closedIn(await slowBodies(port, 500), 6, /^405$/),
		},
		...oversized.map(
			({ what, text, right }): Fault => ({
				name: `50 × ${what}`,
				mayFail: 0,
				happen: async () => closedIn(await sendOversized(port, text, 50), 6, right),
			}),
		),
	];

	const rows: (string | number)[][] = [];
	for (const { name, mayFail, happen } of faults) {
		const load = await startLoad(port, right);
		undo.unshift(load.end);
		const outcome = await happen();
		const met = await load.stop();
		if (outcome === "skipped") {
			console.error(`${name}: skipped, only root may mount a small disk.`);
			continue;
		}
		rows.push([name, ...row(met, mayFail, outcome)]);
	}
	const head = [
		"what happens",
		"requests sent",
		"asked again",
		"failed",
		"p50, ms",
		"p99, ms",
		"seen",
		"right",
	];
	console.log(markdownTable(head, rows));
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	console.error(error.message);
	failures++;
} finally {
	for (const step of undo) await step();
	await rm(folder, { recursive: true, force: true });
}
if (failures > 0) process.exitCode = 1;

function row(met: Met, mayFail: number, { seen, right }: Outcome): (string | number)[] {
	const failed = Object.values(met.failed).reduce((sum, count) => sum + count, 0);
	const good = right && failed / met.sent <= mayFail;
	if (!good) failures++;
	for (const [reason, count] of Object.entries(met.failed)) console.error(`${count} × ${reason}`);
	const times = [met.p50, met.p99].map((time) => Math.round(time * 10) / 10);
	return [met.sent, met.askedAgain, failed, ...times, seen, good ? "yes" : "no"];
}

/** Kills one worker after the other in the hardest way; nginx starts another. */
async function killWorkers({ process: { pid } }: Nginx, count: number): Promise<Outcome> {
	let killed = 0;
	for (let turn = 0; turn < count; turn++) {
		const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
		const worker = Number(workers[turn % workers.length]);
		if (worker) {
			process.kill(worker, "SIGKILL");
			killed++;
		}
		await wait(500);
	}
	return { seen: `${killed} killed`, right: killed === count };
}

/** Fills the disk of releases, then tries to deploy. */
async function fillDisk(deploy: () => Promise<string>): Promise<Outcome | "skipped"> {
	if (!disk) return "skipped";
	const before = await currentRelease(site);
	const filling = join(site, "filling");
	spawnSync("dd", ["if=/dev/zero", `of=${filling}`, "bs=1M"]);
	const refusal = await refusalOf(deploy);
	await rm(filling);
	const same = before === (await currentRelease(site));
	return {
		seen: same ? "refused, the release before is served" : "another release is served",
		right: same && /full/.test(refusal),
	};
}

/** Tries to deploy a release in which one byte of one page is another. */
async function breakRelease(root: string, headers: string): Promise<Outcome> {
	const before = await currentRelease(site);
	const broken = join(folder, "broken");
	await cp(root, broken, { recursive: true });
	await appendFile(join(broken, "fi/index.html"), " ");
	const refusal = await refusalOf(() => release({ site, root: broken, headers, draft: true }));
	const same = before === (await currentRelease(site));
	return {
		seen: same ? "refused, the release before is served" : "another release is served",
		right: same && /fi\/index\.html/.test(refusal),
	};
}

async function refusalOf(deploy: () => Promise<string>): Promise<string> {
	try {
		await deploy();
		return "";
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return error.message;
	}
}

function closedIn(endings: Ending[], limit: number, right: RegExp): Outcome {
	const slowest = Math.max(...endings.map(({ seconds }) => seconds));
	const said = [...new Set(endings.map(({ said }) => said))].sort();
	return {
		seen: `${said.join(", ")}; all closed in ${slowest.toFixed(1)} s`,
		right: slowest <= limit && said.every((one) => right.test(one)),
	};
}
