import { test as base, expect } from "@playwright/test";
import puppeteer, { type Browser, type LaunchOptions, type Page } from "puppeteer-core";
import { type NeutralSite, neutralWords, startNeutralSite } from "./neutralSite";

/** Playwright drives only a Firefox of its own making; this is the one that Debian's readers have. */
export function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
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
	/** A tab with a storage and a history of its own, whose only way out is the neutral site. */
	tab: Page;
	/** The picture of an empty page. */
	blank: string;
};

export const test = base.extend<Fixtures, { firefox: Browser }>({
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
	tab: async ({ firefox, neutral }, use) => {
		const { host, port } = neutral.proxy;
		const context = await firefox.createBrowserContext({
			proxyServer: `${host}:${port}`,
			proxyBypassList: ["127.0.0.1"],
		});
		const tab = await context.newPage();
		await tab.evaluateOnNewDocument(() => {
			addEventListener("pageshow", ({ persisted }) => {
				document.documentElement.dataset.kept = String(persisted);
			});
		});
		await use(tab);
		await context.close();
	},
	blank: async ({ tab }, use) => {
		await use(await picture(tab));
	},
});

export { expect };

/** Does not wait: what is on screen until the answer comes is what has to be seen. */
export async function clickLeave(tab: Page) {
	const box = await tab.$eval("[data-leave]", (link) => {
		const { left, right, top, bottom } = link.getBoundingClientRect();
		return { x: (left + right) / 2, y: (top + bottom) / 2 };
	});
	await tab.mouse.click(box.x, box.y);
}

/** The Back button, later, so that the answer to this call is not lost with the tab. */
export async function goBack(tab: Page) {
	await tab.evaluate(() => {
		setTimeout(() => history.back());
	});
}

export function linkOf(tab: Page) {
	return tab.$eval("[data-leave]", (link) => {
		const { href, dataset } = link as HTMLAnchorElement;
		return { target: href, title: dataset.title };
	});
}

/** Left of the scroll bar, which an empty page does not have. */
export function picture(tab: Page): Promise<string> {
	return tab.screenshot({
		encoding: "base64",
		clip: { x: 0, y: 0, width: 340, height: 640 },
		captureBeyondViewport: false,
	});
}

export function isShown(tab: Page) {
	return tab.evaluate(() => {
		const heading = document.querySelector("h1") as Element;
		return getComputedStyle(heading).visibility === "visible" && heading.textContent !== "";
	});
}

/**
 * Asks again until the page answers as expected. Puppeteer's own waiting is at times lost when the
 * page changes under it.
 */
export function expectSoon<Answer>(tab: Page, ask: () => Answer) {
	return expect.poll(() => tab.evaluate(ask).catch(() => "between two pages"), {
		timeout: 30_000,
	});
}

/** The nth visit of the neutral site is on screen, and nothing of ours. */
export async function expectNeutral(tab: Page, nth: number) {
	await expectSoon(tab, () => document.body?.textContent).toBe(neutralWords(nth));
	expect(await tab.evaluate(() => location.href)).toMatch(
		/^https:\/\/(www|sv|en)\.ilmatieteenlaitos\.fi\/$/,
	);
}
