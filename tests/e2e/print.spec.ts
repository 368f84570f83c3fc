import { execFileSync } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";
import contacts from "../../content/contacts.json" with { type: "json" };
import { localeOf, pagesToMeasure, pagesToVisit } from "./published";

const helpline = contacts.helpline.phone.national;
const emergency = contacts.emergency.phone.national;

/** In points of the screen, of which an inch has 96. */
const a4 = { width: 794, height: 1123 };

const isSheet = (path: string) => /\/(show|phrases|print)\/$/.test(path);

/**
 * The words of each sheet of paper, printed as a browser does that is asked to print the address
 * too.
 */
async function onPaper(page: Page, path: string): Promise<string[]> {
	const pdf = test.info().outputPath(`${path.replaceAll("/", "_")}.pdf`);
	await page.goto(path);
	await page.pdf({
		path: pdf,
		format: "A4",
		preferCSSPageSize: true,
		displayHeaderFooter: true,
		margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" },
	});
	const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
	return text.split("\f").slice(0, -1);
}

const timesIn = (text: string, words: string) => text.split(words).length - 1;

test("on paper there is the number, but no bar, no navigation and no skip link", async ({
	page,
}) => {
	await page.emulateMedia({ media: "print" });
	for (const [, paths] of pagesToVisit) {
		for (const path of paths.filter((one) => localeOf(one) && !isSheet(one))) {
			await page.goto(path);
			await expect(page.locator("[data-leave]").first(), path).toBeHidden();
			await expect(page.locator('a[href="#main"]'), path).toBeHidden();
			const navigations = page.locator("header nav, nav:has(+ div main)");
			expect(await navigations.count()).toBeGreaterThan(2);
			for (const navigation of await navigations.all()) await expect(navigation).toBeHidden();
			await expect(page.locator("footer bdi", { hasText: helpline }), path).toBeVisible();
		}
	}
});

for (const [languages, paths] of pagesToMeasure) {
	test(`what is shown or cut out is printed alone, whole, without any address (${languages})`, async ({
		page,
	}) => {
		test.setTimeout(300_000);
		await page.setViewportSize(a4);
		for (const path of paths.filter(isSheet)) {
			const sheets = await onPaper(page, path);
			for (const text of sheets) expect(text, path).not.toMatch(/127\.0\.0\.1|http/);
			const counts = (words: string) => sheets.map((text) => timesIn(text, words));
			if (path.endsWith("/show/")) {
				expect(sheets, path).toHaveLength(await page.locator(".screen").count());
				expect(counts(emergency)[0], path).toBe(1);
				expect(counts(helpline)[1], path).toBe(1);
			}
			if (path.endsWith("/print/")) {
				expect(counts(helpline), path).toEqual([8, 1]);
				expect(counts(emergency), path).toEqual([8, 1]);
			}
			await page.emulateMedia({ media: "print" });
			const cutOff = await page
				.locator(".pocket-cards > li, .leaflet, .screen")
				.evaluateAll((cards) =>
					cards
						.filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => {
							return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
						})
						.map(({ scrollHeight, clientHeight }) => `${scrollHeight} in ${clientHeight}`),
				);
			expect(cutOff, path).toEqual([]);
			await page.emulateMedia({ media: null });
		}
	});
}

test("the checklist of a referral fits on one sheet of paper", async ({ page }) => {
	for (const language of ["fi", "sv", "en"]) {
		const sheets = await onPaper(page, `/${language}/referral/`);
		expect(sheets, language).toHaveLength(1);
		expect(sheets[0], language).toContain(helpline);
	}
});
