import { expect, test } from "@playwright/test";
import { publishedPages } from "./published";

for (const path of publishedPages) {
	test(`${path} is one request, stores nothing, asks nobody else and breaks no rule`, async ({
		page,
		context,
	}) => {
		const requests: string[] = [];
		const complaints: string[] = [];
		page.on("request", (request) => requests.push(new URL(request.url()).pathname));
		page.on("console", (message) => complaints.push(message.text()));
		page.on("pageerror", (error) => complaints.push(error.message));
		await page.addInitScript(() => {
			addEventListener("securitypolicyviolation", (event) => {
				console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
			});
		});
		await page.goto(path, { waitUntil: "load" });
		expect(requests.filter((one) => one !== "/icon.svg")).toEqual([path]);
		// The page that was not found answers 404, which the browser notes by itself.
		expect(complaints.filter((one) => !one.includes("404 (Not Found)"))).toEqual([]);
		expect(await context.cookies()).toEqual([]);
		const kept = await page.evaluate(async () => ({
			cookie: document.cookie,
			local: localStorage.length,
			session: sessionStorage.length,
			databases: (await indexedDB.databases()).length,
		}));
		expect(kept).toEqual({ cookie: "", local: 0, session: 0, databases: 0 });
	});
}

test("the rules that the policy sets are really kept: a foreign script does not run", async ({
	page,
}) => {
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
