import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kind, type PublishedHeaders, responseHeaders } from "../publish/headers";
import { addressOf } from "./address";
import type { Host } from "./host";
import { HostProblem } from "./hostProblem";

/** What a copy is compared with. */
export type Reference = {
	/** Every public file by its path in `dist/`. */
	files: string[];
	/** What a host should answer when it is asked for the file. */
	expected(file: string): Promise<Expected>;
};

export type Expected = { body: Buffer; headers: Record<string, string> };

/**
 * The `dist/` of this computer, after making sure that it is what was published: a reference that
 * somebody has changed would call every true copy false.
 */
export function localReference(host: Host, folder = "."): Reference {
	const list = join(folder, "dist.headers.json");
	if (!existsSync(list)) throw new HostProblem("There is no dist/ to compare with: npm run build");
	const { policy, robots, files } = JSON.parse(readFileSync(list, "utf8")) as PublishedHeaders;
	const headersOf = (kind: Kind) =>
		responseHeaders({ policy, kind, robots, tls: host.isEncrypted });
	const sums = sumsIn(readFileSync(join(folder, "dist/SHA256SUMS"), "utf8"));
	return {
		files: Object.keys(files),
		async expected(file) {
			const { kind, type } = files[file] ?? { kind: "html" as const, type: "" };
			const path = join(folder, "dist", file);
			const body = existsSync(path) ? readFileSync(path) : undefined;
			if (!body || (sums.has(file) && sums.get(file) !== sha256(body))) {
				throw new HostProblem(`dist/${file} is not as it was published: npm run build`);
			}
			return { body, headers: { ...headersOf(kind), "Content-Type": type } };
		},
	};
}

/** Another host, taken at its word: what differs between the two is all that can be known. */
export async function hostReference(first: Host, second: Host): Promise<Reference> {
	const list = await first.get("/SHA256SUMS");
	if ("silence" in list) throw new HostProblem(`${first.origin}: ${list.silence}.`);
	const files = [...sumsIn(list.body.toString("utf8")).keys()].filter(
		(file) => !/\.(br|gz)$/.test(file),
	);
	if (list.status !== 200 || !files.includes("index.html")) {
		throw new HostProblem(`${first.origin} is not this site: it has no SHA256SUMS that names it.`);
	}
	const names = Object.keys(responseHeaders({ policy: "", kind: "html", tls: true }));
	return {
		files: [...files, "SHA256SUMS"].sort(),
		async expected(file) {
			const answer = await first.get(addressOf(file));
			if ("silence" in answer) throw new HostProblem(`${first.origin}: ${answer.silence}.`);
			const { status, headers, body } = answer;
			if (status !== 200) {
				throw new HostProblem(`${first.origin}${addressOf(file)} answers ${status}.`);
			}
			const sent = [...names, "Content-Type"].map((name) => [name, headers.get(name) ?? ""]);
			// Only over TLS is a browser told to come by https.
			const comparable = sent.filter(
				([name]) =>
					first.isEncrypted === second.isEncrypted ||
					!/^(strict-transport|content-security)/i.test(name ?? ""),
			);
			return { body, headers: Object.fromEntries(comparable) };
		},
	};
}

/** The sums by their files, of a text as `sha256sum` writes it. Lines that are none are left out. */
function sumsIn(text: string): Map<string, string> {
	const lines = text.split("\n").map((line) => /^([0-9a-f]{64}) [ *]([\w.-][\w./-]*)$/.exec(line));
	return new Map(lines.flatMap((line) => (line ? [[line[2] ?? "", line[1] ?? ""]] : [])));
}

const sha256 = (body: Buffer) => createHash("sha256").update(body).digest("hex");
