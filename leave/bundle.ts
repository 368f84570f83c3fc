import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

/** What the script may weigh, so that it never delays the first words of a page. */
export const leaveScriptLimit = 1500;

/**
 * The leave script as one classic script for the `<head>` of every page, the same bytes on each,
 * since the content security policy names it by its hash. Written for the oldest browsers that the
 * site supports.
 */
export const leaveScript: string = transpile();

function transpile(): string {
	// Not relative to this file: a bundler moves it.
	const source = join(process.cwd(), "leave", "leave.ts");
	const { code } = transformSync(readFileSync(source, "utf8"), {
		loader: "ts",
		format: "iife",
		minify: true,
		target: ["chrome64", "firefox60", "safari12"],
		sourcefile: source,
	});
	const script = code.trim();
	const size = Buffer.byteLength(script);
	if (size > leaveScriptLimit) {
		throw new Error(
			`leave/leave.ts is ${size} bytes when transpiled; at most ${leaveScriptLimit} are allowed. Make the script smaller.`,
		);
	}
	return script;
}
