import { execFile } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { makeAuthority } from "../tls/authority";
import { startFront } from "../tls/front";
import { publishedPages } from "./published";

/** A plain file host, as any computer has one: no header but a type, no page for what is missing. */
async function startFileHost() {
	const server = createServer((request, response) => {
		const path = join("dist", new URL(request.url ?? "/", "http://a").pathname);
		const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
		if (!existsSync(file)) {
			response.writeHead(404).end("Not found");
			return;
		}
		const type = file.endsWith(".html") ? "text/html" : "application/octet-stream";
		response.writeHead(200, { "Content-Type": file.endsWith(".svg") ? "image/svg+xml" : type });
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return {
		port: (server.address() as AddressInfo).port,
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

/** Types `npm run verify`, with or without authorities to trust beside those of Node. */
function verify(words: string[], trusted = ""): Promise<{ code: number; said: string }> {
	return new Promise((done) => {
		execFile(
			process.execPath,
			["--import", "tsx", "scripts/verify.ts", ...words],
			{ env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted }, maxBuffer: 64 * 1024 * 1024 },
			(error, stdout, stderr) => done({ code: Number(error?.code ?? 0), said: stdout + stderr }),
		);
	});
}

test("the served site is the published one, byte by byte, with all its headers", async ({
	baseURL,
}) => {
	const { code, said } = await verify([baseURL ?? ""]);
	expect(said).toMatch(/ is the same as dist\/: all bytes and headers of \d+ files\./);
	expect(Number(/of (\d+) files/.exec(said)?.[1])).toBeGreaterThan(publishedPages.length);
	expect(code).toBe(0);
});

test("a plain file host shows a whole copy, and what it lacks is said", async () => {
	const host = await startFileHost();
	const origin = `http://127.0.0.1:${host.port}`;
	const files = await verify([origin, "--without-headers"]);
	const strict = await verify([origin]);
	await host.close();
	expect(files.said).toMatch(/ is the same as dist\/: all bytes of /);
	expect(files.code).toBe(0);
	expect(strict.said).toMatch(/Referrer-Policy\n {4}expected: no-referrer\n {4}found: {4}nothing/);
	expect(strict.code).toBe(1);
});

test("a copy works at another name and port: pages lead on, keep their policy and ask nobody else", async ({
	browser,
}) => {
	const host = await startFileHost();
	const origin = `http://copy.localhost:${host.port}`;
	const context = await browser.newContext();
	const page = await context.newPage();
	const asked = new Set<string>();
	page.on("request", (request) => asked.add(new URL(request.url()).origin));
	const complaints: string[] = [];
	page.on("console", (message) => complaints.push(message.text()));
	await page.goto(`${origin}/`);
	for (const address of ["/fi/", "/fi/services/"]) {
		await page.locator(`a[href="${address}"]:visible`).first().click();
		await page.waitForURL(`${origin}${address}`);
	}
	await expect(page.locator("h1")).toBeVisible();
	await page.evaluate(() => {
		const style = document.createElement("style");
		style.textContent = "body { display: none }";
		document.head.append(style);
	});
	await expect(page.locator("h1")).toBeVisible();
	await context.close();
	await host.close();
	expect([...asked]).toEqual([origin]);
	expect(complaints).toEqual([expect.stringContaining("Content Security Policy")]);
});

test("over TLS the headers of a real host are asked for, and a certificate of nobody is named", async () => {
	const authority = makeAuthority();
	const front = await startFront(authority);
	const origin = `https://localhost:${front.httpsPort}`;
	const trusted = await verify([origin], authority.file);
	const unknown = await verify([origin]);
	const otherName = await verify([`https://127.0.0.1:${front.httpsPort}`], authority.file);
	await front.close();
	authority.remove();
	expect(trusted.said).toMatch(/ is the same as dist\/: all bytes and headers of /);
	expect(unknown.said).toContain("its certificate is from nobody whom this computer trusts");
	// Whichever of the two addresses the name has: no other name is accepted.
	expect(otherName.said).toMatch(/its certificate is for another name|nothing answers/);
	expect([trusted.code, unknown.code, otherName.code]).toEqual([0, 1, 1]);
});

test("security.txt is where RFC 9116 wants it, is for this site and is still good", async ({
	request,
}) => {
	const answer = await request.get("/.well-known/security.txt");
	expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
	const lines = (await answer.text()).trimEnd().split("\n");
	const fields = lines.map(
		(line) => /^([A-Z][A-Za-z-]*): (\S.*)$/.exec(line)?.slice(1) ?? [line, ""],
	);
	const valuesOf = (name: string) =>
		fields.filter(([one]) => one === name).map(([, value]) => value);
	// 2.5: these alone are registered; the first two must be there, and these not twice.
	expect(
		fields.filter(
			([name]) => !/^(Contact|Expires|Preferred-Languages|Canonical)$/.test(name ?? ""),
		),
	).toEqual([]);
	expect(valuesOf("Contact")).toEqual([expect.stringMatching(/^(https:\/\/|mailto:|tel:)/)]);
	expect(valuesOf("Preferred-Languages")).toHaveLength(1);
	const [expires = ""] = valuesOf("Expires");
	expect(valuesOf("Expires")).toHaveLength(1);
	expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
	expect(Date.parse(expires)).toBeGreaterThan(Date.now());
	expect(Date.parse(expires) - Date.now()).toBeLessThan(365 * 86_400_000);
	const [canonical = ""] = valuesOf("Canonical");
	expect(canonical).toMatch(/^https:\/\/[^/]+\/\.well-known\/security\.txt$/);
	// The page that it leads to is there.
	const [contact = ""] = valuesOf("Contact");
	if (contact.startsWith(new URL(canonical).origin)) {
		expect((await request.get(new URL(contact).pathname)).status()).toBe(200);
	}
});
