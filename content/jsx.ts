import type { Nodes } from "mdast";

/** A component in a page: on lines of its own (flow) or inside a sentence (text). */
export type Jsx = Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

export const isJsx = (node: Nodes): node is Jsx =>
	node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** A component's prop if it is given as plain words between quotation marks. */
export function literalProp(node: Jsx, name: string): string | undefined {
	for (const attribute of node.attributes) {
		if (attribute.type !== "mdxJsxAttribute" || attribute.name !== name) continue;
		if (typeof attribute.value === "string") return attribute.value;
	}
	return undefined;
}
