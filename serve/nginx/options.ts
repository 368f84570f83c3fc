import { resolve } from "node:path";
import { Refusal } from "../refusal";
import type { Options } from "./configuration";

export const usage = `npm run nginx:config -- --host example.fi     for a real host, over TLS
npm run nginx:config                         for this machine or behind an edge, over plain HTTP

--into FOLDER         where nginx.conf is written (now: nginx)
--site FOLDER         the folder that npm run release fills (/srv/apua with --host; else site)
--host NAME           the one name of the site
--alias NAME          another name, which leads to it; may be given again
--certificate FILE    (/etc/apua/tls/fullchain.pem)
--key FILE            (/etc/apua/tls/privkey.pem)
--acme FOLDER         where the authority's client puts its proofs (/var/lib/apua/acme)
--http ADDRESS        what to listen on, as nginx's listen takes it; may be given again
--https ADDRESS       likewise; with --host they are 80, [::]:80, 443 and [::]:443
--onion NAME.onion    an onion service, named to readers by Onion-Location
--onion-listen ADDR   where Tor hands over its requests (127.0.0.1:8081)
--logs FOLDER         (/var/log/apua with --host; else logs beside nginx.conf)
--run FOLDER          for the process id and temporary files (/run/apua; else run)
--dist FOLDER         what was published, for its list of headers (dist)`;

/** What `parseArgs` takes. */
export const typed = {
	into: { type: "string" },
	site: { type: "string" },
	host: { type: "string" },
	alias: { type: "string", multiple: true },
	certificate: { type: "string" },
	key: { type: "string" },
	acme: { type: "string" },
	http: { type: "string", multiple: true },
	https: { type: "string", multiple: true },
	onion: { type: "string" },
	"onion-listen": { type: "string" },
	logs: { type: "string" },
	run: { type: "string" },
	dist: { type: "string" },
	help: { type: "boolean" },
} as const;

/** The settings of a configuration from what was typed. Throws a `Refusal` that says what to type. */
export function optionsFrom(given: Given, into: string): Omit<Options, "headers"> {
	const { host, alias: aliases = [], onion } = given;
	for (const name of [host, ...aliases]) {
		if (name !== undefined && !/^([a-z0-9-]+\.)+[a-z0-9-]+$/.test(name)) {
			throw new Refusal(`"${name}" must be a name like example.fi, in small letters.`);
		}
	}
	if (onion !== undefined && !/^[a-z2-7]{56}\.onion$/.test(onion)) {
		throw new Refusal(
			`"${onion}" must be the 56 letters and digits of an onion service and .onion.`,
		);
	}
	const http = given.http ?? (host ? ["80", "[::]:80"] : ["127.0.0.1:8080"]);
	const https = given.https ?? ["443", "[::]:443"];
	const listen = given["onion-listen"] ?? "127.0.0.1:8081";
	for (const address of [...http, ...https, listen]) {
		if (!/^(unix:\/[\w./-]+|(([\d.]+|\[[\da-f:]+\]):)?\d{1,5})$/.test(address)) {
			throw new Refusal(`"${address}" must be like 80, 127.0.0.1:8080 or [::]:443.`);
		}
	}
	if (!host && (aliases.length > 0 || given.certificate || given.key || given.https)) {
		throw new Refusal("TLS needs the name of the site: --host example.fi");
	}
	return {
		site: resolve(given.site ?? (host ? "/srv/apua" : "site")),
		logs: resolve(given.logs ?? (host ? "/var/log/apua" : `${into}/logs`)),
		run: resolve(given.run ?? (host ? "/run/apua" : `${into}/run`)),
		plain: host ? undefined : http,
		onion: onion ? { name: onion, listen } : undefined,
		tls: host
			? {
					host,
					aliases,
					certificate: given.certificate ?? "/etc/apua/tls/fullchain.pem",
					key: given.key ?? "/etc/apua/tls/privkey.pem",
					acme: given.acme ?? "/var/lib/apua/acme",
					http,
					https,
				}
			: undefined,
	};
}

export type Given = {
	[Name in keyof typeof typed]?: (typeof typed)[Name] extends { type: "boolean" }
		? boolean
		: (typeof typed)[Name] extends { multiple: true }
			? string[]
			: string;
};
