import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { type Authority, makeAuthority } from "../tls/authority";
import { startFront } from "../tls/front";
import type { Scan } from "../tls/observatory";
import { localeOf, publishedPages } from "./published";

let authority: Authority;

test.beforeAll(() => {
	authority = makeAuthority();
});

test.afterAll(() => authority.remove());

/** Every page of Finnish, where each kind exists, and the first page and one beside it of all languages. */
const pages = [
	...publishedPages.filter((path) => localeOf(path) === "fi"),
	...publishedPages.filter((path) => localeOf(path) !== "fi" && /^\/([^/]+\/)?$/.test(path)),
	...publishedPages.filter((path) => /^\/(ar|so)\/with\/fi\/$|^\/404\.html$/.test(path)),
	"/no-such-page/",
];

async function scan(
	ports: { httpPort: number; httpsPort: number },
	paths: string[],
	trusted = authority.file,
): Promise<Scan[]> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[
			"--import",
			"tsx",
			"tests/tls/observatory.ts",
			`${ports.httpPort}`,
			`${ports.httpsPort}`,
		].concat(paths),
		{ env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted }, maxBuffer: 64 * 1024 * 1024 },
	);
	return stdout
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
}

/**
 * All points that a site without cookies and without foreign scripts can have, except the five for
 * a name that the browsers know beforehand, which only a published name can have.
 */
const most = {
	"content-security-policy": 10,
	cookies: 0,
	"cross-origin-resource-policy": 10,
	"cross-origin-resource-sharing": 0,
	redirection: 0,
	"referrer-policy": 5,
	"strict-transport-security": 0,
	"subresource-integrity": 0,
	"x-content-type-options": 0,
	"x-frame-options": 5,
};

test("MDN's HTTP Observatory gives each kind of page in each language A+ and all points", async () => {
	const front = await startFront(authority);
	const scans = await scan(front, pages);
	await front.close();
	expect(scans.map(({ path }) => path)).toEqual(pages);
	for (const { path, grade, score, results, status } of scans) {
		const points = Object.fromEntries(Object.entries(results).map(([name, r]) => [name, r.points]));
		expect(points, path).toEqual(most);
		expect(
			Object.values(results).filter(({ pass }) => !pass),
			path,
		).toEqual([]);
		expect({ grade, score }, path).toEqual({ grade: "A+", score: 130 });
		expect(status, path).toBe(/no-such|404/.test(path) && !path.endsWith("html") ? 404 : 200);
	}
});

test("the Observatory sees what is missing: a header, or a certificate that nobody knows", async () => {
	const front = await startFront(authority, (headers) => {
		const { "Content-Security-Policy": _, ...rest } = headers;
		return { ...rest, "X-Frame-Options": "" };
	});
	const [bare] = await scan(front, ["/icon.svg"]);
	expect(bare?.grade).not.toBe("A+");
	expect(bare?.results["content-security-policy"]?.pass).toBe(false);
	const [unknown] = await scan(front, ["/"], "");
	await front.close();
	expect(unknown?.results["strict-transport-security"]?.pass).toBe(false);
});
