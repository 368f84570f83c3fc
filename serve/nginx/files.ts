import type { PublishedHeaders } from "../../publish/headers";
import { limits } from "../gate";
import { shortType } from "../short";
import { answerLines, answerLocations } from "./answers";
import { extensionOf, extensionsOf } from "./headers";
import { block, quote } from "./quote";

/** The lines of a server that answers from the site's present release and from nothing else. */
export function fileLines(site: string, headers: PublishedHeaders): string[] {
	const { files } = headers;
	const html = ["html"];
	const others = extensionsOf(files).filter((name) => !html.includes(name));
	const named = Object.entries(files).filter(([path]) => extensionOf(path) === undefined);
	return [
		`root ${quote(`${site}/current`)};`,
		// Looked up once for a request, so that a switch cannot fall into the middle of an answer.
		"set $release $realpath_root;",
		`if ($request_uri ~ "^.{${limits.address + 1}}") { return 414; }`,
		...answerLines(),
		...answerLocations(),
		block("location /", [
			"root $release;",
			// HEAD is allowed with GET.
			"limit_except GET { deny all; }",
			// A body is never read, so none is ever invited.
			"more_clear_input_headers Expect;",
			block("location = /healthz", [`default_type ${quote(shortType)};`, 'return 200 "ok\\n";']),
			...named.map(([path, { type }]) =>
				block(`location = ${quote(`/${path}`)}`, [
					"types { }",
					`default_type ${quote(type)};`,
					"try_files $uri =404;",
				]),
			),
			block("location = /404.html", ["try_files $uri @lost;"]),
			// A page's address ends with a slash.
			block(`location ~ "^(/${folder})*/$"`, [`try_files \${uri}index.html =404;`]),
			block(`location ~ "^(/${folder})*/${folder}\\.(${[...html, ...others].join("|")})$"`, [
				"try_files $uri =404;",
			]),
			block(`location ~ "^(/${folder})+$"`, [
				// Only an address that exists gets here, so nothing of a request can be repeated.
				"if (-f $document_root$uri/index.html) { return 301 $uri/; }",
				"return 404;",
			]),
			block("location ~ .", ["return 404;"]),
		]),
		block("location @lost", [
			`default_type ${quote(shortType)};`,
			'more_set_headers "CDN-Cache-Control: no-store";',
			'return 404 "Not Found\\n";',
		]),
	];
}

/** Content types by ending, as they were published. */
export function typeLines({ files }: PublishedHeaders): string {
	const types = new Map<string, string>();
	for (const [path, { type }] of Object.entries(files)) {
		const extension = extensionOf(path);
		if (extension) types.set(extension, type);
	}
	return block(
		"types",
		[...types].sort().map(([extension, type]) => `${quote(type)} ${extension};`),
	);
}

/** A part of a public address. There are no hidden files, no encoded signs and no dots in it. */
const folder = "[A-Za-z0-9_][A-Za-z0-9_-]*";
