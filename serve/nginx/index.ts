import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readPublished } from "../published";
import { Refusal } from "../refusal";
import { configuration } from "./configuration";
import { type Given, optionsFrom, typed, usage } from "./options";

try {
	await run();
} catch (error) {
	const isUsage = error instanceof TypeError && "code" in error;
	if (!(error instanceof Refusal) && !isUsage) throw error;
	console.error(isUsage ? `${error.message}\n\n${usage}` : error.message);
	process.exitCode = 1;
}

async function run(): Promise<void> {
	const given: Given = parseArgs({ options: typed }).values;
	if (given.help) return console.log(usage);
	const dist = given.dist ?? "dist";
	const headers = await readPublished({ root: dist, headers: `${dist}.headers.json` });
	const folder = resolve(given.into ?? "nginx");
	const file = join(folder, "nginx.conf");
	const options = optionsFrom(given, folder);
	const text = configuration({ ...options, headers });
	await mkdir(folder, { recursive: true });
	for (const own of [options.logs, options.run]) {
		// Others are made by the system, with other rights (serve/README.md).
		if (own.startsWith(`${folder}/`)) await mkdir(own, { recursive: true });
	}
	await writeFile(file, text);
	console.log(`Written: ${file}`);
	if (!existsSync("/usr/sbin/nginx")) {
		console.log("nginx is not installed here: test the file where it is, with nginx -t -c.");
		return;
	}
	const test = spawnSync("/usr/sbin/nginx", ["-t", "-c", file, "-e", "stderr"], {
		encoding: "utf8",
	});
	console.log(test.stderr.trim());
	if (test.status !== 0) throw new Refusal("nginx does not accept it yet: see the line above.");
}
