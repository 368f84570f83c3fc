/**
 * The blocks of a page: its top-level pieces, in order, without the front matter. The compiler
 * (below), the fingerprints and the checks all number them by this one rule.
 *
 * @param {import("mdast").Root} tree
 */
export function topLevelBlocks(tree) {
	return tree.children.filter((node) => node.type !== "yaml");
}

/**
 * Remark plugin: puts each block inside `<Block n="…">`, so that a page can be rendered block by
 * block: a stale one with its source beside it, or two languages side by side.
 */
export default function remarkBlocks() {
	/** @param {import("mdast").Root} tree */
	return (tree) => {
		tree.children = topLevelBlocks(tree).map(
			(node, index) =>
				/** @type {import("mdast").RootContent} */ ({
					type: "mdxJsxFlowElement",
					name: "Block",
					attributes: [{ type: "mdxJsxAttribute", name: "n", value: String(index) }],
					children: [node],
				}),
		);
	};
}
