import { Refusal } from "./refusal";

/** Where to listen, from `HOST` and `PORT`. By default no other machine can connect. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
	const port = env.PORT || "3000";
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
		throw new Refusal(`PORT must be a whole number from 0 to 65535, not "${port}".`);
	}
	return { host: env.HOST || "127.0.0.1", port: Number(port) };
}

/** Says in one sentence why the server cannot listen there and what to do. */
export function listenRefusal(error: unknown, { host, port }: Settings): Refusal | undefined {
	switch (error instanceof Error && "code" in error ? error.code : undefined) {
		case "EADDRINUSE":
			return new Refusal(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run serve`);
		case "EACCES":
			return new Refusal(`Port ${port} needs more rights. Choose one above 1023: PORT=3000`);
		case "EADDRNOTAVAIL":
		case "ENOTFOUND":
		case "EAI_AGAIN":
			return new Refusal(`HOST "${host}" is no address of this machine.`);
		default:
			return undefined;
	}
}

export type Settings = { host: string; port: number };
