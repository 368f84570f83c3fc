import { availableParallelism } from "node:os";
import { join } from "node:path";
import createMDX from "@next/mdx";
import type { NextConfig } from "next";
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

export default createNextIntlPlugin("./i18n/request.ts")(withMDX(config));
