import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { freePort, type Nginx, startNginx } from "../../serve/nginx/start";
import { release } from "../../serve/release/release";
import { tlsOfferOf, tlsProblems } from "../../verify/tls";
import { type Authority, makeAuthority } from "../tls/authority";
import type { Scan } from "../tls/observatory";

let authority: Authority;
let site: string;
let nginx: Nginx;
let [http, https] = [0, 0];

/** The published site as a real host shows it: nginx with TLS, of a name and a certificate. */
test.beforeAll(async () => {
	authority = makeAuthority();
	site = await mkdtemp(join(tmpdir(), "site-"));
	await release({ site, root: "dist", headers: "dist.headers.json", draft: true });
	http = await freePort();
	https = await freePort();
	nginx = await startNginx({
		site,
		plain: undefined,
		tls: {
			host: "localhost",
			aliases: [],
			certificate: authority.files.cert,
			key: authority.files.key,
			acme: site,
			http: [`127.0.0.1:${http}`],
			https: [`127.0.0.1:${https}`],
		},
	});
});

test.afterAll(async () => {
	await nginx.stop();
	await nginx.remove();
	await rm(site, { recursive: true });
	authority.remove();
});

/** Runs a script of the project that trusts the authority of this test. */
const run = (script: string, ...words: string[]) =>
	promisify(execFile)(process.execPath, ["--import", "tsx", script, ...words], {
		env: { ...process.env, NODE_EXTRA_CA_CERTS: authority.file },
		maxBuffer: 64 * 1024 * 1024,
	});

test("only TLS 1.2 and 1.3 are offered, with keys that nobody can find out later", async () => {
	const offer = await tlsOfferOf(`127.0.0.1:${https}`, "localhost");
	expect(tlsProblems(offer)).toEqual([]);
	expect(offer.protocols).toEqual(["TLSv1.2", "TLSv1.3"]);
	expect(offer.ciphers.length).toBeGreaterThan(3);
});

test("what is weak is seen: an old protocol, an old cipher", async () => {
	const { key, cert } = authority;
	const old = createServer({ key, cert, minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" });
	await new Promise<void>((done) => old.listen(0, "127.0.0.1", done));
	const { port } = old.address() as AddressInfo;
	const problems = tlsProblems(await tlsOfferOf(`127.0.0.1:${port}`, "localhost"));
	old.closeAllConnections();
	old.close();
	expect(problems).toContain("TLSv1.0 is offered; only TLS 1.2 and 1.3 may be");
	expect(problems).toContain("TLSv1.2 ECDHE-ECDSA-AES128-SHA: an old kind of cipher");
});

test("nginx shows over TLS the published site, byte by byte, with all its headers", async () => {
	const { stdout } = await run("scripts/verify.ts", `https://localhost:${https}`);
	expect(stdout).toMatch(/ is the same as dist\/: all bytes and headers of \d+ files\./);
});

test("MDN's HTTP Observatory gives nginx's own answers A+ and all points", async () => {
	// nginx leads from http to the port of https, which nobody may have here: so no http is asked.
	const nobody = await freePort();
	const paths = ["/", "/fi/", "/ar/", "/fi/services/", "/fi/with/en/", "/no-such-page/"];
	const { stdout } = await run("tests/tls/observatory.ts", `${nobody}`, `${https}`, ...paths);
	const scans: Scan[] = stdout
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(scans.map(({ path, grade, score }) => ({ path, grade, score }))).toEqual(
		paths.map((path) => ({ path, grade: "A+", score: 130 })),
	);
	expect(
		scans.flatMap(({ results }) => Object.values(results)).filter(({ pass }) => !pass),
	).toEqual([]);
});
