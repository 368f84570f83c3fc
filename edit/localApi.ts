import { makeRouteHandler } from "@keystatic/next/route-handler";
import { z } from "zod";
import { readProjectFile } from "@/content/files";
import { formatProblem } from "@/content/problem";
import { blobSha } from "./blobSha";
import { keystaticConfig } from "./keystaticConfig";
import { openedHeader } from "./openedFiles";
import { type Sent, save } from "./save";

const keystatic = () => makeRouteHandler({ config: keystaticConfig("en") });

/** The trees and pages that the editor asks for, as Keystatic itself gives them. */
export const GET = (request: Request) => keystatic().GET(request);

const base64 = z.string().transform((value) => Buffer.from(value, "base64url").toString("utf8"));

const update = z.strictObject({
	additions: z.array(z.strictObject({ path: z.string(), contents: base64 })),
	deletions: z.array(z.strictObject({ path: z.string() })),
});

const versions = z.record(z.string(), z.string().nullable());

/** Front matter says `sheet: true` or nothing; the editor's box would say `false`. */
const withoutEmptyBox = (text: string) => text.replace(/^(---\n[\s\S]*?)^sheet: false\n/m, "$1");

const refused = (message: string) => new Response(message, { status: 400 });

/** What was opened: the text on disk if it is still that version, else a text that no file has. */
function openedText(file: string, version: string | null | undefined): string | undefined {
	if (version === null || version === undefined) return undefined;
	const now = readProjectFile(file);
	return now !== undefined && blobSha(now) === version ? now : "\0changed";
}

/** Saves what the editor sends, or says why not; the editor shows that and keeps the words. */
export async function POST(request: Request): Promise<Response> {
	const body = update.safeParse(await request.json());
	const opened = versions.safeParse(JSON.parse(request.headers.get(openedHeader) ?? "null"));
	if (!body.success || !opened.success) return refused("Reload this page and try again.");
	const { additions, deletions } = body.data;
	const texts = [
		...additions.map(({ path, contents }) => ({ path, text: withoutEmptyBox(contents) })),
		// Refused with the reason: other pages and languages link to a page.
		...deletions.map(({ path }) => ({ path, text: undefined })),
	];
	const sent: Sent[] = texts.map(({ path, text }) => ({
		file: path,
		opened: openedText(path, opened.data[path]),
		text,
	}));
	const saved = save(sent);
	if (!saved.ok) {
		return refused([saved.message, ...saved.problems.map(formatProblem)].join("\n"));
	}
	// The editor reads the new tree, in which the file stands as it was written.
	const tree = new URL("/api/keystatic/tree", request.url);
	return GET(new Request(tree, { headers: { "no-cors": "1" } }));
}
