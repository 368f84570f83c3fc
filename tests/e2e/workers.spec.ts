import { expect, test } from "@playwright/test";
import statistics from "../../content/statistics.json" with { type: "json" };

test.describe("without a script and without a request", () => {
	test.use({ javaScriptEnabled: false });

	test("the words of the situation that is chosen are shown, and no others", async ({ page }) => {
		await page.goto("/fi/situations/");
		const answers = page.locator(".chosen");
		const choices = page.locator('input[type="radio"]');
		const count = await choices.count();
		expect(count).toBeGreaterThan(5);
		const requests: string[] = [];
		page.on("request", (request) => requests.push(request.url()));
		for (let chosen = 0; chosen < count; chosen++) {
			await choices.nth(chosen).check();
			for (let other = 0; other < count; other++) {
				await expect(answers.nth(other)).toBeVisible({ visible: other === chosen });
			}
		}
		expect(requests).toEqual([]);
		expect(new URL(page.url()).hash).toBe("");
		await page.emulateMedia({ media: "print" });
		for (const answer of await answers.all()) await expect(answer).toBeVisible();
	});

	test("what is ticked is gone when the page is opened again", async ({ page }) => {
		for (const path of ["/fi/referral/", "/fi/indicators/", "/fi/situations/"]) {
			await page.goto(path);
			await page.locator("main input").first().check();
			await page.reload();
			expect(await page.locator("main input:checked").count(), path).toBe(0);
		}
	});

	test("a page in two languages is one tap away; each sentence has its own beside it", async ({
		page,
	}) => {
		await page.goto("/ar/services/");
		await page.locator('main a[href="/ar/with/fi/services/"]').click();
		await expect(page).toHaveURL("/ar/with/fi/services/");
		const pairs = page.locator(".pair");
		expect(await pairs.count()).toBeGreaterThan(20);
		for (const pair of (await pairs.all()).slice(0, 5)) {
			const [theirs, ours] = [pair.locator("> *").first(), pair.locator("> *").last()];
			await expect(theirs).toHaveAttribute("lang", "ar");
			await expect(theirs).toHaveAttribute("dir", "rtl");
			await expect(ours).toHaveAttribute("lang", "fi");
			await expect(ours).toHaveAttribute("dir", "ltr");
			const onPhone = [await theirs.boundingBox(), await ours.boundingBox()];
			expect(onPhone[1]?.y).toBeGreaterThanOrEqual(
				(onPhone[0]?.y ?? 0) + (onPhone[0]?.height ?? 0) - 1,
			);
		}
		await page.setViewportSize({ width: 800, height: 900 });
		const first = pairs.first().locator("> *");
		const [theirs, ours] = [await first.first().boundingBox(), await first.last().boundingBox()];
		expect(theirs?.y).toBe(ours?.y);
		expect(theirs?.x).toBeGreaterThan(ours?.x ?? 0);
	});

	test("the picker keeps both languages of a page", async ({ page }) => {
		await page.goto("/ar/with/fi/services/");
		await page.locator("header summary").last().click();
		await page.locator('header a[lang="so"]').click();
		await expect(page).toHaveURL("/so/with/fi/services/");
	});
});

test("a card asks for help in Finnish, Swedish, English and the reader's own language", async ({
	page,
}) => {
	await page.goto("/vi/show/");
	await page.locator('main a[href="#interpreter"]').click();
	const card = page.locator("#interpreter");
	await expect(card).toBeInViewport({ ratio: 0.8 });
	await expect(card.locator('[lang="fi"]')).toContainText("vietnam");
	await expect(card.locator('[lang="en"]')).toContainText("Vietnamese");
	await expect(card.locator('[lang="vi"]')).toContainText("Tiếng Việt");
	await page.goto("/prs/show/");
	await expect(page.locator('#interpreter [lang="fi"]')).toContainText("dari");
});

test("a gap in the figures is said, and a year on which sources disagree has no bar", async ({
	page,
}) => {
	await page.goto("/en/reports/");
	const chart = page.locator("figure").first();
	const rowOf = (year: string) =>
		chart.locator(".chart > svg > g").filter({ has: page.getByText(year, { exact: true }) });
	await expect(rowOf("2010")).toContainText("not known");
	await expect(rowOf("2010").locator("rect")).toHaveCount(0);
	await expect(rowOf("2006")).toContainText("6 or 9");
	await expect(rowOf("2006").locator("rect")).toHaveCount(0);
	await expect(rowOf("2022")).toContainText("367");
	await chart.locator("summary").click();
	const row = chart.locator("tr", { hasText: "2022" });
	await expect(row).toContainText("367");
	await row.getByRole("link").first().click();
	await expect(page).toHaveURL(/\/en\/how-to-read\/#source-\d+$/);
	await expect(page.locator(":target")).toBeVisible();
});

test("the figures can be taken away whole, each with its source", async ({ request }) => {
	const csv = await request.get("/data/statistics.csv");
	expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8");
	expect(csv.headers()["cache-control"]).toBe("no-store");
	const lines = (await csv.text()).trim().split("\r\n");
	for (const { id } of statistics.figures) {
		expect(lines.filter((line) => line.startsWith(`${id},`)).length, id).toBeGreaterThan(0);
	}
	const { figures, sources } = await (await request.get("/data/statistics.json")).json();
	expect(figures).toEqual(statistics.figures);
	for (const figure of figures) {
		expect(figure.sources.length, figure.id).toBeGreaterThan(0);
		for (const key of figure.sources) expect(sources[key], key).toBeTruthy();
	}
});
