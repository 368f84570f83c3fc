import type { PublishedHeaders } from "../../publish/headers";
import { limits } from "../gate";
import { answerMap } from "./answers";
import { fileLines, typeLines } from "./files";
import { edgeCacheMap, headerLines } from "./headers";
import { policyMaps } from "./policy";
import { block, quote } from "./quote";
import { redirectServers, refusingServers, type Tls, tlsLines } from "./tls";

/**
 * The whole `nginx.conf`. It stands alone: whatever else Debian or a colleague configures (a log of
 * addresses, another site) is no part of it.
 */
export function configuration(options: Options): string {
	const { headers, logs, run, user } = options;
	return `${[
		"# Made by npm run nginx:config. Change the generator in serve/nginx/, not this file.",
		...modules.map(
			(name) => `load_module ${quote(`${options.modules ?? modulesFolder}/${name}`)};`,
		),
		...(user ? [`user ${user};`] : []),
		`worker_processes ${options.workers ?? "auto"};`,
		`worker_rlimit_nofile ${options.files ?? 65_536};`,
		`pid ${quote(`${run}/nginx.pid`)};`,
		// What happens to nginx itself. What happens to a request is written nowhere: see below.
		`error_log ${quote(`${logs}/error.log`)} notice;`,
		block("events", [`worker_connections ${options.connections ?? 16_384};`]),
		block("http", [
			...logLines(logs),
			...timeLines,
			...sizeLines,
			...["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
				(name) => `${name}_temp_path ${quote(`${run}/${name}`)};`,
			),
			"sendfile on;",
			"tcp_nopush on;",
			"absolute_redirect off;",
			"server_tokens off;",
			"merge_slashes off;",
			"port_in_redirect off;",
			"gzip off;",
			"gzip_static on;",
			"gzip_vary on;",
			"brotli_static on;",
			typeLines(headers),
			"default_type application/octet-stream;",
			...policyMaps(),
			edgeCacheMap(headers),
			answerMap(),
			...servers(options),
		]),
	].join("\n")}\n`;
}

/**
 * One line for each answer, with its status and nothing else, not even a time: `sort | uniq -c`
 * counts them. They are written in batches, so that the age of the file tells no visit either.
 *
 * nginx writes the address and the page of a reader into every line about a request, at every level:
 * so there is no error log of requests at all.
 */
const logLines = (logs: string) => [
	"log_format status $status;",
	`access_log ${quote(`${logs}/status.log`)} status buffer=64k flush=1h;`,
	"error_log /dev/null emerg;",
];

const timeLines = [
	"client_header_timeout 5s;",
	"client_body_timeout 5s;",
	// A body that nobody reads is thrown away for a moment, so that the answer arrives.
	"lingering_time 2s;",
	"lingering_timeout 1s;",
	"send_timeout 10s;",
	"keepalive_timeout 20s;",
	"reset_timedout_connection on;",
];

const sizeLines = [
	"client_header_buffer_size 1k;",
	`large_client_header_buffers 1 ${limits.headers / 1024}k;`,
	"client_max_body_size 0;",
	// Several parts in one answer have no use here, and have been a way to overload servers.
	"max_ranges 1;",
];

function servers({ site, headers, plain, tls, onion }: Options): string[] {
	const page = "[A-Za-z0-9_-]+";
	const files = fileLines(site, headers);
	const list: string[] = [];
	if (plain) {
		list.push(
			block("server", [
				...plain.map((address) => `listen ${address} default_server;`),
				"server_name _;",
				...headerLines(headers, { tls: false }),
				...files,
			]),
		);
	}
	if (onion) {
		list.push(
			block("server", [
				`listen ${onion.listen};`,
				`server_name ${quote(onion.name)};`,
				...headerLines(headers, { tls: false }),
				...files,
			]),
		);
	}
	if (tls) {
		list.push(
			...tlsLines(tls),
			...refusingServers(tls),
			...redirectServers(tls, headerLines(headers, { tls: false })),
			...(onion
				? [
						block("map $request_uri $onion_path", [
							"default /;",
							`"~^(?<onion_page>(/${page})*/)(\\?|$)" $onion_page;`,
						]),
					]
				: []),
			block("server", [
				...tls.https.map((address) => `listen ${address} ssl http2;`),
				`server_name ${quote(tls.host)};`,
				...headerLines(headers, { tls: true }),
				...(onion
					? [`more_set_headers -s "200 404" "Onion-Location: http://${onion.name}$onion_path";`]
					: []),
				...files,
			]),
		);
	}
	return list;
}

const modulesFolder = "/usr/lib/nginx/modules";

/** From Debian's libnginx-mod-http-brotli-static and libnginx-mod-http-headers-more-filter. */
const modules = ["ngx_http_brotli_static_module.so", "ngx_http_headers_more_filter_module.so"];

export type Options = {
	/** The absolute path of the folder that holds `current`. */
	site: string;
	/** What was published about the present release. */
	headers: PublishedHeaders;
	/** Where `error.log` and `status.log` are written. */
	logs: string;
	/** Where the process keeps its id and its temporary files. */
	run: string;
	/** Answers every name over plain HTTP: for a laptop, tests, and behind an edge. */
	plain?: string[];
	/** Answers one name over TLS, and leads http there. */
	tls?: Tls;
	/** An onion service, and where Tor hands over its requests. */
	onion?: { name: string; listen: string };
	/** Whose rights the workers have; only where nginx is started by root. */
	user?: string;
	workers?: number;
	/** Connections and open files of each worker. */
	connections?: number;
	files?: number;
	/** Where nginx's modules lie. */
	modules?: string;
};
