import { expect, type Page, test } from "@playwright/test";
import { publishedPages } from "./published";

/** What sticks out of the screen sideways, other than tables in a part that scrolls by itself. */
function sticksOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll("body *")]
			.filter((element) => element.getBoundingClientRect().right > width + 1)
			.map((element) => element.outerHTML.slice(0, 80));
	});
}

const styles = {
	"text at 200 %": "html { font-size: 200% !important }",
	"wide text spacing":
		"* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
};

// The styles are put into the page, which its policy would forbid; the policy has tests of its own.
test.use({ bypassCSP: true, viewport: { width: 320, height: 256 } });

for (const path of publishedPages) {
	test(`${path} needs no sideways scrolling at 320 × 256, with large and with spaced text`, async ({
		page,
	}) => {
		await page.goto(path);
		expect(await sticksOut(page)).toEqual([]);
		for (const [name, content] of Object.entries(styles)) {
			const tag = await page.addStyleTag({ content });
			expect(await sticksOut(page), name).toEqual([]);
			await tag.evaluate((element) => element.parentNode?.removeChild(element));
		}
	});
}
