import { expect, type Locator, test } from "@playwright/test";
import contacts from "../../content/contacts.json" with { type: "json" };
import { publishedPages } from "./published";

/** The characters of a number in the order in which the eye meets them, from left to right. */
function asSeen(number: Locator): Promise<string> {
	return number.evaluate((element) => {
		const text = element.firstChild as Text;
		const range = document.createRange();
		return [...text.data]
			.map((character, index) => {
				range.setStart(text, index);
				range.setEnd(text, index + 1);
				const { left, top } = range.getBoundingClientRect();
				return { character, left, top };
			})
			.sort((a, b) => a.top - b.top || a.left - b.left)
			.map(({ character }) => character)
			.join("");
	});
}

test.describe("help is one tap away, even on the smallest screen", () => {
	test.use({ viewport: { width: 320, height: 256 } });

	for (const path of publishedPages) {
		test(`on ${path}, after scrolling to its end`, async ({ page }) => {
			await page.goto(path);
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
			const bar = page.locator("section").first();
			for (const { e164, national } of [contacts.helpline.phone, contacts.emergency.phone]) {
				const link = bar.locator(`a[href="tel:${e164}"]`);
				await expect(link).toBeInViewport({ ratio: 1 });
				const box = await link.boundingBox();
				expect(box?.height).toBeGreaterThanOrEqual(44);
				expect(box?.width).toBeGreaterThanOrEqual(44);
				expect(await asSeen(link.locator("bdi"))).toBe(national);
			}
			const leave = bar.locator("[data-leave]");
			await expect(leave).toBeInViewport({ ratio: 1 });
			expect((await leave.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		});
	}
});

test("the two numbers stand apart and the bar is one row on a phone", async ({ page }) => {
	for (const path of publishedPages) {
		await page.goto(path);
		const bar = page.locator("section").first();
		expect((await bar.boundingBox())?.height, path).toBeLessThanOrEqual(48);
		const helpline = await bar
			.locator(`a[href="tel:${contacts.helpline.phone.e164}"]`)
			.boundingBox();
		const emergency = await bar.locator('a[href="tel:112"]').boundingBox();
		const gap = (emergency?.x ?? 0) - (helpline?.x ?? 0) - (helpline?.width ?? 0);
		expect(gap, path).toBeGreaterThanOrEqual(8);
	}
});

test("a keyboard reaches the text, then the way out, then the numbers", async ({ page }) => {
	await page.goto("/fi/services/");
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
	const order: (string | null | undefined)[] = [];
	for (let press = 0; press < 4; press++) {
		await page.keyboard.press("Tab");
		order.push(await focused());
	}
	expect(order).toEqual([
		"#main",
		"https://www.ilmatieteenlaitos.fi/",
		`tel:${contacts.helpline.phone.e164}`,
		"tel:112",
	]);
});

test("what has focus is never under the bar", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto("/fi/who-to-contact/");
	const links = await page.locator("main a").count();
	for (let press = 0; press < links + 8; press++) {
		await page.keyboard.press("Tab");
		const hidden = await page.evaluate(() => {
			const element = document.activeElement;
			const bar = document.querySelector("section");
			if (!element || !bar || bar.contains(element) || element === document.body) return false;
			// The skip link floats above all else while it has focus.
			if (element.getAttribute("href") === "#main") return false;
			const { top, bottom } = element.getBoundingClientRect();
			return top < bar.getBoundingClientRect().bottom && bottom > 0;
		});
		expect(hidden).toBe(false);
	}
});
