import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One request that left our site. */
export type Visit = { url: string; headers: IncomingHttpHeaders };

export type NeutralSite = {
	/** Host and port of a proxy that leads to this site from every address but our own. */
	proxy: { host: string; port: number };
	/** All requests so far, whatever their host: nothing gets past the proxy. */
	visits: Visit[];
	/** Resolves when the site has been asked for the nth time, counted from 1. */
	asked(nth: number): Promise<Visit>;
	/** Leaves every request unanswered, like a slow network, until the returned function is called. */
	hold(): () => void;
	/** Answers from now on that there is nothing to show: the browser then keeps the page it has. */
	showNothing(): void;
	close(): Promise<void>;
};

/**
 * The weather service, and everything else outside our site, played on this machine: no test
 * needs the network, and none can reach it. Each answer says the number of its visit, so that a
 * test sees which visit is on screen.
 */
export async function startNeutralSite(): Promise<NeutralSite> {
	const visits: Visit[] = [];
	const waiting: { nth: number; resolve: (visit: Visit) => void }[] = [];
	let held: Promise<void> | undefined;
	let hasPage = true;

	async function record(request: IncomingMessage, url: string) {
		const visit = { url, headers: request.headers };
		visits.push(visit);
		for (const { nth, resolve } of waiting) if (nth === visits.length) resolve(visit);
		const nth = visits.length;
		await held;
		return nth;
	}

	const site = createTlsServer(makeCertificate(), async (request, response) => {
		const nth = await record(request, `https://${request.headers.host}${request.url}`);
		const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
		if (hasPage) response.writeHead(200, headers).end(neutralPage(nth));
		else response.writeHead(204).end();
	});

	// An unencrypted request to another host is an error; it is recorded, so that a test names it.
	const proxy = createServer(async (request, response) => {
		await record(request, request.url ?? "");
		response.writeHead(502).end();
	});
	proxy.on("connect", (_request, socket) => {
		socket.write("HTTP/1.1 200 Connected\r\n\r\n");
		socket.on("error", () => socket.destroy());
		site.emit("connection", socket);
	});
	site.on("tlsClientError", (_error, socket) => socket.destroy());

	const host = "127.0.0.1";
	await new Promise<void>((resolve) => proxy.listen(0, host, resolve));

	return {
		proxy: { host, port: (proxy.address() as AddressInfo).port },
		visits,
		asked(nth) {
			const visit = visits[nth - 1];
			if (visit) return Promise.resolve(visit);
			return new Promise((resolve) => waiting.push({ nth, resolve }));
		},
		hold() {
			let release = () => {};
			held = new Promise((resolve) => {
				release = () => {
					held = undefined;
					resolve();
				};
			});
			return release;
		},
		showNothing() {
			hasPage = false;
		},
		async close() {
			site.closeAllConnections();
			proxy.closeAllConnections();
			await new Promise((resolve) => proxy.close(resolve));
		},
	};
}

/** What the neutral site shows on its nth visit. */
export function neutralWords(nth: number) {
	return `Cloudy, visit ${nth}`;
}

function neutralPage(nth: number) {
	return `<!doctype html><html lang="en"><title>Weather</title><link rel="icon" href="data:,"><p>${neutralWords(nth)}</p></html>`;
}

let certificate: { key: Buffer; cert: Buffer } | undefined;

/** A certificate for nobody: the browsers of the tests accept any. */
function makeCertificate() {
	if (certificate) return certificate;
	const folder = mkdtempSync(join(tmpdir(), "neutral-site-"));
	const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
	const words =
		"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=neutral.example";
	try {
		execFileSync("openssl", [...words.split(" "), "-keyout", key, "-out", cert], { stdio: "pipe" });
		certificate = { key: readFileSync(key), cert: readFileSync(cert) };
		return certificate;
	} catch (error) {
		throw new Error("The tests of leaving need the command openssl to make a certificate.", {
			cause: error,
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
}
