import type { Root, RootContent, Yaml } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parseDocument } from "yaml";
import { topLevelBlocks } from "./remarkBlocks.mjs";

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** A page's file taken apart, before anything in it has been checked. */
export type ParsedPage = {
	tree: Root;
	/** The front matter's text and the line on which it begins, or `undefined` if there is none. */
	matter: { text: string; line: number } | undefined;
	blocks: RootContent[];
};

/** Parses a page with the parsers that also compile it. Throws `VFileMessage` on broken MDX. */
export function parsePage(text: string): ParsedPage {
	const tree = processor.parse(text);
	const yaml = tree.children.find((node): node is Yaml => node.type === "yaml");
	return {
		tree,
		matter: yaml && { text: yaml.value, line: (yaml.position?.start.line ?? 1) + 1 },
		blocks: topLevelBlocks(tree),
	};
}

/** The front matter as plain data, `{}` if there is none. */
export function matterOf(page: ParsedPage): Record<string, unknown> {
	return (page.matter && parseDocument(page.matter.text).toJS()) ?? {};
}
