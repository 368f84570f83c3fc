/** Makes the picture of the README from the site that is being served at `SITE` (npm run serve). */
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";

const site = process.env.SITE ?? "http://127.0.0.1:3000";
mkdirSync("docs", { recursive: true });
const browser = await chromium.launch({
	executablePath: "/usr/bin/chromium",
	args: ["--no-sandbox", "--disable-quic"],
});
const page = await browser.newPage({ viewport: { width: 740, height: 640 } });
const frames = await Promise.all(
	(["light", "dark"] as const).map(async (colorScheme) => {
		const phone = await browser.newPage({ viewport: { width: 360, height: 640 }, colorScheme });
		await phone.goto(`${site}/fi/`);
		return (await phone.screenshot()).toString("base64");
	}),
);
await page.setContent(
	`<body style="margin:0;display:flex;justify-content:space-between">${frames
		.map((data) => `<img src="data:image/png;base64,${data}" alt="">`)
		.join("")}`,
);
await page.screenshot({ path: "docs/home.png" });
await browser.close();
