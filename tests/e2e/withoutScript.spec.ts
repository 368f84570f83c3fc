import { expect, test } from "@playwright/test";
import { languagePages, publishedPages } from "./published";

test.describe("everything works without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	for (const path of publishedPages) {
		test(`${path} shows its words and its links`, async ({ page }) => {
			await page.goto(path);
			await expect(page.locator("h1").first()).toBeVisible();
			await expect(page.locator("section [data-leave]").first()).toBeVisible();
			await expect(page.locator("main")).not.toBeEmpty();
		});
	}

	test("the menu opens and leads to another page", async ({ page }) => {
		await page.goto("/fi/");
		await page.getByText("Sivut", { exact: true }).click();
		await page.getByRole("link", { name: "Sinun oikeutesi" }).first().click();
		await expect(page).toHaveURL("/fi/your-rights/");
	});

	test("the picker leads to the same page in another language", async ({ page }) => {
		for (const [from, name, to] of [
			["/fi/services/", "Svenska", "/sv/services/"],
			["/sv/services/", "English", "/en/services/"],
			["/en/", "Suomi", "/fi/"],
		] as const) {
			await page.goto(from);
			await page.locator("header summary").last().click();
			await page.locator("header").getByRole("link", { name, exact: true }).click();
			await expect(page).toHaveURL(to);
		}
	});
});

test("each page says which language it is in and which way it runs", async ({ page }) => {
	for (const path of languagePages) {
		await page.goto(path);
		await expect(page.locator("html")).toHaveAttribute("lang", path.split("/")[1] ?? "");
		await expect(page.locator("html")).toHaveAttribute("dir", /ltr|rtl/);
	}
});
