import { expect, test } from "@playwright/test";
import contacts from "../../content/contacts.json" with { type: "json" };
import { languagePages } from "./published";

test("on paper there is the number, but no bar and no navigation", async ({ page }) => {
	await page.emulateMedia({ media: "print" });
	for (const path of languagePages) {
		await page.goto(path);
		await expect(page.locator("[data-leave]").first(), path).toBeHidden();
		for (const navigation of await page.locator("nav").all()) await expect(navigation).toBeHidden();
		const number = page.locator("footer bdi", { hasText: contacts.helpline.phone.national });
		await expect(number, path).toBeVisible();
	}
});
