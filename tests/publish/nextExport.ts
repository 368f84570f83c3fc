import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Published, publish } from "../../publish";
import { PublishError } from "../../publish/problem";

export const siteUrl = "https://apua.example";
export const leaveScript = 'if (1 < 2 && "é") { document.title = "</b>"; }';

type Words = { locale?: string; title?: string; slug?: string; head?: string; main?: string };

const words =
	"Voit saada apua. Sinä päätät itse, mitä kerrot ja mitä teet. Työntekijä vastaa sinulle, ja voit " +
	"lopettaa puhelun milloin vain. Apu on sinulle maksutonta.";

/** A page as Next 16 and React 19 write it: with all that a reader does not need. */
export function nextPage({
	locale = "fi",
	title = "Mitä apua voit saada",
	slug = "services",
	head = "",
	main = "",
}: Words = {}): string {
	const path = slug ? `/${locale}/${slug}/` : `/${locale}/`;
	return (
		`<!DOCTYPE html><html lang="${locale}" dir="ltr"><head><meta charSet="utf-8"/>` +
		'<meta name="viewport" content="width=device-width, initial-scale=1"/>' +
		'<style data-precedence="next" data-href="/_next/static/chunks/a.css">@layer base{a{color:inherit}}</style>' +
		'<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
		'<script src="/_next/static/chunks/a.js" async=""></script>' +
		'<meta name="color-scheme" content="light dark"/>' +
		`<title>${title}</title><meta name="description" content="Mitä apua on."/>` +
		'<meta name="referrer" content="no-referrer"/><meta name="audience" content="everyone"/>' +
		`<link rel="canonical" href="${siteUrl}${path}"/>` +
		`<link rel="alternate" hrefLang="${locale}" href="${siteUrl}${path}"/>` +
		`<meta property="og:title" content="${title}"/><meta name="twitter:card" content="summary"/>` +
		'<link rel="icon" href="/icon.svg?icon.3b6.svg" sizes="any" type="image/svg+xml"/>' +
		`<script data-leave-script="">${leaveScript}</script>${head}` +
		'<script src="/_next/static/chunks/b.js" noModule=""></script></head>' +
		'<body class="page"><div hidden=""><!--$--><!--/$--></div><a href="#main">Siirry tekstiin</a>' +
		'<a class="leave" data-leave="" data-title="Sää" data-press="Paina vielä" ' +
		'rel="noreferrer nofollow" href="https://www.ilmatieteenlaitos.fi/">Poistu</a>' +
		'<a href="tel:+358295463177">Soita <bdi dir="ltr" data-number="">02954 63177</bdi></a> | ' +
		'<a href="tel:112"><bdi dir="ltr" data-number="">112</bdi></a>' +
		`<main id="main"><h1>Apua <!-- -->${locale}</h1><p>${words}</p><p>${main}</p></main>` +
		'<!--$--><!--/$--><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>' +
		"<script>(self.__next_f=self.__next_f||[]).push([0])</script>" +
		'<script>self.__next_f.push([1,"<div>\\u003c/div>"])</script></body></html>'
	);
}

const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${siteUrl}/fi/services/</loc></url></urlset>`;

const wholeExport: Record<string, string> = {
	"index.html": nextPage({ title: "Apua Suomessa", slug: "services" }),
	"404.html": nextPage({ title: "Apua Suomessa", slug: "services" }),
	"fi/services/index.html": nextPage(),
	"en/accessibility/index.html": nextPage({
		locale: "en",
		title: "Accessibility",
		slug: "accessibility",
	}),
	"icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
	"sitemap.xml": sitemap,
	"robots.txt": "User-Agent: *\n",
	// What Next leaves beside the pages.
	"404/index.html": "<p>404",
	"_not-found/index.html": "<p>404",
	"fi/services/index.txt": "0:{}",
	"fi/services/__next._tree.txt": "0:{}",
	"_next/static/chunks/a.js": "1",
};

/**
 * A static export in a folder of its own, published. Files of the export can be changed or, with
 * undefined, left out; `shared` are files of `public/`.
 */
export async function publishExport(
	changes: Record<string, string | undefined> = {},
	{ shared = {}, ...settings }: Options = {},
): Promise<Result> {
	const folder = settings.folder ?? mkdtempSync(join(tmpdir(), "publish-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const name of ["out", "public"]) {
		rmSync(join(folder, name), { recursive: true, force: true });
	}
	write(join(folder, "out"), { ...wholeExport, ...shared, ...changes });
	write(join(folder, "public"), shared);
	const dist = join(folder, "dist");
	const result = { folder, dist, files: () => filesIn(dist) };
	try {
		const published = await publish({
			out: join(folder, "out"),
			publicFolder: join(folder, "public"),
			dist,
			siteUrl,
			now: new Date("2026-11-24T05:00:00Z"),
			...settings,
		});
		return { ...result, published, problems: [] };
	} catch (error) {
		if (!(error instanceof PublishError)) throw error;
		return { ...result, problems: error.problems.map(({ page, reason }) => `${page}: ${reason}`) };
	}
}

type Options = {
	shared?: Record<string, string>;
	folder?: string;
	out?: string;
	siteUrl?: string;
	securityContact?: string;
	draft?: boolean;
};

type Result = {
	folder: string;
	dist: string;
	published?: Published;
	problems: string[];
	files: () => string[];
};

function write(folder: string, files: Record<string, string | undefined>): void {
	for (const [path, text] of Object.entries(files)) {
		if (text === undefined) continue;
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
}

export const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
