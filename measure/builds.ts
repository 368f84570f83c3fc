import { readFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "@/i18n/locales";
import { makeTrial, type Trial, tools } from "@/scripts/trial";
import { markdownTable } from "./table";

function must(trial: Trial, script: string, ...args: string[]): void {
	const { status, stdout, stderr } = trial.run(script, ...args);
	if (status !== 0) throw new Error(`${script} ${args.join(" ")}\n${stdout}\n${stderr}`);
}

function buildWith(count: number): number[] {
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
		const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
		const perPage = Math.round((end - start) / pages);
		return [count, pages, seconds(start, built), seconds(built, end), perPage];
	} finally {
		trial.remove();
	}
}

/** How long a build of 3, 13 and all languages takes: it grows more slowly than its pages. */
export function builds(): string {
	const rows = [3, 13, locales.length].map(buildWith);
	return markdownTable(["languages", "pages", "next build, s", "publish, s", "per page, ms"], rows);
}
