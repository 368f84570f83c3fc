import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { hasOwnWords, pagesByLanguage } from "./published";

const enhanced = { "color-contrast-enhanced": { enabled: true } };
const contrast = ["color-contrast", "color-contrast-enhanced"];

/** Everything axe knows, its advice and the stricter contrast of AAA included. */
async function findings(builder: AxeBuilder) {
	const { violations } = await builder.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" · ")}`);
}

const everything = (page: Page) => findings(new AxeBuilder({ page }).options({ rules: enhanced }));
const colours = (page: Page) => findings(new AxeBuilder({ page }).withRules(contrast));

/** Colours do not depend on the language: these have every page looked at in every medium. */
const inEveryMedium = new Set(["fi", "sv", "en", "ar"]);

// axe is put into the page, which its policy would forbid; the policy has tests of its own.
test.use({ bypassCSP: true });

for (const [language, paths] of pagesByLanguage) {
	test(`axe finds nothing on any page (${language}), in light, dark and print`, async ({
		page,
	}) => {
		test.setTimeout(600_000);
		// The document that holds all pages holds nothing that they do not.
		const own = paths.filter((path) => hasOwnWords(path) && !path.endsWith("/all/"));
		for (const [index, path] of own.entries()) {
			await page.emulateMedia({ media: "screen", colorScheme: "light" });
			await page.goto(path);
			await page.evaluate(() => {
				for (const details of document.querySelectorAll("details")) details.open = true;
			});
			expect.soft(await everything(page), path).toEqual([]);
			if (index > 0 && !inEveryMedium.has(language)) continue;
			await page.emulateMedia({ colorScheme: "dark" });
			expect.soft(await colours(page), `${path} in dark`).toEqual([]);
			await page.emulateMedia({ media: "print", colorScheme: "light" });
			expect.soft(await colours(page), `${path} in print`).toEqual([]);
		}
	});
}
