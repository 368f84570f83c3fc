import { availableParallelism } from "node:os";
import { join } from "node:path";
import createMDX from "@next/mdx";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
	output: "export",
	// A folder with index.html for each page: any web server or object store serves it without rules.
	trailingSlash: true,
	images: { unoptimized: true },
	poweredByHeader: false,
	// `npm run check` looks at the types of every room, tests included; a build need not do it again.
	typescript: { ignoreBuildErrors: true },
	// The leave script is transpiled while pages are rendered; esbuild finds its binary by itself.
	serverExternalPackages: ["esbuild"],
	experimental: {
		inlineCss: true,
		globalNotFound: true,
		// Pages are made side by side on every processor; Next would leave one of two idle.
		cpus: availableParallelism(),
	},
	devIndicators: false,
	pageExtensions: ["tsx", "ts"],
};

/**
 * While somebody writes: files named `*.dev.ts(x)` are routes too, and they answer requests. A build
 * does not see them, so nothing of the editors' workbench can be published.
 */
const whileWriting: NextConfig = {
	...config,
	output: undefined,
	pageExtensions: ["tsx", "ts", "dev.tsx", "dev.ts"],
	// The addresses that the editor asks for have no slash at their end.
	skipTrailingSlashRedirect: true,
};

const withMDX = createMDX({
	options: {
		// Named by string: Turbopack hands them to Rust and takes no functions.
		remarkPlugins: [
			"remark-frontmatter",
			"remark-gfm",
			join(import.meta.dirname, "content/remarkIsolate.mjs"),
			join(import.meta.dirname, "content/remarkBlocks.mjs"),
		],
		providerImportSource: "@/content/mdxProvider",
	},
});

const withWords = createNextIntlPlugin("./i18n/request.ts");

export default (phase: string): NextConfig =>
	withWords(withMDX(phase === PHASE_DEVELOPMENT_SERVER ? whileWriting : config));
