import { contentSecurityPolicy } from "../../publish/headers";
import { block } from "./quote";

/**
 * `$policy`, the policy of the release that a request is answered from.
 *
 * A release brings its own hashes, and nginx must not be reloaded for it: a reload resets
 * connections. So the hashes stand in the release's name (`serve/release/name.ts`), and nginx reads
 * them from the path that the link `current` leads to. A request looks at the link once, in
 * `$release`, and takes files and policy from there: a switch cannot fall between the two.
 */
export function policyMaps(): string[] {
	const template = contentSecurityPolicy({
		scripts: ["'sha256-$script_hash'"],
		styles: ["'sha256-$style_hash'"],
	});
	return [
		block("map $release $script_hash", hashLines(String.raw`\.`, String.raw`\.[^./]+$`)),
		block("map $release $style_hash", hashLines(String.raw`\.[^./]+\.`, "$")),
		block('map "" $policy', [`default "${template}";`]),
	];
}

/** The `/` of a hash is a `_` in a name. A name says how many there are only by holding them. */
function hashLines(before: string, after: string): string[] {
	const lines = Array.from({ length: mostSlashes + 1 }, (_, slashes) => {
		const parts = Array.from({ length: slashes + 1 }, (_, part) => `p${slashes}_${part}`);
		const pattern = parts.map((part) => `(?<${part}>[A-Za-z0-9+=]*)`).join("_");
		const value = parts.map((part) => `\${${part}}`).join("/");
		return String.raw`"~/\d{8}T\d{6}Z${before}${pattern}${after}" "${value}";`;
	});
	// The hash of nothing: where no release is known, nothing may run.
	return ['default "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";', ...lines];
}

/** One of 43 signs in 64: more than this in one hash is not expected in the life of any site. */
export const mostSlashes = 9;
