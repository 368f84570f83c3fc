import type { Page } from "@playwright/test";
import {
	expect,
	expectNeutral,
	expectShown,
	forbidKeeping,
	goBack,
	leaveLink,
	nothingStored,
	pressShift,
	storedBySite,
	test,
	withoutChannels,
} from "./leaveTest";
import { onlyContentType, startMirror, storable } from "./mirror";

const ways: Record<string, (page: Page) => Promise<void>> = {
	"a click": (page) => leaveLink(page).click({ noWaitAfter: true }),
	Enter: (page) => leaveLink(page).press("Enter", { noWaitAfter: true }),
	"Shift pressed three times": (page) => pressShift(page, 3),
};

for (const [way, leave] of Object.entries(ways)) {
	test(`${way} leaves, and blanks the screen while a slow network answers`, async ({
		page,
		neutral,
		seen,
	}) => {
		const release = neutral.hold();
		await page.goto("/fi/services/");
		const title = await leaveLink(page).getAttribute("data-title");
		expect(title).toBeTruthy();
		expect(await seen.isBlank()).toBe(false);

		await leave(page);
		await neutral.asked(1);
		expect(await seen.isBlank()).toBe(true);
		expect(await seen.title()).toBe(title);

		release();
		await expectNeutral(page, 1);
	});
}

test("leaving asks for one page, and does not say where from", async ({ page, neutral }) => {
	await page.goto("/fi/services/");
	const target = await leaveLink(page).getAttribute("href");
	const asked: string[] = [];
	page.context().on("request", (request) => asked.push(request.url()));

	await leaveLink(page).click();
	await expectNeutral(page, 1);

	expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([target]);
	expect(neutral.visits.map(({ url }) => url)).toEqual([target]);
	expect(neutral.visits[0]?.headers.referer).toBeUndefined();
	expect(page.context().pages()).toHaveLength(1);
});

test("a copy on a plain file host does not say where from either", async ({
	page,
	neutral,
	baseURL,
}) => {
	const mirror = await startMirror(baseURL as string, onlyContentType);
	await page.goto(`${mirror.origin}/fi/`);
	await page.goto(`${mirror.origin}/fi/services/`);
	await leaveLink(page).click();
	await expectNeutral(page, 1);
	await goBack(page);
	await neutral.asked(2);
	await expectNeutral(page, 2);
	expect(neutral.visits.map(({ headers }) => headers.referer)).toEqual([undefined, undefined]);
	await mirror.close();
});

for (const path of ["/", "/fi/", "/sv/", "/en/", "/no-such-page/"]) {
	test(`${path} can be left`, async ({ page }) => {
		await page.goto(path);
		await leaveLink(page).click();
		await expectNeutral(page, 1);
	});
}

test("the link to try among the words leaves as the bar does", async ({ page, neutral }) => {
	await page.goto("/fi/");
	await page.goto("/fi/safe-browsing/");
	await page.locator("main [data-leave]").click();
	await expectNeutral(page, 1);
	await goBack(page);
	await neutral.asked(2);
	await expectNeutral(page, 2);
});

test("sound and film stop", async ({ page, neutral }) => {
	neutral.showNothing();
	await page.goto("/fi/services/");
	await page.evaluate(() => {
		for (const kind of ["audio", "video"] as const) {
			const media = document.createElement(kind);
			media.pause = () => media.setAttribute("data-paused", "");
			document.body.append(media);
		}
	});
	await leaveLink(page).click();
	await neutral.asked(1);
	await expect(page.locator("[data-paused]")).toHaveCount(2);
});

/** How browsers treat the pages that lie behind: which of the three it is depends on many things. */
const memories = {
	"a page that is loaded anew": { kept: false, channel: true },
	"a page that the browser keeps whole": { kept: true, channel: true },
	"a page that the browser keeps whole and cannot be told to drop": { kept: true, channel: false },
};

