import { spawnSync } from "node:child_process";
import type { Package } from "./lock";

/** A bill of materials in the form CycloneDX, as far as it is looked at here. */
export type Bill = { bomFormat: string; components: Component[]; dependencies: Dependency[] };

type Component = { "bom-ref": string; name: string; version: string; hashes?: unknown[] };
type Dependency = { ref: string; dependsOn?: string[] };

/**
 * Lists what took part in making the site, from the lock file alone. npm's own `--omit dev` leaves
 * out whatever the tests use as well, `next` among others: so here the lock file says what stays.
 * Throws with npm's words if npm cannot.
 */
export function billOfMaterials(packages: Package[]): Bill {
	const words = "sbom --sbom-format cyclonedx --package-lock-only --offline --loglevel error";
	const { status, stdout, stderr } = spawnSync("npm", words.split(" "), {
		encoding: "utf8",
		maxBuffer: 64 * 1024 * 1024,
	});
	if (status !== 0) throw new Error(`npm could not list the packages:\n${stderr}`);
	const whole = JSON.parse(stdout) as Bill;
	const kept = new Set(
		packages.filter((one) => !one.isForDevelopers).map(({ name, version }) => `${name}@${version}`),
	);
	const components = whole.components.filter(({ name, version }) => kept.has(`${name}@${version}`));
	const refs = new Set(components.map((component) => component["bom-ref"]));
	return {
		...whole,
		components,
		dependencies: whole.dependencies
			.filter(({ ref }) => refs.has(ref) || !whole.components.some((one) => one["bom-ref"] === ref))
			.map(({ ref, dependsOn = [] }) => ({
				ref,
				dependsOn: dependsOn.filter((one) => refs.has(one)),
			})),
	};
}
