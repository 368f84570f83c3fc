import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyCommand } from "../scripts/verifyCommand";
import { hostAt } from "../verify/host";
import { publishExport, read } from "./publish/nextExport";
import { listen, type Page, startCopy } from "./verify/copy";

/** Runs `npm run verify` in a folder with a published site. */
async function verify(folder: string, ...argv: string[]) {
	const lines: string[] = [];
	const code = await verifyCommand(argv, (line) => lines.push(line), folder);
	return { code, said: lines.join("\n") };
}

/** What is said of a copy in which one thing was changed. */
async function verifyChanged(change: (file: string, page: Page) => void, ...flags: string[]) {
	const { folder } = await publishExport();
	return verify(folder, await startCopy(folder, change), ...flags);
}

const services = "fi/services/index.html";

test.each(["none", "gzip", "br"] as const)(
	"a true copy is called true, with compression %s",
	async (compression) => {
		const { folder } = await publishExport();
		const { code, said } = await verify(folder, await startCopy(folder, undefined, compression));
		expect(said).toMatch(/ is the same as dist\/: all bytes and headers of 9 files\.$/);
		expect(code).toBe(0);
	},
);

const oneNumber = (file: string, page: Page) => {
	if (file === services) page.body = page.body.replace("02954 63177</bdi>", "02954 63178</bdi>");
};

test.each([[[]], [["--text-only"]], [["--without-headers"]]])(
	"one figure of one number on one page is found, with its page and both numbers %j",
	async (flags) => {
		const { code, said } = await verifyChanged(oneNumber, ...flags);
		expect(code).toBe(1);
		expect(said).toContain(`${services}\n  words\n`);
		expect(said).toMatch(/expected: .*02954 63177/);
		expect(said).toMatch(/found: .*02954 63178/);
		expect(said).toContain("in 1 of 9 files");
	},
);

test.each([
	[
		"a number that is shown rightly and called wrongly",
		"tel:+358295463177",
		"tel:+358295463178",
		/found: .*tel:\+358295463178/,
	],
	["an added script", "</body>", "<script>steal()</script></body>", /found: .*<script> of 7/],
	["a picture from elsewhere", "<h1>", '<img src="https://x.example/a.png"><h1>', /x\.example/],
	["a link that leads elsewhere", 'href="#main"', 'href="https://x.example/"', /x\.example/],
	["a script in an attribute", "<h1>", '<h1 onmouseover="steal()">', /onmouseover/],
	["a policy that is gone", /<meta http-equiv[^>]*>/, "", /content-security-policy/],
	["a style that hides the words", "</style>", "h1{display:none}</style>", /found: .*<style>/],
])("even when only what a reader gets is compared, %s is found", async (_, from, to, said) => {
	const found = await verifyChanged((file, page) => {
		if (file !== services) return;
		const changed = page.body.replace(from, to);
		expect(changed).not.toBe(page.body);
		page.body = changed;
	}, "--text-only");
	expect(found.said).toMatch(said);
	expect(found.code).toBe(1);
});

test("a host that rewrites bytes and nothing else is told apart from one that changes words", async () => {
	const rewrite = (file: string, page: Page) => {
		if (file.endsWith(".html")) page.body = page.body.replaceAll("<p>", "\n<p>\n");
	};
	const strict = await verifyChanged(rewrite);
	expect(strict.code).toBe(1);
	expect(strict.said).toMatch(
		/bytes\n {4}expected: \d+ bytes\n {4}found: {4}\d+ bytes, the same words/,
	);
	const lenient = await verifyChanged(rewrite, "--text-only");
	expect(lenient.said).toMatch(/is the same as dist\/: words, links and scripts of 9 files\.$/);
	expect(lenient.code).toBe(0);
});

test("a page that is missing, or sent elsewhere, is named", async () => {
	const { code, said } = await verifyChanged((file, page) => {
		if (file === services) page.status = 404;
		if (file === "icon.svg") {
			Object.assign(page, { status: 302, headers: { Location: "https://x.example/icon.svg" } });
		}
	});
	expect(code).toBe(1);
	expect(said).toContain(`${services}\n  status\n    expected: 200\n    found:    404`);
	expect(said).toContain(
		"found:    302, a redirect to https://x.example/icon.svg, which is not followed",
	);
});

