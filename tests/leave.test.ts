import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { leaveScript, leaveScriptLimit } from "../leave/bundle";

describe("the leave script", () => {
	test("weighs at most 1.5 kB", () => {
		expect(leaveScriptLimit).toBe(1500);
		expect(Buffer.byteLength(leaveScript)).toBeLessThanOrEqual(leaveScriptLimit);
	});

	test("is written in words that browsers of 2018 know", () => {
		// What esbuild has nothing to rewrite in, is ES2015.
		const written = (target: string) => transformSync(leaveScript, { target }).code;
		expect(written("es2015")).toBe(written("esnext"));
	});

	test("can stand inside a page", () => {
		expect(leaveScript).not.toMatch(/<\/script|<!--|[^\x20-\x7e]/i);
	});

	test.each([
		["asks for nothing", /fetch|XMLHttpRequest|Beacon|WebSocket|EventSource|Image|import\(/],
		["opens no window", /\bopen\b|_blank|postMessage\([^"]/],
		["adds nothing to the history", /pushState|\bhistory\b|\.assign\b|\.href\s*=[^=]/],
		["stores nothing that outlives the tab", /cookie|localStorage|indexedDB|\bcaches\b|\.name\s*=/],
		["asks the reader nothing", /\balert\b|\bconfirm\b|\bprompt\b|beforeunload/],
		[
			"needs no laxer policy",
			/innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|\.style\b/,
		],
		["does not listen to Esc", /Esc|keyCode|\b27\b/],
	])("%s", (_promise, forbidden) => {
		expect(leaveScript).not.toMatch(forbidden);
	});
});
