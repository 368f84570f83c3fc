import { HostProblem, reasonOf } from "./hostProblem";

/** How long one answer may take, in milliseconds. */
export const patience = 20_000;

/** No file of the site comes near this: what is longer is not read to its end. */
const longest = 8 * 1024 * 1024;

/** One answer of a host, unpacked. */
export type Answer = { status: number; headers: Headers; body: Buffer };

/** What came instead of an answer. */
export type Silence = { silence: string };

/** A web server that shows the site, or is said to. */
export type Host = {
	/** The origin, such as `https://example.org`. */
	origin: string;
	isEncrypted: boolean;
	/** Asks for one address of this host and of no other: redirects are not followed. */
	get(address: string): Promise<Answer | Silence>;
};

/** Takes an origin apart; throws a `HostProblem` for what is none. */
export function hostAt(url: string, timeout = patience): Host {
	const parsed = URL.canParse(url) ? new URL(url) : undefined;
	if (!parsed || !/^https?:$/.test(parsed.protocol)) {
		throw new HostProblem(`“${url}” is no address. Write it like https://example.org`);
	}
	const { origin, pathname, search, username, password } = parsed;
	if (pathname !== "/" || search || username || password) {
		throw new HostProblem(`The site stands at the root of a host. Write ${origin} and no more.`);
	}
	return {
		origin,
		isEncrypted: parsed.protocol === "https:",
		async get(address) {
			// A lost connection in a thousand requests says nothing about the copy.
			const first = await ask(`${origin}${address}`, timeout);
			return "silence" in first ? ask(`${origin}${address}`, timeout) : first;
		},
	};
}

async function ask(url: string, timeout: number): Promise<Answer | Silence> {
	try {
		const { status, headers, body } = await fetch(url, {
			redirect: "manual",
			headers: { "Accept-Encoding": "br, gzip" },
			signal: AbortSignal.timeout(timeout),
		});
		return { status, headers, body: await read(body) };
	} catch (error) {
		const silence = reasonOf(error);
		if (silence === undefined) throw error;
		return { silence };
	}
}

async function read(body: ReadableStream<Uint8Array> | null): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of body ?? []) {
		parts.push(part);
		size += part.length;
		if (size > longest) break;
	}
	return Buffer.concat(parts);
}
