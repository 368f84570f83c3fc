import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { exampleSiteUrl, siteUrl } from "../i18n/paths";
import { chooseFiles, publishedFile } from "./allow";
import { type Compressed, compress, isCompressible } from "./compress";
import { draftRobots, draftRobotsTxt, notInDraft } from "./draft";
import { finishPages } from "./finish";
import type { PublishedHeaders } from "./headers";
import { PublishError } from "./problem";
import { budgetOf, type FinishedPage, siteProblems } from "./rules";
import { securityTxt } from "./security";
import { type Settings, settingProblems } from "./settings";
import { checksums } from "./sums";
import { replaceFolder } from "./swap";

/**
 * Turns the static export into the site that readers get. Either all of it is published or nothing:
 * on any problem it throws a `PublishError` with all problems, and `dist` stays as it was.
 */
export async function publish(settings: Settings): Promise<Published> {
	const { out, dist, draft = false } = settings;
	const { files: paths, problems } = await chooseFiles(settings);
	problems.push(...settingProblems(settings));
	if (problems.length > 0) throw new PublishError(problems);

	const files = new Map<string, Buffer>();
	for (const path of paths) files.set(path, await readFile(join(out, path)));
	const finished = finishPages(files, draft);
	for (const { path, html } of finished.pages) files.set(path, Buffer.from(html));
	files.set(".well-known/security.txt", Buffer.from(securityTxt(settings)));
	const sitemap = String(files.get("sitemap.xml"));
	if (draft) {
		for (const path of notInDraft) files.delete(path);
		files.set("robots.txt", Buffer.from(draftRobotsTxt));
	}

	const { script, policy, scripts, styles } = finished;
	const compressed = await compressAll(files);
	const pages = finished.pages.map((page) => ({
		...page,
		weight: compressed.get(page.path)?.br.length ?? 0,
	}));
	problems.push(
		...finished.problems,
		...siteProblems({
			siteUrl: settings.siteUrl,
			pages,
			files: files.keys(),
			sitemap,
			script,
			policy,
			draft,
		}),
	);
	if (problems.length > 0) throw new PublishError(problems);

	const names = [...files.keys(), "SHA256SUMS"].sort();
	const listed = Object.fromEntries(names.map((path) => [path, publishedFile(path)]));
	const robots = draft ? { robots: draftRobots } : {};
	const headers: PublishedHeaders = { policy, scripts, styles, ...robots, files: listed };
	const all = new Map(files);
	for (const [path, { br, gz }] of compressed) all.set(`${path}.br`, br).set(`${path}.gz`, gz);
	all.set("SHA256SUMS", Buffer.from(checksums(all)));
	await replaceFolder(dist, all, `${JSON.stringify(headers, null, "\t")}\n`);
	return { pages, headers };
}

export type Published = { pages: FinishedPage[]; headers: PublishedHeaders };

async function compressAll(files: Map<string, Buffer>): Promise<Map<string, Compressed>> {
	const texts = [...files].filter(([path]) => isCompressible(publishedFile(path)));
	return new Map(
		await Promise.all(texts.map(async ([path, bytes]) => [path, await compress(bytes)] as const)),
	);
}

/** Says in a few lines what was published, or all that stands in the way. */
async function main(): Promise<void> {
	const { SITE_URL, SECURITY_CONTACT } = process.env;
	// The only place that reads it: up to here a draft is what would be published.
	const draft = process.env.DRAFT === "1";
	const dist = draft ? "preview" : "dist";
	if (!SITE_URL)
		console.log(`SITE_URL is not set: ${exampleSiteUrl}, a reserved example name, is used.`);
	try {
		const { pages, headers } = await publish({
			out: "out",
			publicFolder: "public",
			dist,
			draft,
			siteUrl: SITE_URL && !URL.canParse(SITE_URL) ? SITE_URL : siteUrl(),
			securityContact: SECURITY_CONTACT || undefined,
			now: new Date(),
		});
		console.log(summary(dist, pages, headers));
		if (draft) console.log("A draft, marked on every page. See it: npm run serve -- preview");
	} catch (error) {
		if (!(error instanceof PublishError)) throw error;
		console.error(error.message);
		const count = error.problems.length;
		console.error(`Nothing was published: ${count} ${count === 1 ? "problem" : "problems"}.`);
		process.exitCode = 1;
	}
}

function summary(
	dist: string,
	pages: FinishedPage[],
	{ scripts, styles }: PublishedHeaders,
): string {
	const [nearest] = [...pages].sort(
		(a, b) => b.weight / budgetOf(b.path) - a.weight / budgetOf(a.path),
	);
	return (
		`Published ${pages.length} pages to ${dist}/. Nearest to its limit: ${nearest?.path}, ${nearest?.weight} of ` +
		`${budgetOf(nearest?.path ?? "")} bytes with Brotli. Policy: ${scripts.length} script hash, ${styles.length} style hash.`
	);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
