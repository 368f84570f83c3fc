import { describe, expect, test } from "vitest";
import { responseHeaders } from "../publish/headers";
import { nextPage, publishExport, read } from "./publish/nextExport";

const marks = /data-draft|Luonnos|Utkast|Draft|noindex, nofollow/;

test("every page of a draft says so in three languages, below the leave link and above the words", async () => {
	const { dist, problems, files } = await publishExport({}, { draft: true });
	expect(problems).toEqual([]);
	const pages = files().filter((path) => path.endsWith(".html"));
	expect(pages).toHaveLength(4);
	for (const path of pages) {
		const html = read(dist, path);
		expect(html, path).toContain('<span lang="fi">Luonnos, ei julkaistu</span>');
		expect(html, path).toContain('<span lang="sv">Utkast, inte publicerat</span>');
		expect(html, path).toContain('<span lang="en">Draft, not published</span>');
		expect(html.indexOf("data-draft=")).toBeGreaterThan(html.indexOf("data-leave="));
		expect(html.indexOf("data-draft=")).toBeLessThan(html.indexOf("<main"));
	}
});

test("a draft keeps policy, numbers and leave link", async () => {
	const { dist, published } = await publishExport({}, { draft: true });
	const html = read(dist, "fi/services/index.html");
	expect(html).toContain('http-equiv="Content-Security-Policy" content="default-src \'none\'');
	expect(html).toContain('href="tel:+358295463177"');
	expect(html).toContain('href="tel:112"');
	expect(html).toContain("data-leave=");
	expect(published?.headers.policy).toContain("default-src 'none'");
	const broken = nextPage().replace("data-leave=", "data-x=");
	const { problems } = await publishExport({ "fi/services/index.html": broken }, { draft: true });
	expect(problems.join()).toContain("there is no leave link");
});

test("no search engine finds a draft, and nothing in it leads to the published site", async () => {
	const found = nextPage({ head: '<meta name="robots" content="index"/>' });
	const { dist, files, published } = await publishExport(
		{ "fi/services/index.html": found },
		{ draft: true },
	);
	const html = read(dist, "fi/services/index.html");
	expect(html.match(/<meta name="robots"[^>]*>/g)).toEqual([
		'<meta name="robots" content="noindex, nofollow">',
	]);
	expect(html).not.toMatch(/canonical|hreflang/i);
	expect(read(dist, "robots.txt")).toBe("User-agent: *\nDisallow: /\n");
	expect(files()).not.toContain("sitemap.xml");
	expect(files()).not.toContain(".well-known/security.txt");
	const { policy, robots } = published?.headers ?? { policy: "", robots: "" };
	expect(responseHeaders({ policy, kind: "html", tls: true, robots })).toMatchObject({
		"X-Robots-Tag": "noindex, nofollow",
	});
});

describe("a draft cannot be taken for what is published", () => {
	test("nothing of its mark is in the published site", async () => {
		const { dist, files, published } = await publishExport();
		for (const path of files().filter((path) => /\.(html|txt|xml)$/.test(path))) {
			expect(read(dist, path), path).not.toMatch(marks);
		}
		expect(published?.headers).not.toHaveProperty("robots");
		const headers = responseHeaders({ policy: "x", kind: "html", tls: true });
		expect(headers).not.toHaveProperty("X-Robots-Tag");
	});

	test("a page with the mark is refused", async () => {
		const html = nextPage({ main: '<p data-draft="">Luonnos</p>' });
		const { problems } = await publishExport({ "fi/services/index.html": html });
		expect(problems).toEqual([
			"fi/services/index.html: the page is marked as a draft (data-draft)",
		]);
	});
});
