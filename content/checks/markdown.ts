import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { ReadablePage } from "@/content/pageFile";
import { placeOfNode } from "@/content/position";
import { error, type Finding, type Problem } from "@/content/problem";
import type { Project } from "./project";

const noCode = (what: string): Finding => ({
	message: `${what} stands in the page.`,
	wanted: "Take it away: pages hold Markdown and the site's components only.",
});

const plainLink: Finding = {
	message: "This link has its address elsewhere in the page.",
	wanted: "Write [words](/page) in one piece.",
};

const footnote: Finding = {
	message: "A footnote stands in the page.",
	wanted: "Write it as a sentence of its own.",
};

/** Markdown that pages may not hold. Editors' tools lose it, or old phones show it badly. */
const refused: Partial<Record<Nodes["type"], Finding>> = {
	mdxjsEsm: noCode("An import or export"),
	mdxFlowExpression: noCode("Code between { and }"),
	mdxTextExpression: noCode("Code between { and }"),
	html: noCode("Raw HTML"),
	code: noCode("A block of code (a line that begins with spaces or ```)"),
	inlineCode: noCode("Code between ` signs"),
	image: {
		message: "An image stands in the page.",
		wanted: "Take it away: pages hold words only.",
	},
	imageReference: {
		message: "An image stands in the page.",
		wanted: "Take it away: pages hold words only.",
	},
	emphasis: {
		message: "Words stand in italics.",
		wanted:
			"Write **bold** where it matters, or plain words: italics are hard to read in many scripts.",
	},
	delete: { message: "Words are crossed out.", wanted: "Take them away." },
	blockquote: {
		message: "A paragraph begins with >.",
		wanted: "Write <Note> and </Note> around it.",
	},
	thematicBreak: {
		message: "A line ---, *** or ___ stands in the page.",
		wanted: "Write a heading.",
	},
	linkReference: plainLink,
	definition: plainLink,
	footnoteReference: footnote,
	footnoteDefinition: footnote,
};

function sentenceFor(node: Nodes): Finding | undefined {
	if (node.type === "mdxTextExpression" || node.type === "mdxFlowExpression") {
		if (/^\s*\/[*/]/.test(node.value)) {
			return {
				message: "A comment stands in the page.",
				wanted: "Take it away: comments cannot be kept in pages.",
			};
		}
	}
	if (node.type === "link" && node.title != null) {
		return {
			message: `This link has a title “${node.title}”.`,
			wanted: `Write [words](${node.url}) without it.`,
		};
	}
	if (node.type === "table" && node.align?.some((align) => align !== null)) {
		return {
			message: "This table aligns its columns with colons.",
			wanted: "Write | --- | without colons in its second line.",
		};
	}
	if (node.type === "listItem" && node.checked != null) {
		return { message: "This item has a box [ ].", wanted: "Take the box away." };
	}
	return refused[node.type];
}

function pageProblems({ file, page }: ReadablePage): Problem[] {
	const problems: Problem[] = [];
	visit(page.tree, (node, _index, parent) => {
		const sentence = sentenceFor(node);
		if (sentence) problems.push(error(placeOfNode(file, node, parent), sentence.message, sentence));
	});
	return problems;
}

/** Pages hold paragraphs, headings, lists, tables, bold, links and components; nothing else. */
export function checkMarkdown({ readable }: Project): Problem[] {
	return readable.flatMap(pageProblems);
}
