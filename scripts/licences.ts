/** Prints which licences the packages have that make the site, and those that only developers use. */
import { licenceTable } from "../supply/licences";
import { lockedPackages } from "../supply/lock";

const packages = lockedPackages();
const groups = [
	["to make the site", packages.filter((one) => !one.isForDevelopers)],
	["for developers and tests only", packages.filter((one) => one.isForDevelopers)],
] as const;
for (const [title, some] of groups) {
	console.log(`${some.length} packages ${title}`);
	for (const [licence, count] of licenceTable(some)) console.log(`  ${licence}: ${count}`);
}
