import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { PublishedHeaders } from "../publish/headers";
import { Refusal } from "./refusal";

/**
 * Reads what the publish step wrote about `dist/` and makes sure that it is all there, so that a
 * half-finished or hand-made `dist/` is refused at the start and not in front of a reader.
 */
export async function readPublished({ root, headers }: Published): Promise<PublishedHeaders> {
	if (!(await isDirectory(root))) {
		throw new Refusal(`There is no ${root} to serve. Make it with: npm run build`);
	}
	const published = parse(await textOf(headers), headers);
	for (const path of ["index.html", "404.html", ...Object.keys(published.files)]) {
		if (!(path in published.files)) {
			throw new Refusal(`${headers} does not name ${path}. Make it again with: npm run build`);
		}
		if (!(await isFile(join(root, path)))) {
			throw new Refusal(`${root} lacks ${path}. Make it again with: npm run build`);
		}
	}
	return published;
}

const header = z.string().regex(/^[\x20-\x7e]+$/, "must be one line of ASCII");

/** A path that stays inside `dist/`, of no hidden file, and not a compressed form of another. */
const path = z
	.string()
	.regex(/^(\.well-known\/)?[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, "must be a path of a public file")
	.refine((path) => !/\.(br|gz)$/.test(path), "must not be a compressed form");

const schema = z.object({
	policy: header,
	scripts: z.array(header),
	styles: z.array(header),
	robots: header.exactOptional(),
	files: z.record(path, z.object({ type: header, kind: z.enum(["html", "asset", "text"]) })),
}) satisfies z.ZodType<PublishedHeaders>;

function parse(text: string, name: string): PublishedHeaders {
	try {
		return schema.parse(JSON.parse(text));
	} catch (error) {
		const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
		throw new Refusal(`${name} cannot be used. Make it again with: npm run build\n${reason}`);
	}
}

async function textOf(file: string): Promise<string> {
	try {
		return await readFile(file, "utf8");
	} catch {
		throw new Refusal(`There is no ${file}. Make it with: npm run build`);
	}
}

async function isDirectory(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

type Published = { root: string; headers: string };
