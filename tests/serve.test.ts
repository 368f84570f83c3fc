import { rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPublished } from "../serve/published";
import { createServer } from "../serve/server";
import { Tally } from "../serve/tally";
import { ask, askRaw, readAnswer } from "./serve/ask";
import { expectEveryHeader, expectNotFoundPage, expectShort } from "./serve/expect";
import {
	hostileHeaders,
	hostilePaths,
	malformedPaths,
	marker,
	otherMethods,
} from "./serve/hostile";
import { randomRequest } from "./serve/randomRequest";
import { makeSite, type Site, texts } from "./serve/site";
import { start } from "./serve/start";

let site: Site;
let app: FastifyInstance;
let port: number;
const tally = new Tally();

beforeAll(async () => {
	site = await makeSite();
	app = await createServer({ ...site, tally });
	port = await listen(app);
});

afterAll(async () => {
	await app.close();
	await site.remove();
});

describe("a reader", () => {
	test.each([
		["/", "index.html"],
		["/fi/", "fi/index.html"],
		["/fi/services/", "fi/services/index.html"],
		["/fi/%73ervices/?from=somewhere", "fi/services/index.html"],
		["http://localhost/fi/services/", "fi/services/index.html"],
	] as const)("who opens %s gets the page", async (target, file) => {
		const answer = await ask(port, target);
		expect(answer.status).toBe(200);
		expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
		expect(answer.body.toString()).toBe(texts[file]);
		expectEveryHeader(answer, "html");
	});

	test("gets the page in the smallest form that the browser knows", async () => {
		const forms = [
			["gzip, deflate, br, zstd", "br", brotliDecompressSync],
			["gzip, deflate", "gzip", gunzipSync],
			["br;q=0, gzip", "gzip", gunzipSync],
			["identity", undefined, (body: Buffer) => body],
		] as const;
		for (const [accepted, encoding, open] of forms) {
			const answer = await ask(port, "/fi/", { headers: { "Accept-Encoding": accepted } });
			expect(answer.headers["content-encoding"]).toBe(encoding);
			expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
			expect(answer.headers.vary?.toLowerCase()).toBe("accept-encoding");
			expect(open(answer.body).toString()).toBe(texts["fi/index.html"]);
			expectEveryHeader(answer, "html");
		}
	});

	test("gets a file as it is when it has no compressed form", async () => {
		const answer = await ask(port, "/plain.txt", { headers: { "Accept-Encoding": "br, gzip" } });
		expect(answer.status).toBe(200);
		expect(answer.headers["content-encoding"]).toBeUndefined();
		expect(answer.body.toString()).toBe(texts["fi/index.html"]);
	});

	test.each(["/fi", "/fi/services", "/fi/services?a=1"])(
		"who leaves out the last slash of %s is sent to the page, on the same host",
		async (target) => {
			const answer = await ask(port, target, {
				headers: { Host: `${marker}.example`, "X-Forwarded-Host": `${marker}.example` },
			});
			expect(answer.status).toBe(301);
			expect(answer.headers.location).toBe(`${target.split("?")[0]}/`);
			expectEveryHeader(answer, "text");
		},
	);

	test("who follows a wrong link gets the page that speaks every language", async () => {
		for (const target of ["/nothing", "/fi/nothing/", "/fi/services/x?y"]) {
			const answer = await ask(port, target);
			expectNotFoundPage(answer, 404);
		}
	});

	test.each(malformedPaths)("who follows the broken link %s gets that page too", async (target) => {
		expectNotFoundPage(await ask(port, target), 400);
	});

	test("gets the whole of that page, whatever was asked about the other", async () => {
		for (const target of ["/nothing", "/%"]) {
			for (const [name, value] of [
				["Range", "bytes=0-3"],
				["If-None-Match", "*"],
				["If-Match", '"x"'],
				["If-Modified-Since", new Date().toUTCString()],
			] as const) {
				const answer = await ask(port, target, { headers: { [name]: value } });
				expectNotFoundPage(answer, target === "/%" ? 400 : 404);
			}
		}
	});

	test("can ask for the headers alone", async () => {
		for (const target of ["/fi/", "/fi", "/nothing", "/healthz", "/%"]) {
			const get = await ask(port, target);
			const head = await ask(port, target, { method: "HEAD" });
			expect(head.status).toBe(get.status);
			expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
			expect(head.body).toHaveLength(0);
		}
	});

	test("who has the page already is told so", async () => {
		const { etag = "" } = (await ask(port, "/fi/")).headers;
		const answer = await ask(port, "/fi/", { headers: { "If-None-Match": etag } });
		expect(answer.status).toBe(304);
		expect(answer.body).toHaveLength(0);
		expectEveryHeader(answer, "html");
	});

	test("can ask for a part of a file", async () => {
		const part = await ask(port, "/fi/", { headers: { Range: "bytes=2-8" } });
		expect(part.status).toBe(206);
		expect(part.body.toString()).toBe("doctype");
		expect(part.headers["content-range"]).toMatch(/^bytes 2-8\//);
		expectEveryHeader(part, "html");

		for (const range of ["bytes=900000-", `bytes=${marker}`]) {
			const beyond = await ask(port, "/fi/", { headers: { Range: range } });
			expect(beyond.status).toBe(416);
			expect(beyond.headers["content-range"]).toMatch(/^bytes \*\/\d+$/);
			expectEveryHeader(beyond, "text");
		}

		const changed = await ask(port, "/fi/", { headers: { "If-Match": '"other"' } });
		expect(changed.status).toBe(412);
		expectEveryHeader(changed, "text");
	});

	test("still gets an answer when a file has been lost since the start", async () => {
		const damaged = await makeSite();
		const other = await createServer(damaged);
		const otherPort = await listen(other);
		await rm(damaged.root, { recursive: true });
		for (const target of ["/fi/", "/nothing", "/%"]) {
			const answer = await ask(otherPort, target);
			expect(answer.status).toBe(404);
			expectEveryHeader(answer);
			expectShort(answer);
		}
		await other.close();
		await damaged.remove();
	});
});

describe("anybody", () => {
	test.each([
		["/icon.svg", "image/svg+xml", "asset"],
		["/SHA256SUMS", "text/plain; charset=utf-8", "text"],
		["/.well-known/security.txt", "text/plain; charset=utf-8", "text"],
	] as const)("can read %s, compressed or not", async (target, type, kind) => {
		for (const accepted of ["identity", "br"]) {
			const answer = await ask(port, target, { headers: { "Accept-Encoding": accepted } });
			expect(answer.status).toBe(200);
			expect(answer.headers["content-type"]).toBe(type);
			expectEveryHeader(answer, kind);
		}
	});

	test("can see that the server is alive", async () => {
		const answer = await ask(port, "/healthz");
		expect(answer.status).toBe(200);
		expect(answer.body.toString()).toBe("ok\n");
		expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
		expectEveryHeader(answer, "text");
	});
});

describe("a hostile client", () => {
	test.each(hostilePaths)("finds nothing at %s", async (target) => {
		expectNotFoundPage(await ask(port, target), target.includes("%c0") ? 400 : 404);
	});

	test.each(otherMethods)("cannot use the method %s", async (method) => {
		const answer = await ask(port, "/fi/", { method });
		expect(answer.status).toBe(405);
		expect(answer.headers.allow).toBe("GET, HEAD");
		expectEveryHeader(answer, "text");
		expectShort(answer);
	});

	test.each(hostileHeaders)("changes nothing with %s: %s", async (name, value) => {
		const answer = await ask(port, "/fi/", { headers: { [name]: value } });
		expect(answer.status).toBe(200);
		const encoding = answer.headers["content-encoding"];
		expect(encoding === undefined || encoding === "br" || encoding === "gzip").toBe(true);
		if (!encoding) expect(answer.body.toString()).toBe(texts["fi/index.html"]);
		expectEveryHeader(answer, "html");
	});

	test("cannot send an address of more than 8 kB", async () => {
		const longest = `/${"a".repeat(8191)}`;
		expectNotFoundPage(await ask(port, longest), 404);
		const answer = await ask(port, `${longest}a`);
		expect(answer.status).toBe(414);
		expectEveryHeader(answer, "text");
		expectShort(answer);
	});

	test("cannot send more than 16 kB of headers", async () => {
		const headers = { "X-Large": "a".repeat(16_000) };
		expect((await ask(port, "/fi/", { headers })).status).toBe(200);
		for (const size of [16_384, 30_000]) {
			const answer = await ask(port, "/fi/", { headers: { "X-Large": "a".repeat(size) } });
			expect(answer.status).toBe(431);
			expectEveryHeader(answer, "text");
			expectShort(answer);
		}
		const many = Array.from({ length: 1_000 }, (_, n) => [`X-${n}`, "a".repeat(10)]);
		const answer = await ask(port, "/fi/", { headers: Object.fromEntries(many) });
		expect(answer.status).toBe(431);
	});

	test.each([
		["no protocol", "GET /fi/\r\n\r\n"],
		["an old version", "GET /fi/ HTTP/0.9\r\n\r\n"],
		["an unknown version", "GET /fi/ HTTP/3.7\r\nHost: a\r\n\r\n"],
		["HTTP/2 without agreement", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
		["no host", "GET /fi/ HTTP/1.1\r\nConnection: close\r\n\r\n"],
		["no slash", "GET fi/ HTTP/1.1\r\nHost: a\r\n\r\n"],
		["a folded header", "GET /fi/ HTTP/1.1\r\nHost: a\r\n b\r\nX: \r\n c\0\r\n\r\n"],
		["a header without name", `GET /fi/ HTTP/1.1\r\nHost: a\r\n: ${marker}\r\n\r\n`],
		["a space in a header's name", `GET /fi/ HTTP/1.1\r\nHost: a\r\nX : ${marker}\r\n\r\n`],
		["a zero byte", "GET /fi/ HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"],
		["a zero byte in the address", "GET /fi/\0 HTTP/1.1\r\nHost: a\r\n\r\n"],
		["two lengths", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
		["a length below zero", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"],
		[
			"a length beside chunks",
			"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
		],
	])("is told that a request with %s is none", async (_name, request) => {
		const answer = readAnswer(await askRaw(port, request));
		expect(answer.status).toBe(400);
		expectEveryHeader(answer, "text");
		expectShort(answer);
	});

	test("is never asked for a body, and cannot make the server wait for one", async () => {
		for (const [method, status] of [
			["POST", 405],
			["GET", 200],
		] as const) {
			for (const length of ["Content-Length: 1000000", "Transfer-Encoding: chunked"]) {
				for (const wish of ["Expect: 100-continue", "Accept: */*"]) {
					const head = [`${method} /fi/ HTTP/1.1`, "Host: a", length, wish, "", ""];
					// No body follows: the answer comes and the server closes all the same.
					const answer = readAnswer(await askRaw(port, head.join("\r\n")));
					expect(answer.status).toBe(status);
					expectEveryHeader(answer);
				}
			}
		}
	});

	test("cannot mix an answer into the one before it", async () => {
		const good = "GET /fi/ HTTP/1.1\r\nHost: a\r\n\r\n";
		const answer = readAnswer(await askRaw(port, `${good}\0${marker}\r\n\r\n`));
		expect(answer.status).toBe(200);
		expect(answer.body.toString()).toBe(texts["fi/index.html"]);
	});

	test("cannot hold a connection open with slow headers", async () => {
		expect(app.server.headersTimeout).toBe(5_000);
		const impatient = await createServer({ ...site, headersTimeout: 50 });
		const impatientPort = await listen(impatient);
		const answer = readAnswer(await askRaw(impatientPort, "GET /fi/ HTTP/1.1\r\nX-Slow: "));
		expect(answer.status).toBe(408);
		expectEveryHeader(answer, "text");
		// One that says nothing at all is closed as well.
		await askRaw(impatientPort, "");
		await impatient.close();
	});

	test("finds no way round in a thousand random requests", async () => {
		const allowed = [200, 206, 301, 304, 400, 404, 405, 412, 414, 416, 431];
		await fc.assert(
			fc.asyncProperty(randomRequest(), async (request) => {
				const answer = readAnswer(await askRaw(port, request));
				expect(allowed).toContain(answer.status);
				expectEveryHeader(answer);
			}),
			{ numRuns: 1_000, seed: 20_261_124 },
		);
	}, 60_000);
});

// Each start of a process can take seconds on a busy machine.
describe("an operator", { timeout: 30_000 }, () => {
	test("sees how often each status was answered, and nothing else", () => {
		const counts = new Tally();
		expect(counts.line()).toBeUndefined();
		for (const status of [404, 200, 200]) counts.add(status);
		expect(counts.line()).toBe("Answers by status: 200: 2, 404: 1");
		expect(counts.line()).toBeUndefined();
		expect(tally.line()).toMatch(/^Answers by status: (\d{3}: \d+(, |$))+$/);
	});

	test("finds no address, page or browser in the log", async () => {
		const damaged = await makeSite();
		const server = start({ PORT: "0", cwd: damaged.folder });
		const at = await server.port;
		const headers = { "User-Agent": marker, "X-Forwarded-For": marker, Referer: marker };
		await ask(at, `/fi/?${marker}`, { headers });
		await ask(at, `/${marker}`, { headers });
		await ask(at, `/${marker}%`, { headers });
		await ask(at, `/${"a".repeat(9_000)}${marker}`, { headers });
		await ask(at, "/fi/", { headers, method: marker.toUpperCase() });
		await askRaw(at, `${marker}\r\n\r\n`);
		await rm(join(damaged.root, "plain.txt"));
		await ask(at, "/plain.txt", { headers });
		server.process.kill("SIGTERM");

		const { code, output, errors } = await server.ended;
		await damaged.remove();
		expect(code).toBe(0);
		expect(errors).toBe("");
		expect(output.split("\n")).toEqual([
			`Serving dist/ at http://127.0.0.1:${at}/ (stop with Ctrl+C)`,
			"Answers by status: 200: 1, 400: 1, 404: 2, 405: 2, 414: 1",
			"",
		]);
	});

	test("stops the server without cutting off who is connected", async () => {
		const server = start({ PORT: "0", cwd: site.folder });
		const at = await server.port;
		const socket = connect(at, "127.0.0.1");
		const parts: Buffer[] = [];
		socket.on("data", (part) => parts.push(part));
		await new Promise((done) => socket.once("connect", done));
		// The request has begun when the server is told to stop, and ends after that.
		socket.write("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /fi/ HTTP/1.1\r\n");
		await new Promise((done) => socket.once("data", done));
		server.process.kill("SIGINT");
		await refused(at);
		const closed = new Promise((done) => socket.once("close", done));
		socket.write("Host: a\r\n\r\n");
		await closed;
		expect(Buffer.concat(parts).toString()).toContain(texts["fi/index.html"]);
		expect((await server.ended).code).toBe(0);
	});

	test.each([
		["without dist/", {}, "There is no dist to serve. Make it with: npm run build"],
		[
			"with a word as PORT",
			{ PORT: "abc" },
			'PORT must be a whole number from 0 to 65535, not "abc".',
		],
		[
			"with too large a PORT",
			{ PORT: "65536" },
			'PORT must be a whole number from 0 to 65535, not "65536".',
		],
	])("who starts it %s is told why in one sentence", async (_name, env, sentence) => {
		const { code, output, errors } = await start({ ...env, cwd: join(site.folder, "dist") }).ended;
		expect({ code, output, errors }).toEqual({ code: 1, output: "", errors: `${sentence}\n` });
	});

	test("who starts it twice is told why in one sentence", async () => {
		const fresh = await makeSite();
		const { code, output, errors } = await start({ PORT: String(port), cwd: fresh.folder }).ended;
		await fresh.remove();
		expect({ code, output }).toEqual({ code: 1, output: "" });
		expect(errors).toBe(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run serve\n`);
	});

	test.each([
		["names a file outside", (files) => ({ ...files, "../outside.txt": files.SHA256SUMS })],
		["names a hidden file", (files) => ({ ...files, "fi/.hidden": files.SHA256SUMS })],
		["names a compressed form", (files) => ({ ...files, "index.html.br": files.SHA256SUMS })],
		[
			"names a file that is not there",
			(files) => ({ ...files, "sv/index.html": files.SHA256SUMS }),
		],
		["has no page for 404", ({ "404.html": _, ...files }) => files],
		[
			"would add a header",
			(files) => ({ ...files, "icon.svg": { type: "image/svg+xml\r\nX: y", kind: "asset" } }),
		],
	] as [string, (files: Site["headers"]["files"]) => object][])(
		"cannot serve a list that %s",
		async (_name, change) => {
			const fresh = await makeSite();
			const headers = join(fresh.folder, "other.json");
			await writeFile(
				headers,
				JSON.stringify({ ...fresh.headers, files: change(fresh.headers.files) }),
			);
			const published = (headers: string) => readPublished({ root: fresh.root, headers });
			await expect(published(join(fresh.folder, "dist.headers.json"))).resolves.toBeDefined();
			await expect(published(headers)).rejects.toThrow("npm run build");
			await fresh.remove();
		},
	);
});

async function listen(app: FastifyInstance): Promise<number> {
	await app.listen({ host: "127.0.0.1", port: 0 });
	return (app.server.address() as AddressInfo).port;
}

/** Waits until nothing listens on the port any more. */
async function refused(port: number): Promise<void> {
	for (;;) {
		const open = await new Promise((done) => {
			const socket = connect(port, "127.0.0.1", () => {
				socket.destroy();
				done(true);
			});
			socket.on("error", () => done(false));
		});
		if (!open) return;
	}
}
