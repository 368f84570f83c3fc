import { block, quote } from "./quote";

/**
 * TLS as Mozilla's guideline 5.7 calls it "intermediate": phones from 2014 on can connect, and
 * nothing weaker is spoken.
 */
export function tlsLines({ certificate, key }: Tls): string[] {
	return [
		`ssl_certificate ${quote(certificate)};`,
		`ssl_certificate_key ${quote(key)};`,
		"ssl_protocols TLSv1.2 TLSv1.3;",
		`ssl_ciphers ${ciphers.join(":")};`,
		"ssl_prefer_server_ciphers off;",
		"ssl_ecdh_curve X25519:prime256v1:secp384r1;",
		// A resumed session would tell that two visits are those of one phone.
		"ssl_session_tickets off;",
		"ssl_session_cache none;",
		"ssl_early_data off;",
		// The server would ask the authority in the middle of the night; authorities end OCSP anyway.
		"ssl_stapling off;",
	];
}

/** The servers that lead from http and from other names to the one address of the site. */
export function redirectServers(tls: Tls, headers: string[]): string[] {
	const { host, aliases, http, https } = tls;
	const names = [host, ...aliases].map(quote).join(" ");
	const toSite = [
		// Only what can be an address of the site is repeated, and never the name that was asked for.
		block(`location ~ "^(/[A-Za-z0-9_.][A-Za-z0-9_.-]*)*/?$"`, [`return 301 https://${host}$uri;`]),
		block("location /", [`return 301 https://${host}/;`]),
	];
	const plain = block("server", [
		...http.map((address) => `listen ${address};`),
		`server_name ${names};`,
		...headers,
		// Proofs for the authority that issues the certificate (RFC 8555, 8.3).
		block("location ^~ /.well-known/acme-challenge/", [
			`root ${quote(tls.acme)};`,
			"default_type text/plain;",
		]),
		...toSite,
	]);
	const other = block("server", [
		...https.map((address) => `listen ${address} ssl http2;`),
		`server_name ${aliases.map(quote).join(" ")};`,
		...headers,
		...toSite,
	]);
	return aliases.length > 0 ? [plain, other] : [plain];
}

/** Whoever asks for another name gets no answer, and no certificate that would name the site. */
export function refusingServers({ http, https }: Tls): string[] {
	return [
		block("server", [
			...http.map((address) => `listen ${address} default_server;`),
			"server_name _;",
			"return 444;",
		]),
		block("server", [
			...https.map((address) => `listen ${address} ssl http2 default_server;`),
			"server_name _;",
			"ssl_reject_handshake on;",
			"return 444;",
		]),
	];
}

const ciphers = [
	"ECDHE-ECDSA-AES128-GCM-SHA256",
	"ECDHE-RSA-AES128-GCM-SHA256",
	"ECDHE-ECDSA-AES256-GCM-SHA384",
	"ECDHE-RSA-AES256-GCM-SHA384",
	"ECDHE-ECDSA-CHACHA20-POLY1305",
	"ECDHE-RSA-CHACHA20-POLY1305",
];

export type Tls = {
	/** The one name of the site. */
	host: string;
	/** Names that lead to it. */
	aliases: string[];
	certificate: string;
	key: string;
	/** Where the client of the certificate's authority puts its proofs. */
	acme: string;
	/** What to listen on, as nginx's `listen` takes it: `80`, `[::]:80`, `127.0.0.1:8080`. */
	http: string[];
	https: string[];
};