for (const [name, { kept, channel }] of Object.entries(memories)) {
	test.describe(name, () => {
		let origin: string;
		let end = async () => {};
		test.beforeAll(async ({ baseURL }) => {
			origin = baseURL as string;
			if (kept) ({ origin, close: end } = await startMirror(origin, storable));
		});
		test.afterAll(() => end());
		test.beforeEach(async ({ page }) => {
			if (!kept) await forbidKeeping(page);
			if (!channel) await withoutChannels(page);
			await page.addInitScript(() => {
				// Runs before the script of the page uncovers it.
				addEventListener("pageshow", ({ persisted }) => {
					const { classList, dataset } = document.documentElement;
					dataset.kept = String(persisted);
					dataset.covered = String(classList.contains("leaving"));
				});
			});
		});

		test("Back, Back stays on the neutral site", async ({ page, neutral }) => {
			await page.goto("https://search.example/");
			await page.goto(`${origin}/fi/`);
			await page.goto(`${origin}/fi/services/`);
			await page.goto(`${origin}/fi/your-rights/`);
			await leaveLink(page).click();
			await expectNeutral(page, 2);

			for (const visit of [3, 4]) {
				await goBack(page);
				await neutral.asked(visit);
				await expectNeutral(page, visit);
			}

			await goBack(page);
			await expect(page).toHaveURL("https://search.example/");
		});

		test("Back shows nothing while a slow network answers", async ({ page, neutral, seen }) => {
			await page.goto(`${origin}/fi/`);
			await page.goto(`${origin}/fi/services/`);
			const title = await leaveLink(page).getAttribute("data-title");
			await leaveLink(page).click();
			await expectNeutral(page, 1);

			neutral.showNothing();
			await goBack(page);
			await neutral.asked(2);
			await expect(page).toHaveURL(/fi\/$/);
			await expect(page.locator("h1")).toBeHidden();
			// A page that is left while it is parsed has no first frame to take a picture of.
			if (!channel) expect(await seen.isBlank()).toBe(true);
			expect(await seen.title()).toBe(title);
		});

		test("ordinary Back shows the page where it was", async ({ page }) => {
			await page.goto(`${origin}/fi/services/`);
			await page.evaluate(() => scrollTo(0, 700));
			await page.goto(`${origin}/fi/your-rights/`);
			await goBack(page);
			await expect(page).toHaveURL(/services/);
			await expectShown(page);
			await expect(page.locator("html")).toHaveAttribute("data-kept", String(kept));
			// Nothing of it could flash before it was known whether the reader had left.
			await expect(page.locator("html")).toHaveAttribute("data-covered", String(kept));
			await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
		});
	});
}

test("who comes back anew is not locked out", async ({ page, neutral }) => {
	await page.goto("/fi/");
	await page.goto("/fi/services/");
	await leaveLink(page).click();
	await expectNeutral(page, 1);

	await page.goto("/fi/services/");
	await expectShown(page);
	expect(await storedBySite(page)).toEqual(nothingStored);

	await page.goto("/fi/your-rights/");
	await goBack(page);
	await expect(page).toHaveURL(/services/);
	await expectShown(page);
	expect(neutral.visits).toHaveLength(1);
});

test("nothing is stored before leaving, and then only where to", async ({ page, neutral }) => {
	await page.goto("/fi/");
	await page.goto("/fi/services/");
	await page.keyboard.press("Shift");
	await page.mouse.wheel(0, 300);
	expect(await storedBySite(page)).toEqual(nothingStored);

	neutral.showNothing();
	const link = leaveLink(page);
	const [target, title] = [await link.getAttribute("href"), await link.getAttribute("data-title")];
	await link.click();
	await neutral.asked(1);
	expect(await storedBySite(page)).toEqual({ ...nothingStored, session: ["leave"] });
	expect(JSON.parse(await page.evaluate(() => sessionStorage.leave))).toEqual({ target, title });
});

test("a browser that refuses storage leaves all the same", async ({ page, neutral, seen }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, "sessionStorage", {
			get() {
				throw new DOMException("refused", "SecurityError");
			},
		});
	});
	const errors: Error[] = [];
	page.on("pageerror", (error) => errors.push(error));
	neutral.showNothing();
	await page.goto("/fi/services/");
	await leaveLink(page).click();
	await neutral.asked(1);
	// The end of loading may come after the reader has left.
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow")));
	expect(await seen.isBlank()).toBe(true);
	expect(errors).toEqual([]);
});

test("a reader whom the neutral site does not answer can load the page again", async ({
	page,
	neutral,
	seen,
}) => {
	neutral.showNothing();
	await page.goto("/fi/services/");
	await leaveLink(page).click();
	await neutral.asked(1);
	expect(await seen.isBlank()).toBe(true);
	await page.reload();
	await expectShown(page);
	expect(await storedBySite(page)).toEqual(nothingStored);
});

test("an old Safari stays away on Back too", async ({ page, neutral }) => {
	await forbidKeeping(page);
	await page.addInitScript(() => {
		performance.getEntriesByType = () => [];
	});
	await page.goto("/fi/");
	await page.goto("/fi/services/");
	await leaveLink(page).click();
	await expectNeutral(page, 1);
	await goBack(page);
	await neutral.asked(2);
	await expectNeutral(page, 2);
});

