import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { handWritten } from "./handWritten";
import { markdownTable, median } from "./table";

/** Left to right and right to left, a short one and a long one. */
const pages = ["fi/index.html", "ar/services/index.html", "th/who-to-contact/index.html"];
const rounds = 7;

/** A slow 3G network: 400 kbit/s, 400 ms for an answer to come. */
const slow3G = {
	offline: false,
	latency: 400,
	downloadThroughput: 50_000,
	uploadThroughput: 50_000,
};
/** An old phone: six times slower than this machine. */
const slowness = 6;

type Answer = { type: string; body: Buffer };

function serve(answers: Map<string, Answer>): Promise<Server> {
	const server = createServer((request, response) => {
		const answer = answers.get(request.url ?? "");
		response.writeHead(answer ? 200 : 404, {
			"Content-Type": answer?.type ?? "text/plain",
			"Content-Encoding": answer ? "br" : "identity",
			"Cache-Control": "no-store",
		});
		response.end(answer?.body);
	});
	return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Milliseconds until the first words are painted, in a browser that has never been here. */
async function firstPaint(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send("Network.enable");
		await session.send("Network.emulateNetworkConditions", slow3G);
		await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
		await page.goto(url);
		return await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					new PerformanceObserver((list, observer) => {
						const entry = list.getEntriesByName("first-contentful-paint")[0];
						if (!entry) return;
						observer.disconnect();
						resolve(entry.startTime);
					}).observe({ type: "paint", buffered: true });
				}),
		);
	} finally {
		await context.close();
	}
}

/**
 * How soon the first words stand on the screen of an old phone on a slow network, beside a page
 * with the same words written by hand: the limit of what can be reached.
 */
export async function paint(): Promise<string> {
	const answers = new Map<string, Answer>();
	const add = (url: string, type: string, text: string) => {
		const body = brotliCompressSync(text);
		answers.set(url, { type, body });
		return body.length;
	};
	const compared = pages.map((file, index) => {
		const { inside, apart, css } = handWritten(readFileSync(`dist/${file}`, "utf8"));
		const html = "text/html; charset=utf-8";
		const published = readFileSync(`dist/${file}.br`);
		answers.set(`/${index}/published/`, { type: html, body: published });
		const bytes = add(`/${index}/inside/`, html, inside);
		add(`/${index}/apart/`, html, apart);
		add(`/${index}/apart/styles.css`, "text/css", css);
		return { file, published: published.length, byHand: bytes };
	});
	const server = await serve(answers);
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const browser = await chromium.launch({
		executablePath: "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-quic"],
	});
	try {
		const rows: (string | number)[][] = [];
		for (const [index, { file, published, byHand }] of compared.entries()) {
			const times: Record<string, number[]> = { published: [], inside: [], apart: [] };
			// In turns, so that a busy minute of this machine falls upon all three alike; the first
			// round only warms up.
			for (let round = 0; round <= rounds; round++) {
				for (const [kind, list] of Object.entries(times)) {
					const time = await firstPaint(browser, `${origin}/${index}/${kind}/`);
					if (round > 0) list.push(time);
				}
			}
			const middle = (kind: string) => Math.round(median(times[kind] ?? []));
			const [ours, inside, apart] = [middle("published"), middle("inside"), middle("apart")];
			rows.push([
				`/${file.replace("index.html", "")}`,
				...[ours, inside, apart, Math.round((ours / inside - 1) * 100), published - byHand],
			]);
		}
		const head = ["page", "published, ms", "by hand, styles inside, ms"];
		head.push("by hand, styles apart, ms", "later than by hand, %", "heavier than by hand, bytes");
		return `${markdownTable(head, rows)}

First words on the screen, slow 3G (400 kbit/s, 400 ms), processor slowed down ${slowness} times, medians of ${rounds}.`;
	} finally {
		await browser.close();
		server.close();
	}
}
