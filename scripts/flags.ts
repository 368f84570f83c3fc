/**
 * What follows a command's name. npm keeps flags to itself unless they come after `--`, and tells
 * only the environment: without this, `npm run translations sv/services --reviewed` would quietly
 * stamp without a review.
 */
export function readArguments(argv: readonly string[]) {
	const words: string[] = [];
	const flags = new Map<string, string>();
	for (let index = 0; index < argv.length; index++) {
		const argument = argv[index] ?? "";
		if (!argument.startsWith("--")) {
			words.push(argument);
			continue;
		}
		const [name = "", value] = argument.slice(2).split("=", 2);
		const takesNext = name === "by" && value === undefined;
		flags.set(name, takesNext ? (argv[++index] ?? "") : (value ?? ""));
	}
	const has = (name: string) => flags.has(name) || process.env[`npm_config_${name}`] === "true";
	return { words, has, value: (name: string) => flags.get(name), given: [...flags.keys()] };
}
