import { expect, test } from "@playwright/test";
import { isWhole, publishedPages } from "./published";

const wholes = publishedPages.filter(isWhole);

/** No code point of this name will ever be a letter (Unicode, section 23.7): it shows the box. */
const nothing = "\u{1fffe}";

test("no letter of any language is shown as an empty box, with Debian's Noto fonts", async ({
	page,
}) => {
	test.setTimeout(300_000);
	expect(wholes.length).toBeGreaterThan(20);
	for (const path of wholes) {
		await page.goto(path);
		const boxes = await page.evaluate((missing) => {
			const canvas = document.createElement("canvas");
			canvas.width = canvas.height = 48;
			const context = canvas.getContext("2d", { willReadFrequently: true });
			if (!context) throw new Error("no canvas");
			context.font = `24px ${getComputedStyle(document.body).fontFamily}`;
			context.textBaseline = "top";
			const pictureOf = (letter: string) => {
				context.clearRect(0, 0, 48, 48);
				context.fillText(letter, 8, 8);
				return canvas.toDataURL();
			};
			const box = pictureOf(missing);
			const letters = new Set(document.querySelector("main")?.textContent ?? "");
			return [...letters].filter((letter) => letter.trim() && pictureOf(letter) === box);
		}, nothing);
		expect(boxes, path).toEqual([]);
	}
});

test("the box itself is known: a letter that no font has is found", async ({ page }) => {
	await page.goto("/fi/");
	const same = await page.evaluate((missing) => {
		const canvas = document.createElement("canvas");
		const context = canvas.getContext("2d");
		const pictureOf = (letter: string) => {
			context?.clearRect(0, 0, 300, 150);
			context?.fillText(letter, 8, 20);
			return canvas.toDataURL();
		};
		return pictureOf("\u{10fffd}") === pictureOf(missing) && pictureOf("a") !== pictureOf(missing);
	}, nothing);
	expect(same).toBe(true);
});
