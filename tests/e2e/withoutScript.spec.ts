import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { languages } from "../../i18n/locales";
import { fileOf, languagePages, localeOf, pagesToVisit } from "./published";

test.describe("everything works without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	for (const [language, paths] of pagesToVisit) {
		test(`every page (${language}) shows its words and the way out`, async ({ page }) => {
			for (const path of paths) {
				await page.goto(path);
				await expect(page.locator("h1").first(), path).toBeVisible();
				await expect(page.locator("section [data-leave]").first(), path).toBeVisible();
				await expect(page.locator("main"), path).not.toBeEmpty();
			}
		});
	}

	test("the menu opens and leads to another page", async ({ page }) => {
		await page.goto("/fi/");
		await page.getByText("Sivut", { exact: true }).click();
		await page.locator("details").getByRole("link", { name: "Sinun oikeutesi" }).click();
		await expect(page).toHaveURL("/fi/your-rights/");
	});

	test("the picker leads to the same page in every other language", async ({ page }) => {
		for (const [locale, { endonym }] of Object.entries(languages)) {
			await page.goto("/fi/services/");
			await page.locator("header summary").last().click();
			await page.locator("header").getByRole("link", { name: endonym, exact: true }).click();
			await expect(page).toHaveURL(`/${locale}/services/`);
		}
	});
});

test("each page says which language it is in and which way it runs", () => {
	for (const path of languagePages) {
		const locale = localeOf(path) as keyof typeof languages;
		const [root] = /<html [^>]*>/.exec(readFileSync(fileOf(path), "utf8")) ?? [""];
		expect(root, path).toContain(`lang="${locale}"`);
		expect(root, path).toContain(`dir="${languages[locale].dir}"`);
	}
});
