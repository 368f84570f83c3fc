import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { metaPolicy, type PublishedHeaders } from "../../publish/headers";
import { readPublished } from "../published";
import { Refusal } from "../refusal";

/**
 * Makes sure that a published folder is whole, unchanged and meant for readers, and gives all of its
 * files. Throws a `Refusal` with every problem, and never gives a part.
 */
export async function verify({ root, headers: described, draft }: Published): Promise<Whole> {
	const headers = await readPublished({ root, headers: described });
	const files = new Map<string, Buffer>();
	const problems: string[] = [];
	for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
		const path = relative(root, join(entry.parentPath, entry.name));
		if (entry.isFile()) files.set(path, await readFile(join(root, path)));
		else if (!entry.isDirectory()) problems.push(`${path}: only files can be released, no links`);
	}
	problems.push(
		...unlistedProblems(files, headers),
		...sumProblems(files),
		...policyProblems(files, headers),
		...(draft ? [] : draftProblems(files)),
	);
	if (problems.length > 0) {
		const shown = problems.slice(0, mostShown);
		if (problems.length > mostShown) shown.push(`… and ${problems.length - mostShown} more`);
		throw new Refusal(`${root} cannot be released:\n${shown.join("\n")}`);
	}
	return { headers, files };
}

export type Published = {
	/** `dist/`, or the folder of a release. */
	root: string;
	/** The file that describes it. */
	headers: string;
	/** Lets a build without an address of its own through: for trials on this machine. */
	draft?: boolean;
};

export type Whole = {
	headers: PublishedHeaders;
	/** Every file with its content, compressed forms and `SHA256SUMS` included. */
	files: Map<string, Buffer>;
};

/** A folder that was copied half is wrong in thousands of places, which nobody reads. */
const mostShown = 20;

/** A web server serves what lies there: so nothing may lie there that was not published. */
function unlistedProblems(files: Files, headers: PublishedHeaders): string[] {
	return [...files.keys()]
		.filter((path) => !(path.replace(/\.(br|gz)$/, "") in headers.files))
		.map((path) => `${path}: it was not published. Take it away or build again`);
}

function sumProblems(files: Files): string[] {
	const problems: string[] = [];
	const rest = new Set(files.keys());
	rest.delete("SHA256SUMS");
	for (const line of String(files.get("SHA256SUMS") ?? "").split("\n")) {
		if (!line) continue;
		const [, sum, path = ""] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
		const bytes = files.get(path);
		if (!sum) problems.push("SHA256SUMS: a line is cut short. Build again");
		else if (!bytes) problems.push(`${path}: it is missing. Build again`);
		else if (createHash("sha256").update(bytes).digest("hex") !== sum) {
			problems.push(`${path}: it was changed after the build. Build again`);
		}
		rest.delete(path);
	}
	for (const path of rest) problems.push(`${path}: SHA256SUMS does not name it. Build again`);
	return problems;
}

/** The policy lies beside the pages and in each of them: both must be of the same build. */
function policyProblems(files: Files, { policy }: PublishedHeaders): string[] {
	const meta = metaPolicy(policy);
	return [...files]
		.filter(([path, bytes]) => path.endsWith(".html") && !bytes.includes(meta))
		.map(([path]) => `${path}: its policy is not that of its headers.json. Build again`);
}

/** A build without an address of its own is for looking at: its links lead nowhere. */
function draftProblems(files: Files): string[] {
	const text = String(files.get(".well-known/security.txt") ?? "");
	const address = /^Canonical: (\S+)$/m.exec(text)?.[1] ?? "";
	if (!URL.canParse(address)) {
		return [".well-known/security.txt: it names no address of the site. Build again"];
	}
	const { hostname } = new URL(address);
	if (!/(^|\.)(example|invalid|test|localhost)$/.test(hostname)) return [];
	return [
		`This build is a draft: it calls the site ${hostname}, a name that nobody can have. Build it with: SITE_URL=https://… npm run build. To try a release on this machine: --draft`,
	];
}

type Files = Map<string, Buffer>;
