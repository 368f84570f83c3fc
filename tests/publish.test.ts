import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { securityExpiry } from "../publish/security";
import { leaveScript, nextPage, publishExport, read, siteUrl } from "./publish/nextExport";

const sha256 = (data: string | Buffer, encoding: "base64" | "hex") =>
	createHash("sha256").update(data).digest(encoding);

/** The bytes of a text with Brotli at its best. */
const smallest = (text: Buffer) =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

test("only what is on the list becomes public", async () => {
	const { files, published } = await publishExport({}, { shared: { "help/card.svg": "<svg/>" } });
	const plain = files().filter((path) => !/\.(br|gz)$/.test(path));
	expect(plain).toEqual([
		".well-known/security.txt",
		"404.html",
		"SHA256SUMS",
		"en/accessibility/index.html",
		"fi/services/index.html",
		"help/card.svg",
		"icon.svg",
		"index.html",
		"robots.txt",
		"sitemap.xml",
	]);
	expect(Object.keys(published?.headers.files ?? {})).toEqual(plain);
});

test.each([
	["photo.pdf", "only files ending in"],
	["page.html", "a page is made by app/"],
	[".env", "no hidden folder"],
	[".well-known/security.txt", "written by publish/security.ts"],
	["Card.svg", "a–z"],
])("public/%s is refused", async (path, reason) => {
	const { problems } = await publishExport({}, { shared: { [path]: "x" } });
	expect(problems).toEqual([expect.stringContaining(`public/${path}: `)]);
	expect(problems[0]).toContain(reason);
});

test("a page at an address that is not plain is refused, not forgotten", async () => {
	const { problems } = await publishExport({ "fi/Äiti/index.html": nextPage() });
	expect(problems).toEqual([
		expect.stringContaining("fi/Äiti/index.html: the address may hold only"),
	]);
});

test("a build without its 404 page, or no build at all, is said in one sentence", async () => {
	const { problems, folder } = await publishExport({ "404.html": undefined });
	expect(problems).toEqual(["404.html: next build did not write it"]);
	const none = await publishExport({}, { out: join(folder, "nothing") });
	expect(none.problems).toEqual([`${join(folder, "nothing")}: there is no build; run next build`]);
});

test("a reader gets the words, one script and one style, and nothing of the framework", async () => {
	const { dist } = await publishExport();
	const html = read(dist, "fi/services/index.html");
	expect(html).not.toMatch(/_next|__next|TURBOPACK|<!--|data-leave-script|data-precedence|preload/);
	expect(html).not.toMatch(/audience|twitter|hidden|noModule|\?icon/i);
	expect(html.match(/<script>/g)).toHaveLength(1);
	expect(html.match(/<style>/g)).toHaveLength(1);
	expect(html).toContain(`<script>${leaveScript}</script>`);
	expect(html).toContain("<h1>Apua fi</h1>");
	expect(html).toContain('<html lang="fi" dir="ltr">');
	expect(html).toContain(`<link rel="canonical" href="${siteUrl}/fi/services/">`);
});

test("the policy stands before all that it binds and names what was really written", async () => {
	const { dist, published } = await publishExport();
	const html = read(dist, "fi/services/index.html");
	const { policy, scripts, styles } = published?.headers ?? { policy: "", scripts: [], styles: [] };
	const [, script = ""] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
	const [, style = ""] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
	expect(scripts).toEqual([`'sha256-${sha256(script, "base64")}'`]);
	expect(styles).toEqual([`'sha256-${sha256(style, "base64")}'`]);
	expect(policy).toContain(`script-src ${scripts[0]}; style-src ${styles[0]};`);
	expect(policy).toContain("frame-ancestors 'none'");
	const meta = policy.replace("frame-ancestors 'none'; ", "");
	expect(html).toMatch(
		/^<!DOCTYPE html><html lang="fi" dir="ltr"><head><meta charset="utf-8"><meta http-eq/,
	);
	expect(html).toContain(
		`<meta http-equiv="Content-Security-Policy" content="${meta}">` +
			'<meta name="referrer" content="no-referrer"><script>',
	);
});

