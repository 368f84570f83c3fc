import { defineConfig } from "@playwright/test";

/** Two copies of the project can be tested side by side. */
const port = Number(process.env.TEST_PORT ?? 4173);

/** End-to-end tests run against the published site, as `npm run serve` serves it. */
export default defineConfig({
	testDir: "tests/e2e",
	// Many tests wait for a slow network: one more than there are processors keeps these busy.
	workers: 3,
	fullyParallel: true,
	// A busy machine is slow; a test that waits for something that never comes still ends.
	timeout: 120_000,
	forbidOnly: Boolean(process.env.CI),
	reporter: [["list"]],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		viewport: { width: 360, height: 640 },
		launchOptions: {
			executablePath: "/usr/bin/chromium",
			args: ["--no-sandbox", "--disable-quic"],
		},
	},
	webServer: {
		command: "npm run serve",
		env: { PORT: String(port) },
		url: `http://127.0.0.1:${port}/healthz`,
		reuseExistingServer: !process.env.CI,
	},
});
