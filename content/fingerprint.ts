import { createHash } from "node:crypto";
import type { Nodes } from "mdast";
import { matterOf, type ParsedPage } from "./parse";

/**
 * A block as words and structure: what a translator would have to look at again if it changed.
 * Addresses of links are left out, so that a moved page makes no translation stale.
 */
function substance(node: Nodes): string {
	if ("value" in node) return node.value;
	const inside = "children" in node ? node.children.map(substance).join("") : "";
	switch (node.type) {
		case "heading":
			return `${"#".repeat(node.depth)} ${inside}`;
		case "paragraph":
			return ` ${inside} `;
		case "list":
			return `${node.ordered ? "1." : "-"}\n${inside}`;
		case "listItem":
			return `- ${inside}\n`;
		case "tableRow":
			return `${inside}\n`;
		case "tableCell":
			return `| ${inside} `;
		case "strong":
			return `**${inside}**`;
		case "link":
			return `[${inside}]`;
		case "break":
			return "\n";
		case "mdxJsxFlowElement":
		case "mdxJsxTextElement": {
			const attributes = node.attributes.map((attribute) =>
				attribute.type === "mdxJsxAttribute" ? ` ${attribute.name}=${attribute.value}` : "",
			);
			return `<${node.name}${attributes.join("")}>${inside}</${node.name}>`;
		}
		default:
			return inside;
	}
}

/** SHA-256 over NFC text with white space folded, 12 hex digits. */
export function fingerprint(text: string): string {
	const folded = text.normalize("NFC").replace(/\s+/g, " ").trim();
	return createHash("sha256").update(folded).digest("hex").slice(0, 12);
}

/** Front matter that holds words; they are a page's first blocks. */
export const wordFields = ["title", "description"] as const;

/** Fingerprints of a page's blocks in order: title, description, then each piece of the body. */
export function fingerprints(page: ParsedPage): string[] {
	const matter = matterOf(page);
	return [
		...wordFields.map((field) => fingerprint(String(matter[field] ?? ""))),
		...page.blocks.map((block) => fingerprint(substance(block))),
	];
}