test("a header that is missing everywhere is said once, one that is wrong on a page with that page", async () => {
	const { code, said } = await verifyChanged((file, { headers }) => {
		delete headers["Referrer-Policy"];
		headers.Server = "some server";
		// An edge takes this one for itself.
		delete headers["CDN-Cache-Control"];
		if (file === services) headers["Cache-Control"] = "max-age=600";
	});
	expect(code).toBe(1);
	expect(
		said.match(/Referrer-Policy\n {4}expected: no-referrer\n {4}found: {4}nothing/g),
	).toHaveLength(1);
	expect(said.match(/Server\n {4}expected: nothing\n {4}found: {4}some server/g)).toHaveLength(1);
	expect(said).toContain(
		`${services}\n  Cache-Control\n    expected: no-store\n    found:    max-age=600`,
	);
	expect(said).not.toContain("CDN-Cache-Control");
});

test("a host without the page for what does not exist is told so", async () => {
	const { code, said } = await verifyChanged((_, page) => {
		if (page.status === 404) page.status = 200;
	});
	expect(code).toBe(1);
	expect(said).toContain(
		"(an address that does not exist)\n  status\n    expected: 404\n    found:    200",
	);
});

test("two hosts are compared with each other", async () => {
	const { folder } = await publishExport();
	const first = await startCopy(folder);
	const same = await verify("nowhere", first, await startCopy(folder, undefined, "br"));
	expect(same.said).toMatch(/ is the same as http:\/\/127.* of 9 files\.$/);
	expect(same.code).toBe(0);
	const other = await verify("nowhere", first, await startCopy(folder, oneNumber));
	expect(other.said).toMatch(/found: .*02954 63178/);
	expect(other.code).toBe(1);
});

test("a host that shows another site is refused in one sentence", async () => {
	const { folder } = await publishExport();
	const other = await listen((_, response) => response.end("<title>Weather</title><p>Cloudy"));
	expect(await verify(folder, other)).toEqual({
		code: 1,
		said: `${other}/ is not this site: its first page says other things.`,
	});
	const drift = await verify(folder, other, await startCopy(folder));
	expect(drift.said).toContain("is not this site: it has no SHA256SUMS");
});

test("no such host, a closed port and a wrong address are each said in one sentence", async () => {
	const { folder } = await publishExport();
	const says = async (...argv: string[]) => (await verify(folder, ...argv)).said;
	expect(await says("https://no-such-host.invalid")).toContain("there is no such host");
	expect(await says("http://127.0.0.1:1")).toMatch(/^http:\/\/127\.0\.0\.1:1: .*\.$/);
	expect(await says("apua.example")).toContain("Write it like https://example.org");
	expect(await says("https://apua.example/fi/")).toContain(
		"Write https://apua.example and no more",
	);
	expect(await says()).toContain("Write which host to verify");
});

test("a host that never answers is given up, with the reason", async () => {
	const origin = await listen(() => {});
	expect(await hostAt(origin, 200).get("/")).toEqual({ silence: "no answer in time" });
});

test("nobody but the host in question is asked", async () => {
	const { folder } = await publishExport();
	const asked: string[] = [];
	const other = await listen((request, response) => {
		asked.push(request.url ?? "");
		response.end();
	});
	await verify(
		folder,
		await startCopy(folder, (file, page) => {
			page.headers.Link = `<${other}/style.css>; rel=preload`;
			if (file === services) Object.assign(page, { status: 301, headers: { Location: other } });
		}),
	);
	expect(asked).toEqual([]);
});

test("signs that could deceive the person at the screen are shown as numbers", async () => {
	const { said } = await verifyChanged((file, page) => {
		if (file === services) page.body = page.body.replace("<h1>", "<h1>\u001b[2J\u202e");
	});
	expect(said).toContain("\\u{1b}[2J\\u{202e}");
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
	expect(said).not.toMatch(/[\u001b\u202e]/);
});

test("a reference that somebody has changed is refused, for it would call a true copy false", async () => {
	const { folder } = await publishExport();
	const origin = await startCopy(folder);
	writeFileSync(
		join(folder, "dist", services),
		readFileSync(join(folder, "dist", services), "utf8").replace("63177", "63178"),
	);
	expect((await verify(folder, origin)).said).toContain(
		`dist/${services} is not as it was published`,
	);
});

test("a page links to its own host without naming it, so that it works at any", async () => {
	const { dist } = await publishExport();
	expect(read(dist, services)).not.toMatch(/<a [^>]*href="https:\/\/apua\.example/);
});
