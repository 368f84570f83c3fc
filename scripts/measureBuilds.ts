/** Prints how long a build of 3, 13 and all languages takes, as Markdown for the README. */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { locales } from "@/i18n/locales";
import { makeTrial, type Trial, tools } from "./trial";

function must(trial: Trial, script: string, ...args: string[]): void {
	const { status, stdout, stderr } = trial.run(script, ...args);
	if (status !== 0) throw new Error(`${script} ${args.join(" ")}\n${stdout}\n${stderr}`);
}

const seconds = (from: number, to: number) => (to - from) / 1000;

console.log("| languages | pages | next build, s | publish, s | per page, ms |");
console.log("| ---: | ---: | ---: | ---: | ---: |");
for (const count of [3, 13, locales.length]) {
	const trial = makeTrial({ name: `build-${count}`, keep: locales.slice(0, count) });
	try {
		const start = Date.now();
		must(trial, tools.next, "build");
		const built = Date.now();
		must(trial, tools.tsx, "publish/index.ts");
		const end = Date.now();
		const list = readFileSync(join(trial.folder, "dist.headers.json"), "utf8");
		const { files } = JSON.parse(list) as { files: Record<string, { kind: string }> };
		const pages = Object.values(files).filter(({ kind }) => kind === "html").length;
		const row = [
			count,
			pages,
			seconds(start, built).toFixed(0),
			seconds(built, end).toFixed(0),
			((end - start) / pages).toFixed(0),
		];
		console.log(`| ${row.join(" | ")} |`);
	} finally {
		trial.remove();
	}
}
console.log(`\nOn ${cpus().length} processors, ${cpus()[0]?.model.trim()}.`);
