import { expect, test } from "@playwright/test";
import { languages } from "../../i18n/locales";

const all = Object.entries(languages);

test("/ names every language in that language, with the number, and sends nobody on", async ({
	browser,
}) => {
	const context = await browser.newContext({ locale: "sv-FI" });
	const page = await context.newPage();
	await page.goto("/");
	expect(new URL(page.url()).pathname).toBe("/");
	for (const [locale, { endonym, dir }] of all) {
		const part = page.locator(`main section[lang="${locale}"]`);
		await expect(part).toHaveAttribute("dir", dir);
		await expect(part.getByRole("link", { name: endonym, exact: true })).toHaveAttribute(
			"href",
			`/${locale}/`,
		);
		await expect(part.locator('a[href="tel:+358295463177"]')).toBeVisible();
	}
	await context.close();
});

test("an address that does not exist speaks every language and still has help", async ({
	page,
}) => {
	for (const path of ["/nothing/", "/fi/nothing/", "/xx/services/"]) {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(404);
		for (const [locale] of all)
			await expect(page.locator(`main section[lang="${locale}"] p`).first()).toBeVisible();
		await expect(page.locator("section [data-leave]").first()).toBeVisible();
		await expect(page.locator('section a[href="tel:112"]').first()).toBeVisible();
	}
});

test("a page without the slash at its end leads to the one with it", async ({ request }) => {
	const answer = await request.get("/fi/services", { maxRedirects: 0 });
	expect([301, 308]).toContain(answer.status());
	expect(answer.headers().location).toBe("/fi/services/");
});
