import { expect } from "vitest";
import { forbiddenHeaders, type Kind, responseHeaders } from "../../publish/headers";
import type { Answer } from "./ask";
import { marker } from "./hostile";
import { policy, secret, texts } from "./site";

/** Every header of the list, none that is forbidden, and nothing of the request or of a secret. */
export function expectEveryHeader(answer: Answer, kind?: Kind): void {
	const kinds: Kind[] = kind ? [kind] : ["html", "asset", "text"];
	const lists = kinds.map((kind) => Object.entries(responseHeaders({ policy, kind, tls: false })));
	const expected = lists.map((list) =>
		Object.fromEntries(list.map(([name, value]) => [name.toLowerCase(), value])),
	);
	const names = Object.keys(expected[0] ?? {});
	const actual = Object.fromEntries(names.map((name) => [name, answer.headers[name]]));
	expect(expected).toContainEqual(actual);

	for (const name of forbiddenHeaders)
		expect(answer.headers).not.toHaveProperty(name.toLowerCase());
	expect(answer.headers).not.toHaveProperty("strict-transport-security");
	expect(answer.headers.date).toMatch(/ GMT$/);
	expect(answer.headers.vary ?? "accept-encoding").toBe("accept-encoding");
	if (answer.headers["content-type"]?.startsWith("text/")) {
		expect(answer.headers["content-type"]).toMatch(/; charset=utf-8$/);
	}
	const everything = JSON.stringify(answer.headers) + answer.body;
	expect(everything.toLowerCase()).not.toContain(marker);
	expect(everything).not.toContain(secret);
}

export function expectNotFoundPage(answer: Answer, status: 400 | 404): void {
	expect(answer.status).toBe(status);
	expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
	expect(answer.body.toString()).toBe(texts["404.html"]);
	expectEveryHeader(answer, "html");
}

export function expectShort({ headers, body }: Answer): void {
	expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
	expect(Number(headers["content-length"])).toBe(body.length);
	expect(body.length).toBeLessThan(50);
}
