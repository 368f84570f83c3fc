/** `npm run measure`: prints the figures of the README as Markdown, all of them or those named. */
import { cpus } from "node:os";
import { Refusal, readArguments } from "@/scripts/command";
import { builds } from "./builds";
import { paint } from "./paint";
import { servers } from "./servers";
import { weight } from "./weight";

const measures: Record<string, () => string | Promise<string>> = { weight, paint, servers, builds };

try {
	const { words } = readArguments(process.argv.slice(2), []);
	const unknown = words.find((word) => !(word in measures));
	if (unknown) {
		const names = Object.keys(measures).join(", ");
		throw new Refusal(`“${unknown}” cannot be measured. Write one or more of: ${names}.`);
	}
	for (const [name, measure] of Object.entries(measures)) {
		if (words.length > 0 && !words.includes(name)) continue;
		console.log(`${await measure()}\n`);
	}
	console.log(`On ${cpus().length} processors, ${cpus()[0]?.model.trim()}.`);
} catch (refusal) {
	if (!(refusal instanceof Refusal)) throw refusal;
	console.error(refusal.message);
	process.exitCode = 1;
}
