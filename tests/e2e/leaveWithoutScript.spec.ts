import { expect, expectNeutral, leaveLink, test } from "./leaveTest";
import { startMirror, withoutScript } from "./mirror";

test.use({ javaScriptEnabled: false });

for (const path of ["/", "/fi/", "/sv/", "/en/", "/no-such-page/"]) {
	test(`${path} can be left without a script`, async ({ page, neutral }) => {
		await page.goto(path);
		const target = await leaveLink(page).getAttribute("href");
		await leaveLink(page).click();
		await expectNeutral(page, 1);
		expect(neutral.visits.map(({ url }) => url)).toEqual([target]);
		expect(neutral.visits[0]?.headers.referer).toBeUndefined();
		expect(page.context().pages()).toHaveLength(1);
	});
}

test("the screen is blank from the touch on, without a script", async ({ page, neutral, seen }) => {
	const release = neutral.hold();
	await page.goto("/fi/services/");
	expect(await seen.isBlank()).toBe(false);

	await leaveLink(page).hover();
	await page.mouse.down();
	expect(await seen.isBlank()).toBe(true);
	await page.mouse.up();
	await neutral.asked(1);
	expect(await seen.isBlank()).toBe(true);

	release();
	await expectNeutral(page, 1);
});

test("a reader who only passes by with Tab sees the page", async ({ page, seen }) => {
	await page.goto("/fi/services/");
	const link = leaveLink(page);
	for (let press = 0; press < 40; press++) {
		await page.keyboard.press("Tab");
		expect(await seen.isBlank()).toBe(false);
		if (await link.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error("Tab does not come to the leave link.");
});

test("whoever comes back without a script can use the page", async ({ page, seen }) => {
	await page.goto("/fi/services/");
	await leaveLink(page).click();
	await expectNeutral(page, 1);
	await page.goBack({ waitUntil: "commit" });
	await page.locator("h1").click();
	expect(await seen.isBlank()).toBe(false);
});

test.describe("in a browser that gives no focus to a link that is touched, as Safari", () => {
	// The page's own script is kept out; that of the test takes the focus away.
	test.use({ javaScriptEnabled: true });

	test("the screen is blank from the touch on", async ({ page, seen, baseURL }) => {
		const mirror = await startMirror(baseURL as string, withoutScript);
		await page.goto(`${mirror.origin}/fi/services/`);
		await page.evaluate(() => addEventListener("mousedown", (event) => event.preventDefault()));
		await leaveLink(page).hover();
		await page.mouse.down();
		expect(await seen.isBlank()).toBe(true);
		await page.mouse.up();
		await expectNeutral(page, 1);
		await mirror.close();
	});
});

test.describe("on a phone", () => {
	test.use({ hasTouch: true, isMobile: true });

	test("a tap leaves, and the screen is blank until then", async ({ page, neutral, seen }) => {
		const release = neutral.hold();
		await page.goto("/fi/services/");
		// The browser's own mark of a touch would lie on the blank screen for a moment.
		await expect(leaveLink(page)).toHaveCSS("-webkit-tap-highlight-color", "rgba(0, 0, 0, 0)");
		await leaveLink(page).tap({ noWaitAfter: true });
		await neutral.asked(1);
		expect(await seen.isBlank()).toBe(true);
		release();
		await expectNeutral(page, 1);
	});
});
