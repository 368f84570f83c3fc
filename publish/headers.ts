/**
 * The one list of response headers. The publish step, the embedded server, the configurations of
 * other web servers and the tests are all made from it, so that no two of them can disagree.
 */

/** What a file is to a browser and to an edge between us and the reader. */
export type Kind = "html" | "asset" | "text";

/**
 * What `dist.headers.json` holds: all that a web server has to know about `dist/`. It lies beside
 * `dist/`, not in it.
 */
export type PublishedHeaders = {
	/** The whole content security policy, without `upgrade-insecure-requests`. */
	policy: string;
	/** Hash sources of the scripts in the pages, as `'sha256-…'` with the quotes. */
	scripts: string[];
	/** Hash sources of the styles in the pages, likewise. */
	styles: string[];
	/** What `X-Robots-Tag` says on every answer; only a draft says it. */
	robots?: string;
	/**
	 * Every public file, by its path in `dist/` (`fi/index.html`, `SHA256SUMS`,
	 * `.well-known/security.txt`). What is not listed is not served. The `.br` and `.gz` beside a
	 * file are not listed: they are other forms of the same file.
	 */
	files: Record<string, PublishedFile>;
};

export type PublishedFile = {
	/** The `Content-Type`, with its charset where it is text. */
	type: string;
	kind: Kind;
};

/** Headers that say something about the server or the reader: no answer may carry one. */
export const forbiddenHeaders = [
	"Server",
	"X-Powered-By",
	"Set-Cookie",
	// Reports carry the address of the reader and of the page.
	"NEL",
	"Report-To",
	"Reporting-Endpoints",
	"Content-Security-Policy-Report-Only",
] as const;

/** The content security policy of every page: what is not named here is refused. */
export function contentSecurityPolicy({ scripts, styles }: Hashes): string {
	return [
		"default-src 'none'",
		`script-src ${sources(scripts)}`,
		`style-src ${sources(styles)}`,
		"img-src 'self'",
		"media-src 'self'",
		"form-action 'none'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join("; ");
}

/**
 * The policy for a page's `<meta>`, so that a copy on any host keeps it. `frame-ancestors` is left
 * out: in a `<meta>` it has no effect and browsers print an error for it (CSP 3, 3.3).
 */
export function metaPolicy(policy: string): string {
	return policy
		.split("; ")
		.filter((directive) => !directive.startsWith("frame-ancestors "))
		.join("; ");
}

/**
 * The headers of one answer, whatever its status.
 *
 * `tls` says whether the reader's connection is encrypted: the two headers that send a browser to
 * https would make the site unreachable over plain HTTP on the reader's own machine.
 */
export function responseHeaders({ policy, kind, tls, robots }: Answer): Record<string, string> {
	return {
		"Content-Security-Policy": tls ? `${policy}; upgrade-insecure-requests` : policy,
		...(tls ? { "Strict-Transport-Security": strictTransport } : {}),
		...fixedHeaders,
		...cacheHeaders(kind),
		...(robots ? { "X-Robots-Tag": robots } : {}),
	};
}

/** Two years, all subdomains: what the preload list of the browsers asks for. */
const strictTransport = "max-age=63072000; includeSubDomains; preload";

/**
 * Features are denied by name, for there is no word for "all". Names that only some browsers know
 * are left out, since Chromium prints a warning for each name that it does not know.
 */
const deniedFeatures = [
	"accelerometer",
	"autoplay",
	"browsing-topics",
	"camera",
	"clipboard-read",
	"clipboard-write",
	"display-capture",
	"encrypted-media",
	"fullscreen",
	"gamepad",
	"geolocation",
	"gyroscope",
	"hid",
	"identity-credentials-get",
	"idle-detection",
	"local-fonts",
	"magnetometer",
	"microphone",
	"midi",
	"otp-credentials",
	"payment",
	"picture-in-picture",
	"publickey-credentials-create",
	"publickey-credentials-get",
	"screen-wake-lock",
	"serial",
	"storage-access",
	"sync-xhr",
	"usb",
	"window-management",
	"xr-spatial-tracking",
];

/** The headers that are the same on every answer of every server. */
const fixedHeaders = {
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Embedder-Policy": "require-corp",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Origin-Agent-Cluster": "?1",
	"Permissions-Policy": deniedFeatures.map((name) => `${name}=()`).join(", "),
	"X-DNS-Prefetch-Control": "off",
	"X-Permitted-Cross-Domain-Policies": "none",
};

/**
 * A browser stores nothing, of a page or of what it loads: a stored icon shows the visit as well as
 * a stored page does. An edge may keep pages for a minute, so that a correction is soon everywhere,
 * and show them for a day more while it cannot reach us. Texts are for machines and for checking
 * what is published now.
 */
function cacheHeaders(kind: Kind): Record<string, string> {
	return { "Cache-Control": "no-store", "CDN-Cache-Control": edgeCache[kind] };
}

const edgeCache = {
	html: "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
	asset: "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=86400",
	text: "no-store",
} satisfies Record<Kind, string>;

function sources(hashes: string[]): string {
	return hashes.length === 0 ? "'none'" : hashes.join(" ");
}

type Hashes = Pick<PublishedHeaders, "scripts" | "styles">;

type Answer = { policy: string; kind: Kind; tls: boolean; robots?: string | undefined };
