import { readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { PublishedFile } from "./headers";
import type { Problem } from "./problem";

/** What a file may be, by its ending. Nothing else is ever public. */
const types: Record<string, PublishedFile> = {
	".html": { type: "text/html; charset=utf-8", kind: "html" },
	".txt": { type: "text/plain; charset=utf-8", kind: "text" },
	".xml": { type: "application/xml; charset=utf-8", kind: "text" },
	".csv": { type: "text/csv; charset=utf-8", kind: "text" },
	".json": { type: "application/json", kind: "text" },
	".svg": { type: "image/svg+xml; charset=utf-8", kind: "asset" },
	".png": { type: "image/png", kind: "asset" },
	".jpg": { type: "image/jpeg", kind: "asset" },
	".webp": { type: "image/webp", kind: "asset" },
	".ico": { type: "image/x-icon", kind: "asset" },
};

/** Files that Next makes beside the pages, from `app/`. */
const fromApp = [
	"sitemap.xml",
	"robots.txt",
	"icon.svg",
	"favicon.ico",
	"data/statistics.csv",
	"data/statistics.json",
];

/** Without these there is no site. */
const required = ["index.html", "404.html", "sitemap.xml", "robots.txt"];

/** Pages that `next build` writes for itself; `404.html` is the one that readers get. */
const nextPages = ["404/index.html", "_not-found/index.html"];

/**
 * Chooses from what `next build` wrote: pages, the files of `app/` that have a fixed name, and those
 * of `public/`. Payloads, chunks and whatever a later Next adds are not on the list and stay behind.
 */
export async function chooseFiles({ out, publicFolder }: Folders): Promise<Chosen> {
	const built = await filesIn(out);
	const shared = await filesIn(publicFolder);
	if (built.length === 0) {
		return { files: [], problems: [{ page: out, reason: "there is no build; run next build" }] };
	}
	const problems: Problem[] = [];
	const chosen = new Set<string>();

	for (const path of built) {
		const isPage = path === "404.html" || /(^|\/)index\.html$/.test(path);
		if (fromApp.includes(path)) chosen.add(path);
		if (!isPage || nextPages.includes(path)) continue;
		if (isPlainAddress(path)) chosen.add(path);
		else problems.push({ page: path, reason: "the address may hold only a–z, 0–9 and hyphens" });
	}
	for (const path of shared) {
		const problem = problemOfShared(path, built);
		if (problem) problems.push({ page: `public/${path}`, reason: problem });
		else chosen.add(path);
	}
	for (const path of required) {
		if (!chosen.has(path)) problems.push({ page: path, reason: "next build did not write it" });
	}
	return { files: [...chosen].sort(), problems };
}

/** The `Content-Type` and kind of a public file. */
export function publishedFile(path: string): PublishedFile {
	// The name is fixed by `sha256sum` and has no ending.
	const file = types[path === "SHA256SUMS" ? ".txt" : extname(path)];
	if (!file) throw new Error(`${path}: files of this kind are not published`);
	return file;
}

function isPlainAddress(path: string): boolean {
	// A language's code may name a script, which is written with a capital: zh-Hans.
	return /^([a-z]{2,3}(-[A-Za-z0-9]+)*\/)?([a-z0-9]+(-[a-z0-9]+)*\/)*(index|404)\.html$/.test(path);
}

function problemOfShared(path: string, built: string[]): string | undefined {
	if (path === ".well-known/security.txt") return "this file is written by publish/security.ts";
	if (!/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/.test(path)) {
		return "the name may hold only a–z, 0–9, dots and hyphens, and no hidden folder";
	}
	if (extname(path) === ".html") return "a page is made by app/, never by public/";
	if (!types[extname(path)]) {
		return `only files ending in ${Object.keys(types).join(" ")} are published (publish/allow.ts)`;
	}
	if (!built.includes(path)) return "it is not in the build; run next build again";
	return undefined;
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT") return [];
			throw error;
		},
	);
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.sort();
}

type Folders = { out: string; publicFolder: string };

type Chosen = {
	/** Paths inside `out/`, sorted. */
	files: string[];
	problems: Problem[];
};
