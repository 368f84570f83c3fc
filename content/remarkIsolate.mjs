import { visit } from "unist-util-visit";

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Latin words and numbers joined by spaces, points, dashes or slashes: `3 a`, `WCAG 2.2`,
 * `306/2019`, `Pro-tukipiste`. A lone number needs no help.
 */
const leftToRightRun = /[A-Za-zÀ-ž0-9][A-Za-zÀ-ž0-9 .,:/+–-]*[A-Za-zÀ-ž0-9]/g;

/**
 * Remark plugin: isolates what runs from left to right inside words that run from right to left,
 * so that `3 a` is not shown as `a 3`. Done by machine, since nobody sees while writing what a
 * browser will make of it.
 */
export default function remarkIsolate() {
	/** @param {import("mdast").Root} tree */
	return (tree) => {
		visit(tree, ["paragraph", "heading", "tableCell"], (block) => {
			if (!rightToLeft.test(JSON.stringify(block))) return;
			visit(block, "text", (text, index, parent) => {
				if (index === undefined || !parent || isIsolate(parent)) return;
				const pieces = split(text.value);
				if (pieces.every(({ type }) => type === "text")) return;
				/** @type {{ children: unknown[] }} */ (parent).children.splice(index, 1, ...pieces);
				return index + pieces.length;
			});
		});
	};
}

/** @param {import("mdast").Nodes} node */
function isIsolate(node) {
	return node.type === "mdxJsxTextElement" && node.name === "bdi";
}

/** @param {string} words */
function split(words) {
	const pieces = [];
	let end = 0;
	for (const { 0: run, index } of words.matchAll(leftToRightRun)) {
		if (/^[0-9]+$/.test(run)) continue;
		if (index > end) pieces.push({ type: "text", value: words.slice(end, index) });
		pieces.push({
			type: "mdxJsxTextElement",
			name: "bdi",
			attributes: [{ type: "mdxJsxAttribute", name: "dir", value: "ltr" }],
			children: [{ type: "text", value: run }],
		});
		end = index + run.length;
	}
	if (pieces.length === 0) return [{ type: "text", value: words }];
	if (end < words.length) pieces.push({ type: "text", value: words.slice(end) });
	return pieces;
}
