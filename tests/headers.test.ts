import { expect, test } from "vitest";
import { contentSecurityPolicy, metaPolicy, responseHeaders } from "../publish/headers";

const policy = contentSecurityPolicy({ scripts: ["'sha256-a'", "'sha256-b'"], styles: [] });

test("the policy refuses everything that it does not name", () => {
	expect(policy).toBe(
		"default-src 'none'; script-src 'sha256-a' 'sha256-b'; style-src 'none'; img-src 'self'; " +
			"media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; " +
			"require-trusted-types-for 'script'; trusted-types 'none'",
	);
});

test("a page carries the same policy, without the part that browsers complain of", () => {
	expect(metaPolicy(policy)).toBe(policy.replace("frame-ancestors 'none'; ", ""));
});

test("a reader's browser is told to keep nothing, to send nothing and to allow nothing", () => {
	for (const kind of ["html", "asset", "text"] as const) {
		expect(responseHeaders({ policy, kind, tls: false })).toMatchObject({
			"Content-Security-Policy": policy,
			"Cache-Control": "no-store",
			"Referrer-Policy": "no-referrer",
			"X-Content-Type-Options": "nosniff",
			"X-Frame-Options": "DENY",
			"Cross-Origin-Opener-Policy": "same-origin",
			"Cross-Origin-Embedder-Policy": "require-corp",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Origin-Agent-Cluster": "?1",
			"Permissions-Policy": expect.stringMatching(/^([a-z-]+=\(\), )+[a-z-]+=\(\)$/),
			"X-DNS-Prefetch-Control": "off",
			"X-Permitted-Cross-Domain-Policies": "none",
		});
	}
});

test("an edge shows a correction within a minute, and never an old checksum", () => {
	const edge = (kind: "html" | "text") =>
		responseHeaders({ policy, kind, tls: true })["CDN-Cache-Control"];
	expect(edge("html")).toContain("max-age=60,");
	expect(edge("text")).toBe("no-store");
});

test("only over TLS is a browser told to come by https", () => {
	const plain = responseHeaders({ policy, kind: "html", tls: false });
	const encrypted = responseHeaders({ policy, kind: "html", tls: true });
	expect(JSON.stringify(plain)).not.toMatch(/upgrade-insecure|strict-transport/i);
	expect(encrypted).toEqual({
		...plain,
		"Content-Security-Policy": `${policy}; upgrade-insecure-requests`,
		"Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
	});
});