test("every text is there with Brotli and gzip too, and the sums are true of every file", async () => {
	const { dist, files } = await publishExport();
	const html = readFileSync(join(dist, "404.html"));
	expect(brotliDecompressSync(readFileSync(join(dist, "404.html.br")))).toEqual(html);
	expect(readFileSync(join(dist, "404.html.br")).length).toBeLessThanOrEqual(smallest(html));
	expect(gunzipSync(readFileSync(join(dist, "404.html.gz")))).toEqual(html);
	const sums = files()
		.filter((path) => path !== "SHA256SUMS")
		.map((path) => `${sha256(readFileSync(join(dist, path)), "hex")}  ${path}`);
	expect(read(dist, "SHA256SUMS").trimEnd().split("\n").sort()).toEqual(sums.sort());
});

test("publishing the same build again gives the same bytes", async () => {
	const [first, second] = [await publishExport(), await publishExport()];
	expect(read(first.dist, "SHA256SUMS")).toBe(read(second.dist, "SHA256SUMS"));
});

test("security.txt expires after 364 days and names somebody to tell", async () => {
	expect(securityExpiry(new Date("2026-11-24T23:59:59Z")).toISOString()).toBe(
		"2027-11-23T00:00:00.000Z",
	);
	const { dist } = await publishExport();
	expect(read(dist, ".well-known/security.txt")).toBe(
		`Contact: ${siteUrl}/en/accessibility/\nExpires: 2027-11-23T00:00:00.000Z\n` +
			`Preferred-Languages: fi, sv, en\nCanonical: ${siteUrl}/.well-known/security.txt\n`,
	);
	const named = await publishExport({}, { securityContact: "mailto:tietoturva@apua.example" });
	expect(read(named.dist, ".well-known/security.txt")).toContain("mailto:tietoturva@apua.example");
	const { problems } = await publishExport({}, { securityContact: "tietoturva@apua.example" });
	expect(problems).toEqual([expect.stringContaining("SECURITY_CONTACT: ")]);
});

test.each(["http://apua.example", "https://apua.example/fi", "apua.example"])(
	"SITE_URL %s is refused",
	async (siteUrl) => {
		const { problems } = await publishExport({}, { siteUrl });
		expect(problems).toEqual([expect.stringContaining("SITE_URL: ")]);
	},
);

test("a publish that fails leaves the served site untouched", async () => {
	const { folder, dist } = await publishExport();
	const before = read(dist, "SHA256SUMS");
	const headers = read(folder, "dist.headers.json");
	const { problems } = await publishExport(
		{ "fi/services/index.html": nextPage({ main: "<img src='https://other.example/a.png'>" }) },
		{ folder },
	);
	expect(problems).not.toEqual([]);
	expect(read(dist, "SHA256SUMS")).toBe(before);
	expect(read(folder, "dist.headers.json")).toBe(headers);
	expect(existsSync(`${dist}.new`)).toBe(false);
});

test("a new publish takes the place of the old one as a whole", async () => {
	const { folder, dist } = await publishExport({}, { shared: { "old.txt": "old" } });
	expect(existsSync(join(dist, "old.txt"))).toBe(true);
	// As if a publish had been killed between taking the old site away and putting the new one.
	renameSync(dist, `${dist}.old`);
	mkdirSync(`${dist}.new`);
	writeFileSync(join(`${dist}.new`, "half.html"), "");
	const { files, problems } = await publishExport({}, { folder });
	expect(problems).toEqual([]);
	expect(files()).not.toContain("old.txt");
	expect(files()).not.toContain("half.html");
	expect(existsSync(`${dist}.old`)).toBe(false);
});

test("a disk that fails in the middle leaves the served site, or brings it back", async () => {
	const { folder, dist } = await publishExport();
	const before = read(dist, "SHA256SUMS");
	renameSync(dist, `${dist}.old`);
	mkdirSync(`${dist}.headers.json.new`);
	const again = publishExport({ "robots.txt": "User-Agent: x\n" }, { folder });
	await expect(again).rejects.toThrow("EISDIR");
	expect(read(dist, "SHA256SUMS")).toBe(before);
});
