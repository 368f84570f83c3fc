import { readFileSync } from "node:fs";

/** One package as `package-lock.json` names it. */
export type Package = {
	/** Its place, such as `node_modules/next` or `node_modules/a/node_modules/b`. */
	place: string;
	name: string;
	version: string;
	/** As the package says it, an SPDX expression; many a stub says none. */
	licence: string | undefined;
	integrity: string | undefined;
	resolved: string | undefined;
	/** Only developers and tests use it; what is not so takes part in making the site. */
	isForDevelopers: boolean;
	/** Made for one kind of processor or system, and left out on others. */
	isForOnePlatform: boolean;
};

type Entry = {
	name?: string;
	version?: string;
	license?: string;
	integrity?: string;
	resolved?: string;
	dev?: boolean;
	optional?: boolean;
	os?: string[];
	cpu?: string[];
	link?: boolean;
};

/** Every package of the lock file, in its order, the project itself left out. */
export function lockedPackages(file = "package-lock.json"): Package[] {
	const { packages } = JSON.parse(readFileSync(file, "utf8")) as {
		packages: Record<string, Entry>;
	};
	return Object.entries(packages)
		.filter(([place]) => place !== "")
		.map(([place, entry]) => ({
			place,
			name: entry.name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
			version: entry.version ?? "",
			licence: entry.license,
			integrity: entry.integrity,
			resolved: entry.resolved,
			isForDevelopers: entry.dev ?? false,
			isForOnePlatform: (entry.optional ?? false) && Boolean(entry.os ?? entry.cpu),
		}));
}
