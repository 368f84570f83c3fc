import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants";
import { describe, expect, it } from "vitest";
import { refusal } from "@/edit/gate";
import nextConfig from "@/next.config";

const own = { host: "localhost:3100", origin: "http://localhost:3100" };
const ask = (method: string, headers: Record<string, string>) =>
	refusal(method, new Headers(headers));

describe("the workbench serves the machine that it runs on", () => {
	it("shows and changes pages for its own pages", () => {
		expect(ask("GET", { host: own.host })).toBeUndefined();
		expect(ask("GET", { host: "127.0.0.1:3100" })).toBeUndefined();
		expect(ask("GET", { host: "[::1]:3100" })).toBeUndefined();
		expect(ask("POST", own)).toBeUndefined();
		expect(ask("POST", { ...own, "sec-fetch-site": "same-origin" })).toBeUndefined();
	});

	it.each([
		"evil.example",
		"localhost.evil.example",
		"localhost.evil.example:3100",
		"192.168.1.4:3100",
		"127.0.0.1.evil.example",
		"",
	])("reads nothing to a page that reached it under the name “%s”", (host) => {
		expect(ask("GET", { host })).toContain("localhost");
		expect(ask("POST", { host, origin: `http://${host}` })).toContain("localhost");
	});

	it.each([
		{ host: own.host },
		{ host: own.host, origin: "null" },
		{ host: own.host, origin: "http://evil.example" },
		{ host: own.host, origin: "http://localhost:8000" },
		{ host: own.host, origin: "https://localhost:3100" },
		{ ...own, "sec-fetch-site": "cross-site" },
		{ ...own, "sec-fetch-site": "same-site" },
	])("changes nothing for a request of another site: %o", (headers) => {
		expect(ask("POST", headers as Record<string, string>)).toContain("workbench itself");
		expect(ask("DELETE", headers as Record<string, string>)).toContain("workbench itself");
	});
});

describe("a build knows nothing of the workbench", () => {
	it("takes files named .dev. for routes only while somebody writes", () => {
		const written = nextConfig(PHASE_DEVELOPMENT_SERVER);
		const built = nextConfig(PHASE_PRODUCTION_BUILD);
		expect(written.pageExtensions).toContain("dev.tsx");
		expect(built.pageExtensions?.filter((one) => one.includes("dev"))).toEqual([]);
		expect(built.output).toBe("export");
	});
});
