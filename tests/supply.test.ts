import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { belowFloor, readAdvisories } from "../supply/advisories";
import { billOfMaterials } from "../supply/bill";
import { exceptions, licenceProblem, unnamed } from "../supply/licences";
import { lockedPackages, type Package } from "../supply/lock";

const packages = lockedPackages();
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

const some = (changes: Partial<Package>): Package => ({
	place: `node_modules/${changes.name ?? "next"}`,
	name: "next",
	version: "16.4.6",
	licence: "MIT",
	integrity: "sha512-x",
	resolved: undefined,
	isForDevelopers: false,
	isForOnePlatform: false,
	...changes,
});

test("no package is below the version that an advisory calls safe", () => {
	expect(belowFloor(packages, readAdvisories())).toEqual([]);
});

test.each(["16.4.4", "15.9.9", "16.3.10", "16.4.5-canary.3", "9.10.0"])(
	"next %s is refused, with the lowest safe version, wherever it stands in the tree",
	(version) => {
		const place = "node_modules/other/node_modules/next";
		const [problem] = belowFloor([some({ version, place })], readAdvisories());
		expect(problem).toContain(`${place} is ${version}; at least 16.4.5 is safe`);
	},
);

test.each(["16.4.5", "16.4.10", "16.10.0", "17.0.0"])("next %s is let through", (version) => {
	expect(belowFloor([some({ version })], readAdvisories())).toEqual([]);
});

test("every version is exact, so that two installations are alike", () => {
	const { dependencies, devDependencies, overrides } = manifest;
	const nested = Object.values<string | object>(overrides).flatMap((one) =>
		typeof one === "string" ? [one] : Object.values(one),
	);
	const versions = [
		...Object.values<string>(dependencies),
		...Object.values<string>(devDependencies),
		...nested,
	];
	expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
	expect(readFileSync(".npmrc", "utf8")).toContain("save-exact=true");
});

test("every package that is installed here is checked against its sum", () => {
	// Makers publish one package for each platform; the lock file names all, so that other systems
	// can install them, but sums are known only of those that were at hand.
	const without = packages.filter(({ integrity }) => !integrity);
	expect(without.filter((one) => !one.isForOnePlatform).map(({ place }) => place)).toEqual([]);
	expect(packages.filter(({ integrity }) => integrity && !/^sha512-/.test(integrity))).toEqual([]);
});

test("no package comes from elsewhere than the registry", () => {
	const elsewhere = packages.filter(({ resolved }) => resolved && !/^https:\/\//.test(resolved));
	expect(elsewhere.map(({ place, resolved }) => `${place}: ${resolved}`)).toEqual([]);
});

test("no package runs a program of its own while it is installed", () => {
	expect(readFileSync(".npmrc", "utf8")).toContain("ignore-scripts=true");
});

test("everything that makes the site has a licence that lets anybody use it", () => {
	const problems = packages.filter((one) => !one.isForDevelopers).map(licenceProblem);
	expect(problems.filter(Boolean)).toEqual([]);
});

test.each([
	["GPL-3.0-only", "has the licence GPL-3.0-only"],
	["MIT AND AGPL-3.0-only", "has the licence MIT AND AGPL-3.0-only"],
	["LGPL-3.0-or-later", "has the licence"],
	["SEE LICENSE IN LICENSE.txt", "has the licence"],
	[undefined, "names no licence"],
])("a package with the licence %s is refused", (licence, reason) => {
	expect(licenceProblem(some({ licence }))).toContain(reason);
});

test.each(["MIT", "(MIT OR GPL-3.0-only)", "Apache-2.0 AND MIT"])("%s is accepted", (licence) => {
	expect(licenceProblem(some({ licence }))).toBeUndefined();
});

test("an exception for a licence is used, or taken out", () => {
	for (const { packages: names, licence } of exceptions) {
		expect(
			packages.filter((one) => names.test(one.name) && one.licence?.includes(licence)),
		).not.toEqual([]);
	}
	for (const name of Object.keys(unnamed)) {
		expect(packages.filter((one) => one.name === name && !one.licence)).not.toEqual([]);
	}
});

test("the bill of materials names all that makes the site, with sums, and nothing of the tests", () => {
	const { bomFormat, components } = billOfMaterials(packages);
	expect(bomFormat).toBe("CycloneDX");
	const named = components.map(({ name, version }) => `${name}@${version}`).sort();
	const needed = packages.filter((one) => !one.isForDevelopers);
	expect(named).toEqual(
		[...new Set(needed.map(({ name, version }) => `${name}@${version}`))].sort(),
	);
	const next = components.find(({ name }) => name === "next");
	expect(next).toMatchObject({ version: manifest.dependencies.next, hashes: [expect.anything()] });
	expect(components.some(({ name }) => name === "vitest")).toBe(false);
});
