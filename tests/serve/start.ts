import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

/** Starts the server as `npm run serve` does. */
export function start({ cwd, ...env }: { cwd: string; PORT?: string }): Started {
	const child = spawn(
		process.execPath,
		["--import", import.meta.resolve("tsx"), resolve("serve/index.ts")],
		{ cwd, env: { ...process.env, HOST: undefined, PORT: undefined, ...env } },
	);
	let output = "";
	let errors = "";
	child.stderr.on("data", (part) => {
		errors += part;
	});
	const port = new Promise<number>((done, failed) => {
		child.stdout.on("data", (part) => {
			output += part;
			const found = /:(\d+)\/ .*\n/.exec(output)?.[1];
			if (found) done(Number(found));
		});
		child.on("close", () => failed(new Error(`it did not start: ${errors}`)));
	});
	// Only some tests wait for the port; the others expect that there is none.
	port.catch(() => {});
	const ended = new Promise<Ended>((done) => {
		child.on("close", (code) => done({ code, output, errors }));
	});
	return { process: child, port, ended };
}

type Started = { process: ChildProcess; port: Promise<number>; ended: Promise<Ended> };

type Ended = { code: number | null; output: string; errors: string };
