import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { publishedPages } from "./published";

/** Everything axe knows, its advice and the stricter contrast of AAA included. */
async function findings(page: Page) {
	const { violations } = await new AxeBuilder({ page })
		.options({ rules: { "color-contrast-enhanced": { enabled: true } } })
		.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" · ")}`);
}

// axe is put into the page, which its policy would forbid; the policy has tests of its own.
test.use({ bypassCSP: true });

for (const path of publishedPages) {
	test(`axe finds nothing on ${path} in light, dark and print`, async ({ page }) => {
		await page.goto(path);
		for (const media of [
			{ colorScheme: "light" },
			{ colorScheme: "dark" },
			{ media: "print" },
		] as const) {
			await page.emulateMedia(media);
			await page.evaluate(() => {
				for (const details of document.querySelectorAll("details")) details.open = true;
			});
			expect(await findings(page), JSON.stringify(media)).toEqual([]);
			await page.emulateMedia({ media: null, colorScheme: null });
		}
	});
}
