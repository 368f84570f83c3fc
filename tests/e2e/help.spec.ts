import { expect, type Locator, type Page, test } from "@playwright/test";
import contacts from "../../content/contacts.json" with { type: "json" };
import { pagesByLanguage, pagesToMeasure, pagesToVisit } from "./published";

const numbers = [contacts.helpline.phone, contacts.emergency.phone];

const barOf = (page: Page) => page.locator("section").first();

/** The characters of each number in the order in which the eye meets them, from left to right. */
function asSeen(numbers: Locator): Promise<string[]> {
	return numbers.evaluateAll((elements) =>
		elements.map((element) => {
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
		}),
	);
}

/** A link as the reader meets it: where it is, and what a tap in its middle would hit. */
function asMet(links: Locator) {
	return links.evaluateAll((elements) =>
		elements.map((element) => {
			const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
			const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
			return {
				inSight: left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1,
				largeEnough: width >= 44 && height >= 44,
				notCovered: hit !== null && element.contains(hit),
			};
		}),
	);
}

const fine = { inSight: true, largeEnough: true, notCovered: true };

test.describe("help is one tap away, even on the smallest screen", () => {
	test.use({ viewport: { width: 320, height: 256 } });

	for (const [language, paths] of pagesToVisit) {
		test(`on every kind of page (${language}), after scrolling to its end`, async ({ page }) => {
			for (const path of paths) {
				await page.goto(path);
				await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
				const bar = barOf(page);
				const calls = numbers.map(({ e164 }) => `a[href="tel:${e164}"]`).join(",");
				expect(await asMet(bar.locator(`${calls},[data-leave]`)), path).toEqual([fine, fine, fine]);
				expect((await asSeen(bar.locator("bdi"))).sort(), path).toEqual(
					numbers.map(({ national }) => national).sort(),
				);
			}
		});
	}
});

test("every number in every language is shown in the order in which it is dialled", async ({
	page,
}) => {
	for (const [, paths] of pagesToMeasure) {
		for (const path of paths) {
			await page.goto(path);
			for (const { e164, national } of numbers) {
				const shown = page.locator(`main a[href="tel:${e164}"]:visible bdi`);
				const seen = await asSeen(shown);
				expect(new Set(seen), path).toEqual(new Set(seen.length > 0 ? [national] : []));
				if (path.endsWith("/all/")) expect(seen.length, path).toBeGreaterThan(2);
			}
		}
	}
});

test("the two numbers stand apart, and the bar is low: one row, or two where words are long", async ({
	page,
}) => {
	for (const [language, [path = "/"]] of pagesByLanguage) {
		await page.goto(path);
		expect((await barOf(page).boundingBox())?.height, language).toBeLessThanOrEqual(96);
		const [helpline, emergency] = await Promise.all(
			numbers.map(({ e164 }) => barOf(page).locator(`a[href="tel:${e164}"] bdi`).boundingBox()),
		);
		if (!helpline || !emergency) throw new Error(`${path} lacks a number`);
		const [first, second] = [helpline, emergency].sort((a, b) => a.x - b.x);
		const gap = (second?.x ?? 0) - (first?.x ?? 0) - (first?.width ?? 0);
		expect(gap, language).toBeGreaterThanOrEqual(8);
	}
	for (const path of ["/fi/", "/sv/", "/en/"]) {
		await page.goto(path);
		expect((await barOf(page).boundingBox())?.height, path).toBeLessThanOrEqual(48);
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
		...numbers.map(({ e164 }) => `tel:${e164}`),
	]);
});

test("what has focus is never under the bar", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto("/fi/who-to-contact/");
	const links = await page.locator("main a").count();
	for (let press = 0; press < links + 8; press++) {
		await page.keyboard.press("Tab");
		const covered = await page.evaluate(() => {
			const element = document.activeElement;
			const bar = document.querySelector("section");
			if (!element || !bar || bar.contains(element) || element === document.body) return false;
			// The skip link floats above all else while it has focus.
			if (element.getAttribute("href") === "#main") return false;
			const { top, bottom } = element.getBoundingClientRect();
			return top < bar.getBoundingClientRect().bottom && bottom > 0;
		});
		expect(covered).toBe(false);
	}
});
