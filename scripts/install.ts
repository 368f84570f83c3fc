/**
 * Installs what the tests need and Debian has, when it is missing: two browsers, the fonts of
 * every script and nginx, so that a fresh machine shows what a reader sees. Does nothing where all is there.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const needed = [
	{ file: "/usr/bin/chromium", package: "chromium" },
	{ file: "/usr/bin/firefox-esr", package: "firefox-esr" },
	{ file: "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", package: "fonts-noto-core" },
	{ file: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", package: "fonts-noto-cjk" },
	{ file: "/usr/bin/openssl", package: "openssl" },
	{ file: "/usr/bin/sslscan", package: "sslscan" },
	{ file: "/usr/bin/pdftotext", package: "poppler-utils" },
	{ file: "/usr/sbin/nginx", package: "nginx" },
	{
		file: "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
		package: "libnginx-mod-http-brotli-static",
	},
	{
		file: "/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so",
		package: "libnginx-mod-http-headers-more-filter",
	},
];

const missing = needed.filter(({ file }) => !existsSync(file)).map((one) => one.package);
if (missing.length > 0) {
	console.log(`Installing what the tests need: ${missing.join(", ")}`);
	const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
	for (const step of [["update"], ["install", "--yes", "--no-install-recommends", ...missing]]) {
		const [command = "", ...args] = [...asRoot, "apt-get", ...step];
		const run = spawnSync(command, args, {
			stdio: "inherit",
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
		if (run.status !== 0) {
			console.error(
				`Could not install ${missing.join(", ")}. On Debian, run as root: apt-get install ${missing.join(" ")}`,
			);
			process.exit(1);
		}
	}
}
