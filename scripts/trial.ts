import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { locales } from "@/i18n/locales";

/** The tools that a trial is built with, by their places in `node_modules`. */
export const tools = { next: "next/dist/bin/next", tsx: "tsx/dist/cli.mjs" };

/** A copy of the project in which languages are taken away or added, to see what a build makes of it. */
export type Trial = {
	folder: string;
	/** Runs a script of `node_modules` in the copy, as the project itself would. */
	run(script: string, ...args: string[]): SpawnSyncReturns<string>;
	/** Settings for the scripts that are run from now on. */
	environment: Record<string, string>;
	remove(): void;
};

type Options = {
	/** A name for the copy's folder; two trials at once need two. */
	name: string;
	/** The languages that it keeps, by their codes. */
	keep: readonly string[];
	/** A line of `i18n/locales.ts` for one more language, and the messages it begins with. */
	add?: { code: string; line: string; messagesOf: string };
};

const copied = [
	"app",
	"components",
	"content",
	"edit",
	"i18n",
	"leave",
	"messages",
	"public",
	"publish",
	"scripts",
	"global.d.ts",
	"next.config.ts",
	"package.json",
	"postcss.config.mjs",
	"proxy.dev.ts",
	"tsconfig.json",
];

const lineOf = /^\t"?([\w-]+)"?: \{ endonym: /;

/**
 * Makes the copy inside the project, so that it finds the same `node_modules`, and without a lock
 * file of its own, by which Next would take it for a project apart.
 */
export function makeTrial({ name, keep, add }: Options): Trial {
	const folder = resolve(".trial", name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	// `public/` is not there while it holds nothing.
	for (const path of copied.filter((one) => existsSync(one))) {
		cpSync(path, join(folder, path), { recursive: true });
	}
	const edit = (file: string, change: (text: string) => string) =>
		writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));

	edit("i18n/locales.ts", (text) => {
		const lines = text.split("\n").filter((line) => {
			const code = lineOf.exec(line)?.[1];
			return !code || keep.includes(code);
		});
		const last = lines.findLastIndex((line) => lineOf.test(line));
		return [...lines.slice(0, last + 1), ...(add ? [add.line] : []), ...lines.slice(last + 1)].join(
			"\n",
		);
	});
	for (const file of readdirSync(join(folder, "messages"))) {
		if (!keep.includes(file.replace(/\.json$/, ""))) rmSync(join(folder, "messages", file));
	}
	for (const entry of readdirSync(join(folder, "content"), { withFileTypes: true })) {
		const isLanguage = locales.some((locale) => locale === entry.name);
		if (isLanguage && !keep.includes(entry.name)) {
			rmSync(join(folder, "content", entry.name), { recursive: true });
		}
	}
	// A name in a language that the copy does not have would be an unknown field.
	edit("content/contacts.json", (text) => {
		const contacts: Record<string, { name: Record<string, string> }> = JSON.parse(text);
		for (const contact of Object.values(contacts)) {
			contact.name = Object.fromEntries(
				Object.entries(contact.name).filter(([code]) => keep.includes(code)),
			);
		}
		return JSON.stringify(contacts);
	});
	if (add) {
		mkdirSync(join(folder, "content", add.code));
		cpSync(
			join(folder, "messages", `${add.messagesOf}.json`),
			join(folder, "messages", `${add.code}.json`),
		);
	}
	const environment: Record<string, string> = {};
	return {
		folder,
		environment,
		run: (script, ...args) =>
			spawnSync(process.execPath, [resolve("node_modules", script), ...args], {
				cwd: folder,
				encoding: "utf8",
				env: {
					...process.env,
					NEXT_TELEMETRY_DISABLED: "1",
					NODE_ENV: "production",
					...environment,
				},
			}),
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
