import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { isWhole, pagesToInspect, pagesToRead } from "./published";

const enhanced = { "color-contrast-enhanced": { enabled: true } };
const contrast = ["color-contrast", "color-contrast-enhanced"];

/** Everything axe knows, its advice and the stricter contrast of AAA included. */
async function findings(builder: AxeBuilder) {
	const { violations } = await builder.setLegacyMode().analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" · ")}`);
}

const options = { rules: enhanced, resultTypes: ["violations" as const] };
const everything = (page: Page) => findings(new AxeBuilder({ page }).options(options));
const structure = (page: Page) =>
	findings(new AxeBuilder({ page }).options(options).disableRules(contrast));
const colours = (page: Page) => findings(new AxeBuilder({ page }).withRules(contrast));

/** Before a release: every page with words of its own, in every medium, whatever time it takes. */
const everyPage = Boolean(process.env.EVERY_PAGE);

/** Colours do not depend on the language: in this one, which has all pages, each is looked at. */
const inEveryMedium = "fi";

// axe is put into the page, which its policy would forbid; the policy has tests of its own.
test.use({ bypassCSP: true });

/** So many pages a test, so that no browser is left alone with the last language. */
const atOnce = 8;

const groups = (everyPage ? pagesToRead : pagesToInspect).flatMap(([languages, paths]) => {
	// The document that holds all pages holds nothing that they do not.
	const looked = paths.filter((path) => !isWhole(path));
	const starts = looked.map((_, index) => index).filter((index) => index % atOnce === 0);
	return starts.map((from) => ({
		name: `${languages}, page ${from + 1} and on`,
		coloured: everyPage || languages === inEveryMedium,
		looked: looked.slice(from, from + atOnce),
	}));
});

for (const { name, coloured, looked } of groups) {
	const media = coloured ? "in light, dark and print" : "whatever its colours";
	test(`axe finds nothing (${name}), ${media}`, async ({ page }) => {
		test.setTimeout(600_000);
		for (const path of looked) {
			await page.emulateMedia({ media: "screen", colorScheme: "light" });
			await page.goto(path);
			await page.evaluate(() => {
				for (const details of document.querySelectorAll("details")) details.open = true;
			});
			expect.soft(await (coloured ? everything : structure)(page), path).toEqual([]);
			if (!coloured) continue;
			await page.emulateMedia({ colorScheme: "dark" });
			expect.soft(await colours(page), `${path} in dark`).toEqual([]);
			await page.emulateMedia({ media: "print", colorScheme: "light" });
			expect.soft(await colours(page), `${path} in print`).toEqual([]);
		}
		expect(looked.length).toBeGreaterThan(0);
	});
}
