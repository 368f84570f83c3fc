/** `npm run examine https://example.org`: what a host offers to those who connect over TLS. */
import { HostProblem } from "../verify/hostProblem";
import { hasForwardSecrecy, tlsOfferOf, tlsProblems } from "../verify/tls";

const url = process.argv[2] ?? "";

try {
	if (!URL.canParse(url) || new URL(url).protocol !== "https:") {
		throw new HostProblem("Write which host to examine: npm run examine https://example.org");
	}
	const { hostname, port } = new URL(url);
	const offer = await tlsOfferOf(`${hostname}:${port || 443}`, hostname);
	console.log(`Protocols: ${offer.protocols.join(", ")}`);
	console.log(`Key exchange: ${[...new Set(offer.groups.map(({ name }) => name))].join(", ")}`);
	for (const { protocol, name, bits } of offer.ciphers) {
		const secrecy = hasForwardSecrecy(name) ? "forward secrecy" : "NO forward secrecy";
		console.log(`  ${protocol}  ${name}  ${bits} bits, ${secrecy}`);
	}
	const problems = tlsProblems(offer);
	for (const problem of problems) console.log(`Weak: ${problem}.`);
	console.log(
		problems.length === 0 ? "Nothing weak is offered." : `${problems.length} weaknesses.`,
	);
	process.exitCode = problems.length === 0 ? 0 : 1;
} catch (problem) {
	if (!(problem instanceof HostProblem)) throw problem;
	console.error(problem.message);
	process.exitCode = 1;
}
