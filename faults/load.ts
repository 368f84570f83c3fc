import { fork } from "node:child_process";
import type { RightAnswers } from "./twoReleases";

/** What readers met: times in milliseconds, failures counted by their reason. */
export type Met = {
	sent: number;
	/** Of these, on a second connection because the first was gone. */
	askedAgain: number;
	failed: Record<string, number>;
	p50: number;
	p99: number;
};

/** Readers who ask for pages without a pause, in a process of their own, until `stop`. */
export async function startLoad(port: number, right: RightAnswers) {
	const child = fork(new URL("./loadProcess.ts", import.meta.url), { serialization: "advanced" });
	const next = () =>
		new Promise<unknown>((resolve, reject) => {
			child.once("message", resolve);
			child.once("exit", () => reject(new Error("The load ended by itself.")));
		});
	child.send({ port, right });
	await next();
	return {
		async stop(): Promise<Met> {
			child.send("stop");
			const met = (await next()) as Met;
			child.removeAllListeners("exit");
			return met;
		},
		end: () => child.connected && child.disconnect(),
	};
}
