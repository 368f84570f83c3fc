import { resolve } from "node:path";
import { readPublished } from "./published";
import { Refusal } from "./refusal";
import { createServer } from "./server";
import { listenRefusal, readSettings } from "./settings";
import { Tally } from "./tally";

const hour = 3_600_000;
/** How long answers under way may take when the server is asked to stop. */
const patience = 5_000;

try {
	await serve();
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

async function serve(): Promise<void> {
	const settings = readSettings(process.env);
	const folder = process.argv[2] ?? "dist";
	if (folder !== "dist" && folder !== "preview") {
		throw new Refusal(`There is no “${folder}” to serve. Write: npm run serve (-- preview)`);
	}
	const root = resolve(folder);
	const headers = await readPublished({ root: folder, headers: `${folder}.headers.json` });
	const tally = new Tally();
	const app = await createServer({ root, headers, tally });
	const address = await app.listen(settings).catch((error: unknown) => {
		throw listenRefusal(error, settings) ?? error;
	});
	console.log(`Serving ${folder}/ at ${address}/ (stop with Ctrl+C)`);

	const log = () => {
		const line = tally.line();
		if (line) console.log(line);
	};
	// Once an hour: a line for every visit would tell when somebody was here.
	setInterval(log, hour).unref();

	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.once(signal, async () => {
			setTimeout(() => app.server.closeAllConnections(), patience).unref();
			await app.close();
			log();
		});
	}
}
