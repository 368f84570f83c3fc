/** The names under which a browser on this machine reaches this machine. */
const ownNames = ["localhost", "127.0.0.1", "[::1]"];

/** Of the requests that change a file; all others only read. */
const reads = ["GET", "HEAD"];

/**
 * Why a request is not served, or nothing. The workbench has no login: it serves the machine that it
 * runs on. A page of another site could reach it in two ways: under a name of its own that leads
 * here (DNS rebinding), which the `Host` gives away, and by a request across sites, which `Origin`
 * and `Sec-Fetch-Site` give away.
 */
export function refusal(method: string, headers: Headers): string | undefined {
	const host = headers.get("host") ?? "";
	if (!ownNames.includes(host.replace(/:\d+$/, ""))) {
		return "Open the workbench on http://localhost: it serves this machine only.";
	}
	if (reads.includes(method)) return undefined;
	if (headers.get("origin") !== `http://${host}`) {
		return "A change must come from the workbench itself.";
	}
	const site = headers.get("sec-fetch-site");
	if (site && site !== "same-origin") return "A change must come from the workbench itself.";
	return undefined;
}

/**
 * The policy of the workbench's pages: nothing is asked of any other machine. The editor would ask
 * for fonts of Google on every page. Next's development server evaluates code.
 */
export const policy = [
	"default-src 'self'",
	"script-src 'self' 'unsafe-inline' 'unsafe-eval'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
	"frame-ancestors 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"object-src 'none'",
].join("; ");
