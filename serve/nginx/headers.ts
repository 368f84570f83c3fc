import { type Kind, type PublishedHeaders, responseHeaders } from "../../publish/headers";
import { allow } from "../short";
import { block, quote } from "./quote";

/** `$edge_cache`: what an edge may keep, by what is answered. */
export function edgeCacheMap({ files, policy }: PublishedHeaders): string {
	const value = (kind: Kind) =>
		quote(responseHeaders({ policy, kind, tls: false })["CDN-Cache-Control"] ?? "");
	const assets = extensionsOf(files, "asset");
	return block("map $status:$uri $edge_cache", [
		`default ${value("text")};`,
		String.raw`"~^(200|206|304|400|404):.*\.html$" ${value("html")};`,
		...(assets.length > 0
			? [String.raw`"~^(200|206|304):.*\.(${assets.join("|")})$" ${value("asset")};`]
			: []),
	]);
}

/** The lines that give every answer of a server, whatever its status, the one list of headers. */
export function headerLines({ policy }: PublishedHeaders, { tls }: { tls: boolean }): string[] {
	const variables: Record<string, string> = {
		"Content-Security-Policy": tls ? "$policy; upgrade-insecure-requests" : "$policy",
		"CDN-Cache-Control": "$edge_cache",
	};
	const list = Object.entries(responseHeaders({ policy, kind: "html", tls }));
	return [
		...list.map(([name, value]) => {
			const variable = variables[name];
			return `more_set_headers ${variable ? `"${name}: ${variable}"` : quote(`${name}: ${value}`)};`;
		}),
		...Object.entries(allow).map(
			([name, value]) => `more_set_headers -s 405 ${quote(`${name}: ${value}`)};`,
		),
		// nginx would name itself even with server_tokens off.
		"more_clear_headers Server;",
	];
}

/** Endings of published files, without the dot, of one kind or of all. */
export function extensionsOf(files: PublishedHeaders["files"], kind?: Kind): string[] {
	const listed = Object.entries(files).filter(([, file]) => !kind || file.kind === kind);
	const found = listed.map(([path]) => extensionOf(path)).filter((name) => name !== undefined);
	return [...new Set(found)].sort();
}

/** The ending of a file that is found by its ending; others are named one by one. */
export function extensionOf(path: string): string | undefined {
	return /^[^.]+\.([a-z0-9]+)$/.exec(path)?.[1];
}
