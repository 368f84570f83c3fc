import { test as base, expect, type Page } from "@playwright/test";
import { type NeutralSite, neutralWords, startNeutralSite } from "./neutralSite";

type Fixtures = {
	/** The world outside our site, seen through the only way out of the browser. */
	neutral: NeutralSite;
	/** What somebody beside the reader sees, also while a navigation is under way. */
	seen: Screen;
};

type Screen = {
	/** Nothing is to be seen: the same picture as of an empty page, to the last point. */
	isBlank(): Promise<boolean>;
	/** The name on the tab. */
	title(): Promise<string>;
};

/** A browser as readers have it: it keeps pages for Back, which Playwright switches off. */
export const test = base.extend<Fixtures>({
	launchOptions: [
		async ({ launchOptions }, use) => {
			await use({
				...launchOptions,
				// For the whole browser: a window that a click opens asks before Playwright knows it.
				args: [...(launchOptions.args ?? []), "--ignore-certificate-errors"],
				ignoreDefaultArgs: ["--disable-back-forward-cache"],
			});
		},
		{ scope: "worker" },
	],
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed.
	neutral: async ({}, use) => {
		const neutral = await startNeutralSite();
		await use(neutral);
		await neutral.close();
	},
	proxy: async ({ neutral }, use) => {
		const { host, port } = neutral.proxy;
		await use({ server: `http://${host}:${port}`, bypass: "127.0.0.1" });
	},
	seen: async ({ page, context }, use) => {
		// Playwright's own picture waits for the end of a navigation; what is on screen until then
		// is what has to be seen.
		const session = await context.newCDPSession(page);
		const picture = async () => (await session.send("Page.captureScreenshot")).data;
		const blank = await picture();
		await use({
			isBlank: async () => (await picture()) === blank,
			title: async () => (await session.send("Target.getTargetInfo")).targetInfo.title,
		});
	},
});

export { expect };

/** The leave link in the bar. A page may have a second one among its words. */
export function leaveLink(page: Page) {
	return page.locator("[data-leave]").first();
}

/** The words of the page are on screen. */
export async function expectShown(page: Page) {
	await expect(page.locator("h1")).toBeVisible();
	await expect(page.locator("html")).not.toHaveClass(/leaving/);
}

/** The nth visit of the neutral site is on screen, and nothing of ours. */
export async function expectNeutral(page: Page, nth: number) {
	await expect(page.locator("body")).toHaveText(neutralWords(nth));
	expect(page.url()).toMatch(/^https:\/\/(www|sv|en)\.ilmatieteenlaitos\.fi\/$/);
}

/** The Back button: the page that it leads to may at once lead elsewhere. */
export async function goBack(page: Page) {
	await page.evaluate(() => {
		// Later, so that the answer to this call is not lost with the page.
		setTimeout(() => history.back());
	});
}

/** Keeps the browser from keeping the page whole: a page that holds a lock is loaded anew on Back. */
export async function forbidKeeping(page: Page) {
	await page.addInitScript(() => {
		navigator.locks.request("kept by the page", () => new Promise(() => {}));
	});
}

/** As in Safari before 15.4: pages that are kept whole cannot be told to go. */
export async function withoutChannels(page: Page) {
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, "BroadcastChannel");
	});
}

export async function pressShift(page: Page, times: number) {
	for (let press = 0; press < times; press++) await page.keyboard.press("Shift");
}

/** All that a browser can keep for our site. */
export async function storedBySite(page: Page) {
	return {
		cookies: (await page.context().cookies()).map(({ name }) => name),
		...(await page.evaluate(async () => ({
			cookie: document.cookie,
			session: Object.keys(sessionStorage),
			local: Object.keys(localStorage),
			databases: (await indexedDB.databases()).map(({ name }) => name),
			workers: (await navigator.serviceWorker.getRegistrations()).length,
		}))),
	};
}

export const nothingStored = {
	cookies: [],
	cookie: "",
	session: [],
	local: [],
	databases: [],
	workers: 0,
};
