import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import {
	clickLeave,
	expect,
	expectNeutral,
	expectSoon,
	goBack,
	isShown,
	launchFirefox,
	linkOf,
	picture,
	test,
} from "./firefoxTest";
import { startMirror, storable, withoutScript } from "./mirror";
import { filesThatHold } from "./wordsOnDisk";

const ways: Record<string, (tab: Page) => Promise<void>> = {
	"a click": clickLeave,
	Enter: async (tab) => {
		await tab.focus("[data-leave]");
		await tab.keyboard.press("Enter");
	},
	"Shift pressed three times": async (tab) => {
		for (let press = 0; press < 3; press++) await tab.keyboard.press("Shift");
	},
};

for (const [way, leave] of Object.entries(ways)) {
	test(`Firefox: ${way} leaves, and blanks the screen while a slow network answers`, async ({
		tab,
		neutral,
		blank,
		baseURL,
	}) => {
		const release = neutral.hold();
		await tab.goto(`${baseURL}/fi/services/`);
		const { target, title } = await linkOf(tab);
		expect(await picture(tab)).not.toBe(blank);

		await leave(tab);
		await neutral.asked(1);
		expect(await picture(tab)).toBe(blank);
		// Firefox keeps the last title in its history.
		expect(await tab.title()).toBe(title);

		release();
		await expectNeutral(tab, 1);
		expect(neutral.visits.map(({ url, headers }) => [url, headers.referer])).toEqual([
			[target, undefined],
		]);
	});
}

for (const kept of [false, true]) {
	test.describe(kept ? "a page that Firefox keeps whole" : "a page that is loaded anew", () => {
		let origin: string;
		let end = async () => {};
		test.beforeAll(async ({ baseURL }) => {
			origin = baseURL as string;
			if (kept) ({ origin, close: end } = await startMirror(origin, storable));
		});
		test.afterAll(() => end());

		test("Firefox: Back, Back stays on the neutral site", async ({ tab, neutral, blank }) => {
			await tab.goto(`${origin}/fi/`);
			await tab.goto(`${origin}/fi/services/`);
			await tab.goto(`${origin}/fi/your-rights/`);
			const { title } = await linkOf(tab);
			await clickLeave(tab);
			await expectNeutral(tab, 1);

			for (const visit of [2, 3]) {
				const release = neutral.hold();
				await goBack(tab);
				await neutral.asked(visit);
				expect(await picture(tab)).toBe(blank);
				expect(await tab.title()).toBe(title);
				release();
				await expectNeutral(tab, visit);
			}
		});

		test("Firefox: ordinary Back shows the page where it was", async ({ tab }) => {
			await tab.goto(`${origin}/fi/services/`);
			await tab.evaluate(() => scrollTo(0, 700));
			await tab.goto(`${origin}/fi/your-rights/`);
			await goBack(tab);
			await expectSoon(tab, () => {
				const { kept } = document.documentElement.dataset;
				return { path: location.pathname, kept, scrollY };
			}).toEqual({ path: "/fi/services/", kept: String(kept), scrollY: 700 });
			expect(await isShown(tab)).toBe(true);
		});
	});
}

test("Firefox: who comes back anew is not locked out", async ({ tab, baseURL }) => {
	await tab.goto(`${baseURL}/fi/`);
	await tab.goto(`${baseURL}/fi/services/`);
	await clickLeave(tab);
	await expectNeutral(tab, 1);
	await tab.goto(`${baseURL}/fi/services/`);
	expect(await isShown(tab)).toBe(true);
	expect(await tab.evaluate(() => [sessionStorage.length, document.cookie])).toEqual([0, ""]);
});

test("Firefox: the link leaves without a script, blank from the touch on", async ({
	tab,
	neutral,
	blank,
	baseURL,
}) => {
	const mirror = await startMirror(baseURL as string, withoutScript);
	const release = neutral.hold();
	await tab.goto(`${mirror.origin}/fi/services/`);
	const { target } = await linkOf(tab);
	await tab.keyboard.press("Shift");
	expect(await tab.$eval("[data-leave-status]", (status) => status.textContent)).toBe("");

	await clickLeave(tab);
	await neutral.asked(1);
	expect(await picture(tab)).toBe(blank);
	release();
	await expectNeutral(tab, 1);
	expect(neutral.visits.map(({ url, headers }) => [url, headers.referer])).toEqual([
		[target, undefined],
	]);
	await mirror.close();
});

for (const [promise, changeHeaders] of [
	["Firefox: its folder holds no page after leaving", null],
	["Firefox: the search of that folder finds a page that was stored", storable],
] as const) {
	test(promise, async ({ neutral, baseURL }) => {
		const mirror = changeHeaders && (await startMirror(baseURL as string, changeHeaders));
		const url = `${mirror?.origin ?? baseURL}/fi/your-rights/`;
		const profile = await mkdtemp(join(tmpdir(), "profile-"));
		const firefox = await launchFirefox({
			userDataDir: profile,
			extraPrefsFirefox: {
				"network.proxy.type": 1,
				"network.proxy.ssl": neutral.proxy.host,
				"network.proxy.ssl_port": neutral.proxy.port,
				"network.proxy.no_proxies_on": "127.0.0.1",
			},
		});
		const tab = await firefox.newPage();
		await tab.goto(url);
		const words = await tab.$eval("h1 + p", (lead) => lead.textContent?.trim() ?? "");
		expect(words.length).toBeGreaterThan(30);
		await clickLeave(tab);
		await expectSoon(tab, () => location.hostname).toMatch(/ilmatieteenlaitos/);
		await firefox.close();

		const files = await filesThatHold(profile, { url, words });
		if (changeHeaders) expect(files).not.toEqual([]);
		else expect(files).toEqual([]);
		await rm(profile, { recursive: true });
		await mirror?.close();
	});
}
