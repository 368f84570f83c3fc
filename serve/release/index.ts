import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Refusal } from "../refusal";
import { shortName } from "./name";
import { release, rollBack } from "./release";
import { currentRelease, listReleases } from "./site";

const options = {
	site: { type: "string" },
	dist: { type: "string" },
	keep: { type: "string" },
	draft: { type: "boolean" },
	back: { type: "boolean" },
	to: { type: "string" },
	list: { type: "boolean" },
	help: { type: "boolean" },
} as const;

const usage = `npm run release                      dist/ becomes what readers get
npm run release:rollback             the release before becomes it again
npm run release:rollback -- --to 20261124T1410   that one becomes it
npm run release -- --list            all releases

--site FOLDER   the site's folder, or SITE_FOLDER (now: ${siteFolder({})})
--dist FOLDER   what was published (now: dist)
--draft         also a build without an address of its own, to try it on this machine
--keep N        how many releases stay on the disk (now: 5)`;

try {
	await run();
} catch (error) {
	const isUsage = error instanceof TypeError && "code" in error;
	if (!(error instanceof Refusal) && !isUsage) throw error;
	console.error(isUsage ? `${error.message}\n\n${usage}` : error.message);
	process.exitCode = 1;
}

async function run(): Promise<void> {
	const typed = parseArgs({ options }).values;
	const given = (name: keyof typeof options) => typed[name] ?? fromNpm(name);
	const site = siteFolder(typed);
	const draft = Boolean(given("draft"));
	const to = given("to") as string | undefined;
	if (given("help")) return console.log(usage);
	if (given("list")) return list(site);
	if (given("back") || to) {
		const name = await rollBack({ site, to, draft });
		return console.log(`Readers get ${shortName(name)} again.`);
	}
	const keep = String(given("keep") ?? "5");
	if (!/^[1-9]\d*$/.test(keep)) {
		throw new Refusal(`--keep must be a whole number from 1, not "${keep}".`);
	}
	const dist = String(given("dist") ?? "dist").replace(/\/+$/, "");
	const headers = `${dist}.headers.json`;
	const name = await release({ site, root: dist, headers, draft, keep: Number(keep) });
	console.log(`Readers get ${shortName(name)} from ${site}/current.`);
}

async function list(site: string): Promise<void> {
	const current = await currentRelease(site);
	for (const name of await listReleases(site)) {
		console.log(`${shortName(name)}${name === current ? "  what readers get" : ""}`);
	}
}

function siteFolder({ site }: { site?: string }): string {
	return resolve(site ?? fromNpm("site") ?? process.env.SITE_FOLDER ?? "site");
}

/**
 * npm keeps a flag that is typed without `--` to itself and tells only the environment: a
 * `npm run release --back` must not become a release.
 */
function fromNpm(name: string): string | undefined {
	return process.env[`npm_config_${name}`] || undefined;
}