test.describe("Shift", () => {
	test.beforeEach(async ({ page }) => {
		await page.clock.install();
		await page.goto("/fi/services/");
		// From here on time passes only as a test says, however slow the machine is.
		await page.clock.pauseAt(Date.now() + 3_600_000);
	});

	test("says what it does after the first press", async ({ page }) => {
		const status = page.locator("[data-leave-status]");
		await expect(status).toHaveAttribute("role", "status");
		await expect(status).toBeEmpty();
		await pressShift(page, 1);
		await expect(status).toHaveText((await leaveLink(page).getAttribute("data-press")) as string);
		await page.clock.fastForward(5_000);
		await expect(status).toBeEmpty();
	});

	test("may be pressed slowly", async ({ page }) => {
		await pressShift(page, 1);
		await page.clock.fastForward(4_900);
		await pressShift(page, 1);
		await page.clock.fastForward(4_900);
		await pressShift(page, 1);
		await expectNeutral(page, 1);
	});

	test("is forgotten after five seconds", async ({ page }) => {
		await pressShift(page, 2);
		await page.clock.fastForward(5_000);
		await pressShift(page, 2);
		await expectShown(page);
		await pressShift(page, 1);
		await expectNeutral(page, 1);
	});

	test("starts anew after any other key", async ({ page }) => {
		for (const key of ["a", "Tab", "Escape", "Control", "ArrowDown"]) {
			await pressShift(page, 2);
			await page.keyboard.press(key);
			await pressShift(page, 2);
			await expectShown(page);
			await page.keyboard.press(key);
		}
		await pressShift(page, 3);
		await expectNeutral(page, 1);
	});

	test("does not count together with another key", async ({ page, neutral }) => {
		for (const chord of ["Shift+a", "Shift+Tab", "Control+Shift", "Alt+Shift", "Meta+Shift"]) {
			for (let press = 0; press < 4; press++) await page.keyboard.press(chord);
			await expectShown(page);
		}
		// One way to go through the languages of a keyboard.
		await page.keyboard.down("Alt");
		await pressShift(page, 4);
		await page.keyboard.up("Alt");
		await expectShown(page);
		expect(neutral.visits).toEqual([]);
	});

	test("does not count with the mouse", async ({ page }) => {
		for (let press = 0; press < 4; press++) {
			await page.locator("h1").click({ modifiers: ["Shift"] });
		}
		await expectShown(page);
	});

	test("counts once while it is held, and again after both were pressed together", async ({
		page,
	}) => {
		for (let repeat = 0; repeat < 4; repeat++) await page.keyboard.down("ShiftLeft");
		await page.keyboard.down("ShiftRight");
		await page.keyboard.up("ShiftRight");
		await page.keyboard.up("ShiftLeft");
		await pressShift(page, 1);
		await expectShown(page);
		await pressShift(page, 1);
		await expectNeutral(page, 1);
	});

	test("works while the reader is in a field or on a link", async ({ page }) => {
		await page.locator("main a").first().focus();
		await pressShift(page, 3);
		await expectNeutral(page, 1);
	});

	test("is not listened to after the third press", async ({ page, neutral }) => {
		neutral.showNothing();
		await pressShift(page, 3);
		await neutral.asked(1);
		const status = page.locator("[data-leave-status]");
		await status.evaluate((element) => {
			element.textContent = "";
		});
		await pressShift(page, 1);
		await page.clock.fastForward(5_000);
		await pressShift(page, 3);
		expect(await status.textContent()).toBe("");
		expect(neutral.visits).toHaveLength(1);
	});
});

for (const key of ["Control", "Shift"] as const) {
	test(`a click with ${key} is the browser's own`, async ({ page, context }) => {
		await page.goto("/fi/services/");
		const opened = context.waitForEvent("page");
		await leaveLink(page).click({ modifiers: [key] });
		await expectNeutral(await opened, 1);
		await expectShown(page);
		await expect(page).toHaveURL(/services/);
		expect(await storedBySite(page)).toEqual(nothingStored);
	});
}

test("a click with the middle button is the browser's own", async ({ page, context }) => {
	await page.goto("/fi/services/");
	const opened = context.waitForEvent("page");
	await leaveLink(page).click({ button: "middle" });
	await expectNeutral(await opened, 1);
	// Browsers of 2018 tell the page of it as of any click.
	await leaveLink(page).evaluate((link) => {
		addEventListener("click", (event) => event.preventDefault());
		link.dispatchEvent(new MouseEvent("click", { button: 1, bubbles: true, cancelable: true }));
	});
	await expectShown(page);
	expect(await storedBySite(page)).toEqual(nothingStored);
});

test("Esc does nothing", async ({ page, neutral }) => {
	await page.goto("/fi/services/");
	for (let press = 0; press < 6; press++) await page.keyboard.press("Escape");
	await expectShown(page);
	await expect(page).toHaveURL(/services/);
	expect(await storedBySite(page)).toEqual(nothingStored);
	expect(neutral.visits).toEqual([]);
});

for (const dir of ["ltr", "rtl"]) {
	test(`the link stays in sight at 320 by 256, ${dir}`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 256 });
		await page.goto("/fi/services/");
		await page.evaluate((value) => {
			document.documentElement.dir = value;
		}, dir);
		for (const part of [0, 0.5, 1]) {
			await page.evaluate((share) => {
				scrollTo(0, share * document.documentElement.scrollHeight);
			}, part);
			await expect(leaveLink(page)).toBeInViewport({ ratio: 1 });
			expect(await touchedAtCorners(page)).toEqual(["leave", "leave", "leave", "leave", "leave"]);
		}
	});
}

/** What a finger meets at the middle of the link and just inside its edges: nothing covers it. */
function touchedAtCorners(page: Page) {
	return leaveLink(page).evaluate((link) => {
		const { left, top, right, bottom } = link.getBoundingClientRect();
		const [x, y] = [(left + right) / 2, (top + bottom) / 2];
		const points = [
			[x, y],
			[x, top + 3],
			[x, bottom - 3],
			[left + 3, y],
			[right - 3, y],
		] as const;
		return points.map((point) =>
			link.contains(document.elementFromPoint(...point)) ? "leave" : "something else",
		);
	});
}
