import { createHash } from "node:crypto";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A published folder and the file that describes it. */
export type Published = { root: string; headers: string };

/** What a reader may get: for each address the hashes of the whole answers that are right. */
export type RightAnswers = Record<string, string[]>;

const few = /^(fi|sv|en)\//;
const isKept = (path: string) => few.test(path) || !/^[a-z]{2,3}(-[A-Za-z]+)?\//.test(path);
const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function copyOf(into: string, change: (html: string) => string): Promise<Published> {
	const described = JSON.parse(await readFile("dist.headers.json", "utf8")) as {
		files: Record<string, unknown>;
	};
	const files = Object.entries(described.files).filter(([path]) => isKept(path));
	const root = join(into, "dist");
	const sums: string[] = [];
	for (const [path] of files) {
		if (path === "SHA256SUMS") continue;
		await mkdir(dirname(join(root, path)), { recursive: true });
		if (path.endsWith(".html")) {
			const html = Buffer.from(change(await readFile(join("dist", path), "utf8")));
			const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
			await writeFile(join(root, path), html);
			await writeFile(join(root, `${path}.br`), brotliCompressSync(html, brotli));
			await writeFile(join(root, `${path}.gz`), gzipSync(html));
		}
		for (const ending of ["", ".br", ".gz"]) {
			const file = `${path}${ending}`;
			if (!path.endsWith(".html")) {
				const there = await cp(join("dist", file), join(root, file)).then(
					() => true,
					() => false,
				);
				if (!there) continue;
			}
			sums.push(`${hash(await readFile(join(root, file)))}  ${file}\n`);
		}
	}
	await writeFile(join(root, "SHA256SUMS"), sums.join(""));
	const headers = join(into, "headers.json");
	await writeFile(headers, JSON.stringify({ ...described, files: Object.fromEntries(files) }));
	return { root, headers };
}

/**
 * Makes two releases of `dist/` in three languages that differ on every page, and tells what each
 * page is in both: an answer that is neither, or half of one, is a failure.
 */
export async function twoReleases(folder: string): Promise<{
	first: Published;
	second: Published;
	right: RightAnswers;
}> {
	const first = await copyOf(join(folder, "first"), (html) => html);
	const second = await copyOf(join(folder, "second"), (html) =>
		html.replace("</title>", " 2</title>"),
	);
	const right: RightAnswers = {};
	const { files } = JSON.parse(await readFile(first.headers, "utf8")) as {
		files: Record<string, { kind: string }>;
	};
	for (const [path, { kind }] of Object.entries(files)) {
		if (kind !== "html" || path === "404.html") continue;
		const answers = [first, second].map(({ root }) => readFile(join(root, `${path}.br`)));
		right[`/${path.replace(/index\.html$/, "")}`] = (await Promise.all(answers)).map(hash);
	}
	return { first, second, right };
}
