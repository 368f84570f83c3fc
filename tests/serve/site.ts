import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { contentSecurityPolicy, type PublishedHeaders } from "../../publish/headers";

/** A small published site in a folder of its own, beside a file that nobody may read. */
export async function makeSite(): Promise<Site> {
	const folder = await mkdtemp(join(tmpdir(), "site-"));
	const write = async (path: string, content: string | Buffer) => {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	};
	for (const [path, content] of Object.entries({ ...texts, ...unlisted })) {
		await write(`dist/${path}`, content);
		await write(`dist/${path}.br`, brotliCompressSync(content));
		await write(`dist/${path}.gz`, gzipSync(content));
	}
	await write("dist/plain.txt", texts["fi/index.html"]);
	await write("dist.headers.json", JSON.stringify(headers));
	await write("outside.txt", secret);
	return {
		folder,
		root: join(folder, "dist"),
		headers,
		remove: () => rm(folder, { recursive: true }),
	};
}

/** Stands in every file that must not be served. */
export const secret = "not for any reader";

const page = (title: string) =>
	`<!doctype html><html lang="fi"><title>${title}</title><p>${"Saat apua. ".repeat(200)}</p></html>`;

/** The public files of the site and what is in them. */
export const texts = {
	"index.html": page("Kielet"),
	"404.html": page("Sivua ei ole – Sidan finns inte – no such page"),
	"fi/index.html": page("Apua"),
	"fi/services/index.html": page("Palvelut"),
	"icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
	SHA256SUMS: "0000  index.html\n",
	".well-known/security.txt": "Contact: https://example.com/\n",
};

/** Files that lie in `dist/` without having been published. */
const unlisted = {
	".env": secret,
	"fi/.hidden": secret,
	"notes.txt": secret,
	"fi/data.json": secret,
};

const hashes = { scripts: ["'sha256-c2NyaXB0'"], styles: ["'sha256-c3R5bGU='"] };

/** The policy of every page of the site. */
export const policy = contentSecurityPolicy(hashes);

const html = { type: "text/html; charset=utf-8", kind: "html" } as const;
const text = { type: "text/plain; charset=utf-8", kind: "text" } as const;

const headers: PublishedHeaders = {
	policy,
	...hashes,
	files: {
		"index.html": html,
		"404.html": html,
		"fi/index.html": html,
		"fi/services/index.html": html,
		"icon.svg": { type: "image/svg+xml", kind: "asset" },
		SHA256SUMS: text,
		".well-known/security.txt": text,
		// The one file without compressed forms.
		"plain.txt": text,
	},
};

export type Site = {
	folder: string;
	root: string;
	headers: PublishedHeaders;
	remove: () => Promise<void>;
};
