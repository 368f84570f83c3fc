import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ToldProblem } from "@/content/checks";
import type { Fact } from "@/content/facts";
import type { TranslationState } from "@/content/translations";

/**
 * What a command of the project tells a program. Commands run beside the server: they read every
 * page, and the dictionaries take hundreds of megabytes while they are used.
 */
function told<T>(script: string, args: string[]): Promise<T> {
	const root = process.cwd();
	const tsx = createRequire(join(root, "package.json")).resolve("tsx/cli");
	return new Promise((resolve, reject) => {
		const command = spawn(process.execPath, [tsx, script, "--json", ...args], {
			cwd: root,
			env: { ...process.env, GITHUB_ACTIONS: "" },
		});
		let output = "";
		let complaint = "";
		command.stdout.on("data", (data) => {
			output += data;
		});
		command.stderr.on("data", (data) => {
			complaint += data;
		});
		command.on("error", reject);
		command.on("close", () => {
			try {
				resolve(JSON.parse(output));
			} catch {
				reject(new Error(`${script} failed: ${complaint || output}`));
			}
		});
	});
}

/** Everything that the checks find in all files, but for spelling. */
export async function allProblems(): Promise<ToldProblem[]> {
	return (await told<{ problems: ToldProblem[] }>("scripts/check.ts", [])).problems;
}

/** All about one page, such as `fi/services`: also its spelling, and what could be plainer. */
export async function problemsOfPage(page: string): Promise<ToldProblem[]> {
	const args = [page, "--spelling"];
	return (await told<{ problems: ToldProblem[] }>("scripts/check.ts", args)).problems;
}

/** How every page stands in every language. */
export const allStates = () => told<TranslationState[]>("scripts/translations.ts", []);

/** Every fact with the month from which it should be checked again, the soonest first. */
export const allFacts = () => told<Fact[]>("scripts/facts.ts", []);
