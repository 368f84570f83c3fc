import fc from "fast-check";
import { hostileHeaders, hostilePaths, malformedPaths, marker, otherMethods } from "./hostile";

/** Requests made of pieces that have confused servers before, and of noise. */
export function randomRequest(): fc.Arbitrary<string> {
	const noise = fc.string({ unit: "binary", maxLength: 20 });
	const piece = fc.oneof(
		fc.constantFrom("fi", "services", "..", ".", "", "%2e%2e", "%00", "%", "%ff", "?", "#", ";"),
		fc.constantFrom("index.html", "index.html.br", "SHA256SUMS", ".well-known", ".env", marker),
		fc.constantFrom("\\", "%5c", "%2f", "*", "http://localhost", "a".repeat(9_000)),
		noise,
	);
	const target = fc.oneof(
		{ weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((all) => `/${all.join("/")}`) },
		{ weight: 1, arbitrary: fc.constantFrom(...hostilePaths, ...malformedPaths) },
		{ weight: 1, arbitrary: noise },
	);
	const method = fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom("GET", "HEAD") },
		{ weight: 1, arbitrary: fc.constantFrom(...otherMethods, "get", "") },
		{ weight: 1, arbitrary: noise },
	);
	const header = fc.oneof(
		fc.constantFrom(...hostileHeaders),
		fc.tuple(fc.constantFrom("Range", "If-Range", "If-None-Match", "Accept-Encoding"), noise),
		fc.tuple(fc.constantFrom("Content-Length", "Transfer-Encoding", "Connection"), noise),
		fc.tuple(noise, noise),
	);
	const lines = fc.array(
		header.map(([name, value]) => `${name}: ${value}`),
		{ maxLength: 5 },
	);
	const version = fc.constantFrom("HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "");
	return fc
		.tuple(method, target, version, lines)
		.map(([method, target, version, lines]) =>
			[`${method} ${target} ${version}`, "Host: a", "Connection: close", ...lines, "", ""].join(
				"\r\n",
			),
		);
}
