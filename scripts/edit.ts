/** `npm run edit`, `npm run edit -- sv`: the editors' workbench, on this machine alone. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";

const languages = ["fi", "sv", "en"];
const language = process.argv[2] ?? "fi";
const port = Number(process.env.PORT ?? 3100);

/** Whether nobody listens there yet. */
function isFree(): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer()
			.once("error", () => resolve(false))
			.once("listening", () => probe.close(() => resolve(true)))
			.listen(port, "localhost");
	});
}

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

if (!languages.includes(language)) {
	refuse(`“${language}” is unknown. Write one of: ${languages.join(", ")}.`);
}
if (!(await isFree())) {
	refuse(
		`Port ${port} is taken: the workbench may be running already. If not: PORT=${port + 1} npm run edit`,
	);
}
console.log(`The workbench opens on http://localhost:${port}/edit/?lang=${language}`);
console.log("The first page takes a while. Ctrl+C ends it.\n");
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const server = spawn(process.execPath, [next, "dev", "-H", "localhost", "-p", String(port)], {
	stdio: "inherit",
	env: { ...process.env, EDIT_LANGUAGE: language, NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => {
	process.exitCode = code ?? 0;
});
