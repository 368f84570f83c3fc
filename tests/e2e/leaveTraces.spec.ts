import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { test as base, expect, expectShown, leaveLink } from "./leaveTest";
import { startMirror, storable } from "./mirror";
import { filesThatHold } from "./wordsOnDisk";

type Fixtures = {
	/** The folder in which a browser keeps what it keeps. */
	profile: string;
	/** Reads a page with that profile, leaves it, closes the browser; tells what was to be read. */
	readAndLeave(origin: string): Promise<{ url: string; words: string }>;
};

const test = base.extend<Fixtures>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed.
	profile: async ({}, use) => {
		const folder = await mkdtemp(join(tmpdir(), "profile-"));
		await use(folder);
		await rm(folder, { recursive: true });
	},
	readAndLeave: async ({ profile, launchOptions, proxy }, use) => {
		await use(async (origin) => {
			const context = await chromium.launchPersistentContext(profile, {
				...launchOptions,
				proxy,
			});
			const page = await context.newPage();
			const url = `${origin}/fi/your-rights/`;
			await page.goto(`${origin}/fi/`);
			await page.goto(url);
			await expectShown(page);
			const words = (await page.locator("h1 + p").textContent())?.trim() ?? "";
			expect(words.length).toBeGreaterThan(30);
			await leaveLink(page).click();
			await page.waitForURL(/ilmatieteenlaitos/);
			await context.close();
			return { url, words };
		});
	},
});

test("the browser's folder holds no page after leaving", async ({
	readAndLeave,
	profile,
	baseURL,
}) => {
	const read = await readAndLeave(baseURL as string);
	expect(await filesThatHold(profile, read)).toEqual([]);
});

test("the search of that folder finds a page that was stored", async ({
	readAndLeave,
	profile,
	baseURL,
}) => {
	const mirror = await startMirror(baseURL as string, storable);
	const read = await readAndLeave(mirror.origin);
	expect(await filesThatHold(profile, read)).not.toEqual([]);
	await mirror.close();
});
