import { expect, test } from "@playwright/test";
import { pagesToVisit } from "./published";

for (const [language, paths] of pagesToVisit) {
	test(`every page (${language}) is one request, stores nothing, asks nobody else and breaks no rule`, async ({
		page,
		context,
	}) => {
		const requests: string[] = [];
		const complaints: string[] = [];
		page.on("request", (request) => requests.push(request.url()));
		page.on("console", (message) => complaints.push(message.text()));
		page.on("pageerror", (error) => complaints.push(error.message));
		await page.addInitScript(() => {
			addEventListener("securitypolicyviolation", (event) => {
				console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
			});
		});
		for (const path of paths) {
			requests.length = 0;
			const answer = await page.goto(path, { waitUntil: "load" });
			const origin = new URL(page.url()).origin;
			const asked = requests.filter((url) => url !== `${origin}/icon.svg`);
			expect(asked, path).toEqual([origin + path]);
			expect(answer?.status(), path).toBe(200);
			const kept = await page.evaluate(async () => ({
				cookie: document.cookie,
				local: localStorage.length,
				session: sessionStorage.length,
				databases: (await indexedDB.databases()).length,
			}));
			expect(kept, path).toEqual({ cookie: "", local: 0, session: 0, databases: 0 });
		}
		expect(complaints).toEqual([]);
		expect(await context.cookies()).toEqual([]);
	});
}

test("the policy is really kept: a picture from elsewhere is not asked for", async ({ page }) => {
	await page.goto("/fi/");
	const blocked = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
				const image = document.createElement("img");
				image.src = "https://tracker.example/pixel";
				document.body.append(image);
			}),
	);
	expect(blocked).toBe("img-src");
});
