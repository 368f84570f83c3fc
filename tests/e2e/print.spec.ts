import { expect, test } from "@playwright/test";
import contacts from "../../content/contacts.json" with { type: "json" };
import { languagePages } from "./published";

test("on paper there is the number, but no bar and no navigation", async ({ page }) => {
	await page.emulateMedia({ media: "print" });
	for (const path of languagePages) {
		await page.goto(path);
		await expect(page.locator("[data-leave]").first(), path).toBeHidden();
		const navigations = page.locator("header nav, nav:has(+ div main)");
		expect(await navigations.count()).toBeGreaterThan(2);
		for (const navigation of await navigations.all()) await expect(navigation).toBeHidden();
		const number = page.locator("footer bdi", { hasText: contacts.helpline.phone.national });
		await expect(number, path).toBeVisible();
	}
});
