/**
 * What follows a command's name. npm keeps flags to itself unless they come after `--`, and tells
 * only the environment: without this, `npm run translations sv/services --reviewed` would quietly
 * stamp without a review.
 */
export function readArguments(argv: readonly string[], known: readonly string[]) {
	const words: string[] = [];
	const flags = new Map<string, string>();
	for (let index = 0; index < argv.length; index++) {
		const argument = argv[index] ?? "";
		if (!argument.startsWith("--")) {
			words.push(argument);
			continue;
		}
		const [name = "", value] = argument.slice(2).split("=", 2);
		if (!known.includes(name)) throw new Refusal(`--${name} is unknown.`);
		const takesNext = (name === "by" || name === "to") && value === undefined;
		flags.set(name, takesNext ? (argv[++index] ?? "") : (value ?? ""));
	}
	const has = (name: string) =>
		flags.has(name) || process.env[`npm_config_${name.replaceAll("-", "_")}`] === "true";
	return { words, has, value: (name: string) => flags.get(name) };
}

/** What a command will not do, in one sentence for the person who typed it. */
export class Refusal extends Error {}

/** Writes one line to the person who typed a command. */
export type Say = (line: string) => void;

/** Runs a command; a refusal becomes its sentence, what can be typed instead, and exit code 1. */
export function orRefuse(run: () => number, usage: string, say: Say): number {
	try {
		return run();
	} catch (refusal) {
		if (!(refusal instanceof Refusal)) throw refusal;
		say(`${refusal.message}\n\n${usage}`);
		return 1;
	}
}
