import { expect, type Page, test } from "@playwright/test";
import { pagesToMeasure } from "./published";

/** What sticks out of the screen sideways, other than tables in a part that scrolls by itself. */
function sticksOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const out = [...document.querySelectorAll("body *")].filter((element) => {
			const { left, right } = element.getBoundingClientRect();
			return (right > clientWidth + 1 || left < -1) && !element.closest("section[tabindex]");
		});
		return [`${scrollWidth} wide`, ...out.map((element) => element.outerHTML.slice(0, 80))];
	});
}

/** Text twice as large is asked for where a screen is twice as wide (WCAG 1.4.4, 1.4.10). */
const wide = { width: 640, height: 512 };
const narrow = { width: 320, height: 256 };

const styles = {
	"text at 200 %": "html { font-size: 200% !important }",
	"wide text spacing":
		"* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
};

// The styles are put into the page, which its policy would forbid; the policy has tests of its own.
test.use({ bypassCSP: true, viewport: narrow });

for (const [language, paths] of pagesToMeasure) {
	test(`nothing (${language}) needs sideways scrolling at 320 × 256, with large and with spaced text`, async ({
		page,
	}) => {
		test.setTimeout(300_000);
		for (const path of paths) {
			await page.setViewportSize(narrow);
			await page.goto(path);
			expect.soft(await sticksOut(page), path).toEqual([]);
			for (const [name, content] of Object.entries(styles)) {
				await page.setViewportSize(name.startsWith("text at") ? wide : narrow);
				const tag = await page.addStyleTag({ content });
				expect.soft(await sticksOut(page), `${path}: ${name}`).toEqual([]);
				await tag.evaluate((element) => element.parentNode?.removeChild(element));
			}
		}
	});
}
