import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { isWhole, pagesToRead } from "./published";

const enhanced = { "color-contrast-enhanced": { enabled: true } };
const contrast = ["color-contrast", "color-contrast-enhanced"];

/** Everything axe knows, its advice and the stricter contrast of AAA included. */
async function findings(builder: AxeBuilder) {
	const { violations } = await builder.setLegacyMode().analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" · ")}`);
}

const options = { rules: enhanced, resultTypes: ["violations" as const] };
const everything = (page: Page) => findings(new AxeBuilder({ page }).options(options));
const colours = (page: Page) => findings(new AxeBuilder({ page }).withRules(contrast));

/** Before a release: every page with words of its own, in every medium, whatever time it takes. */
const everyPage = Boolean(process.env.EVERY_PAGE);

/** Colours do not depend on the language: in this one, which has all pages, each is looked at. */
const inEveryMedium = "fi";

/** What a page is built of does not either: these, of both directions, have each page looked at. */
const wholly = ["fi", "ar"];

/** In every language the first page and the cards to show. */
const inEveryLanguage = /^\/[^/]+\/(show\/)?$|^\/(404.html)?$/;

// axe is put into the page, which its policy would forbid; the policy has tests of its own.
test.use({ bypassCSP: true });

for (const [language, paths] of pagesToRead) {
	// The document that holds all pages holds nothing that they do not.
	const looked = paths.filter(
		(path) =>
			!isWhole(path) && (everyPage || wholly.includes(language) || inEveryLanguage.test(path)),
	);
	const allMedia = everyPage || language === inEveryMedium;
	const media = allMedia ? "light, dark and print" : "light";
	test(`axe finds nothing (${language}), in ${media}`, async ({ page }) => {
		test.setTimeout(600_000);
		for (const path of looked) {
			await page.emulateMedia({ media: "screen", colorScheme: "light" });
			await page.goto(path);
			await page.evaluate(() => {
				for (const details of document.querySelectorAll("details")) details.open = true;
			});
			expect.soft(await everything(page), path).toEqual([]);
			if (!allMedia) continue;
			await page.emulateMedia({ colorScheme: "dark" });
			expect.soft(await colours(page), `${path} in dark`).toEqual([]);
			await page.emulateMedia({ media: "print", colorScheme: "light" });
			expect.soft(await colours(page), `${path} in print`).toEqual([]);
		}
		expect(looked.length).toBeGreaterThan(0);
	});
}
