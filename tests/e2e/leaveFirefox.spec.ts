import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import puppeteer, { type Browser, type LaunchOptions, type Page } from "puppeteer-core";
import { startMirror, storable, withoutScript } from "./mirror";
import { type NeutralSite, neutralWords, startNeutralSite } from "./neutralSite";
import { filesThatHold } from "./wordsOnDisk";

/** Playwright drives only a Firefox of its own making; this is the one that Debian's readers have. */
function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
	return puppeteer.launch({
		browser: "firefox",
		executablePath: "/usr/bin/firefox-esr",
		acceptInsecureCerts: true,
		defaultViewport: { width: 360, height: 640 },
		...options,
	});
}

type Fixtures = {
	neutral: NeutralSite;
	/** A page of a browsing context of its own, whose only way out is the neutral site. */
	page: Page;
	/** The picture of an empty page. */
	blank: string;
};

const test = base.extend<Fixtures, { firefox: Browser }>({
	firefox: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed.
		async ({}, use) => {
			const firefox = await launchFirefox();
			await use(firefox);
			await firefox.close();
		},
		{ scope: "worker" },
	],
	// biome-ignore lint/correctness/noEmptyPattern: as above.
	neutral: async ({}, use) => {
		const neutral = await startNeutralSite();
		await use(neutral);
		await neutral.close();
	},
	page: async ({ firefox, neutral }, use) => {
		const { host, port } = neutral.proxy;
		const context = await firefox.createBrowserContext({
			proxyServer: `${host}:${port}`,
			proxyBypassList: ["127.0.0.1"],
		});
		const page = await context.newPage();
		await page.evaluateOnNewDocument(() => {
			addEventListener("pageshow", ({ persisted }) => {
				document.documentElement.dataset.kept = String(persisted);
			});
		});
		await use(page);
		await context.close();
	},
	blank: async ({ page }, use) => {
		await use(await picture(page));
	},
});

const ways: Record<string, (page: Page) => Promise<void>> = {
	"a click": clickLeave,
	Enter: async (page) => {
		await page.focus("[data-leave]");
		await page.keyboard.press("Enter");
	},
	"Shift pressed three times": async (page) => {
		for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
	},
};

for (const [way, leave] of Object.entries(ways)) {
	test(`Firefox: ${way} leaves, and blanks the screen while a slow network answers`, async ({
		page,
		neutral,
		blank,
		baseURL,
	}) => {
		const release = neutral.hold();
		await page.goto(`${baseURL}/fi/services/`);
		const { target, title } = await linkOf(page);
		expect(await picture(page)).not.toBe(blank);

		await leave(page);
		await neutral.asked(1);
		expect(await picture(page)).toBe(blank);
		// Firefox keeps the last title in its history.
		expect(await page.title()).toBe(title);

		release();
		await expectNeutral(page, 1);
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

		test("Firefox: Back, Back stays on the neutral site", async ({ page, neutral, blank }) => {
			await page.goto(`${origin}/fi/`);
			await page.goto(`${origin}/fi/services/`);
			await page.goto(`${origin}/fi/your-rights/`);
			const { title } = await linkOf(page);
			await clickLeave(page);
			await expectNeutral(page, 1);

			for (const visit of [2, 3]) {
				const release = neutral.hold();
				await goBack(page);
				await neutral.asked(visit);
				expect(await picture(page)).toBe(blank);
				expect(await page.title()).toBe(title);
				release();
				await expectNeutral(page, visit);
			}
		});

		test("Firefox: ordinary Back shows the page where it was", async ({ page }) => {
			await page.goto(`${origin}/fi/services/`);
			await page.evaluate(() => scrollTo(0, 700));
			await page.goto(`${origin}/fi/your-rights/`);
			await goBack(page);
			await page.waitForFunction(
				() => location.pathname === "/fi/services/" && document.documentElement.dataset.kept,
			);
			expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe(String(kept));
			await page.waitForFunction(() => scrollY === 700);
			expect(await isShown(page)).toBe(true);
		});
	});
}

test("Firefox: who comes back anew is not locked out", async ({ page, baseURL }) => {
	await page.goto(`${baseURL}/fi/`);
	await page.goto(`${baseURL}/fi/services/`);
	await clickLeave(page);
	await expectNeutral(page, 1);
	await page.goto(`${baseURL}/fi/services/`);
	expect(await isShown(page)).toBe(true);
	expect(await page.evaluate(() => [sessionStorage.length, document.cookie])).toEqual([0, ""]);
});

test("Firefox: the link leaves without a script, blank from the touch on", async ({
	page,
	neutral,
	blank,
	baseURL,
}) => {
	const mirror = await startMirror(baseURL as string, withoutScript);
	const release = neutral.hold();
	await page.goto(`${mirror.origin}/fi/services/`);
	const { target } = await linkOf(page);
	await page.keyboard.press("Shift");
	expect(await page.$eval("[data-leave-status]", (status) => status.textContent)).toBe("");

	await clickLeave(page);
	await neutral.asked(1);
	expect(await picture(page)).toBe(blank);
	release();
	await expectNeutral(page, 1);
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
		const page = await firefox.newPage();
		await page.goto(url);
		const words = await page.$eval("h1 + p", (lead) => (lead as HTMLElement).innerText.trim());
		expect(words.length).toBeGreaterThan(30);
		await clickLeave(page);
		await page.waitForFunction(() => location.hostname !== "127.0.0.1");
		await firefox.close();

		const files = await filesThatHold(profile, { url, words });
		if (changeHeaders) expect(files).not.toEqual([]);
		else expect(files).toEqual([]);
		await rm(profile, { recursive: true });
		await mirror?.close();
	});
}

/** Does not wait: what is on screen until the answer comes is what has to be seen. */
async function clickLeave(page: Page) {
	const box = await page.$eval("[data-leave]", (link) => {
		const { left, right, top, bottom } = link.getBoundingClientRect();
		return { x: (left + right) / 2, y: (top + bottom) / 2 };
	});
	await page.mouse.click(box.x, box.y);
}

/** The Back button, later, so that the answer to this call is not lost with the page. */
async function goBack(page: Page) {
	await page.evaluate(() => {
		setTimeout(() => history.back());
	});
}

function linkOf(page: Page) {
	return page.$eval("[data-leave]", (link) => {
		const { href, dataset } = link as HTMLAnchorElement;
		return { target: href, title: dataset.title };
	});
}

/** Left of the scroll bar, which an empty page does not have. */
function picture(page: Page): Promise<string> {
	return page.screenshot({
		encoding: "base64",
		clip: { x: 0, y: 0, width: 340, height: 640 },
		captureBeyondViewport: false,
	});
}

function isShown(page: Page) {
	return page.evaluate(() => {
		const heading = document.querySelector("h1") as HTMLElement;
		return getComputedStyle(heading).visibility === "visible" && heading.innerText.length > 0;
	});
}

/** The nth visit of the neutral site is on screen, and nothing of ours. */
async function expectNeutral(page: Page, nth: number) {
	await page.waitForFunction(
		(words) => document.body?.textContent === words,
		{},
		neutralWords(nth),
	);
	expect(page.url()).toMatch(/^https:\/\/(www|sv|en)\.ilmatieteenlaitos\.fi\/$/);
}
