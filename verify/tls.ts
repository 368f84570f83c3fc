import { spawn } from "node:child_process";
import { HostProblem } from "./hostProblem";

/** What a host offers to a browser that connects, as sslscan finds by trying. */
export type TlsOffer = {
	/** Such as `TLSv1.2`; `SSLv3` for those before it. */
	protocols: string[];
	ciphers: { protocol: string; name: string; bits: number }[];
	/** Groups for the exchange of keys. */
	groups: { name: string; bits: number }[];
	hasSafeRenegotiation: boolean;
	hasHeartbleed: boolean;
};

/**
 * Has sslscan try a host. Throws a `HostProblem` if there is no sslscan, or nobody answers.
 *
 * `name` is what the connection asks for: a host that is asked by its address may show nothing.
 */
export async function tlsOfferOf(at: string, name: string): Promise<TlsOffer> {
	const xml = await run("sslscan", ["--no-colour", "--xml=-", `--sni-name=${name}`, at]);
	const offer = readOffer(xml);
	if (offer.protocols.length === 0) throw new HostProblem(`${name} speaks no TLS at ${at}.`);
	return offer;
}

/** Reads what sslscan writes with `--xml`. */
export function readOffer(xml: string): TlsOffer {
	const all = (tag: string) =>
		[...xml.matchAll(new RegExp(`<${tag} ([^>]*?)/?>`, "g"))].map(([, words = ""]) =>
			Object.fromEntries([...words.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, a, b]) => [a, b])),
		);
	return {
		protocols: all("protocol")
			.filter(({ enabled }) => enabled === "1")
			.map(({ type, version }) => `${type?.toUpperCase()}v${version}`),
		ciphers: all("cipher").map(({ sslversion = "", cipher = "", bits }) => ({
			protocol: sslversion,
			name: cipher,
			bits: Number(bits),
		})),
		groups: all("group").map(({ name = "", bits }) => ({ name, bits: Number(bits) })),
		hasSafeRenegotiation: all("renegotiation").every(
			({ supported, secure }) => supported === "0" || secure === "1",
		),
		hasHeartbleed: all("heartbleed").some(({ vulnerable }) => vulnerable === "1"),
	};
}

/**
 * What is weaker than this site allows: only TLS 1.2 and 1.3, with keys that nobody can find out
 * later from a stolen certificate (forward secrecy) and with ciphers that notice any change.
 */
export function tlsProblems(offer: TlsOffer): string[] {
	const { protocols, ciphers, groups } = offer;
	return [
		...protocols
			.filter((protocol) => !/^TLSv1\.[23]$/.test(protocol))
			.map((protocol) => `${protocol} is offered; only TLS 1.2 and 1.3 may be`),
		...(protocols.includes("TLSv1.3") ? [] : ["TLS 1.3 is not offered"]),
		...ciphers
			.filter(({ name }) => !hasForwardSecrecy(name))
			.map(({ protocol, name }) => `${protocol} ${name}: without forward secrecy`),
		...ciphers
			.filter(({ name, bits }) => !/GCM|CHACHA20/.test(name) || bits < 128)
			.map(({ protocol, name }) => `${protocol} ${name}: an old kind of cipher`),
		...groups
			.filter(({ bits }) => bits < 128)
			.map(({ name, bits }) => `${name}: ${bits} bits of safety; at least 128 are wanted`),
		...(offer.hasSafeRenegotiation ? [] : ["renegotiation is unsafe"]),
		...(offer.hasHeartbleed ? ["memory can be read (Heartbleed)"] : []),
	];
}

/** Every cipher of TLS 1.3 has it. */
export const hasForwardSecrecy = (cipher: string) => /^(TLS_|ECDHE-)/.test(cipher);

function run(command: string, words: string[]): Promise<string> {
	return new Promise((done, failed) => {
		let output = "";
		const child = spawn(command, words, { stdio: ["ignore", "pipe", "ignore"], timeout: 120_000 });
		child.stdout.on("data", (part) => {
			output += part;
		});
		child.on("error", () => {
			failed(new HostProblem(`There is no ${command}. On Debian: apt-get install ${command}`));
		});
		child.on("close", (code) => {
			if (code === 0) done(output);
			else failed(new HostProblem(`${words.at(-1)} cannot be reached.`));
		});
	});
}
