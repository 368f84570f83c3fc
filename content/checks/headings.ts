import type { Heading, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { ReadablePage } from "@/content/pageFile";
import { wordsOf } from "@/content/phrases";
import { placeOfNode } from "@/content/position";
import { error, type Finding, type Problem } from "@/content/problem";
import type { Project } from "./project";

const deepest = 3;
const signs = (depth: number) => "#".repeat(depth);

function headingsIn(node: Nodes): Heading[] {
	const headings: Heading[] = [];
	visit(node, "heading", (heading) => {
		headings.push(heading);
	});
	return headings;
}

function headingProblem(heading: Heading, before: number): Finding | undefined {
	const { depth } = heading;
	if (wordsOf(heading) === "") {
		return { message: "This heading is empty.", wanted: "Write it, or take the # away." };
	}
	if (depth === 1 && before > 0) {
		return { message: "This is a second heading with one #.", wanted: "Write ## here." };
	}
	if (depth > deepest) {
		return {
			message: `This heading has ${signs(depth)}.`,
			wanted: "Pages have #, ## and ### only.",
		};
	}
	if (before > 0 && depth > before + 1) {
		const wanted = `Write ${signs(before + 1)} here: no level may be left out.`;
		return { message: `${signs(depth)} follows ${signs(before)}.`, wanted };
	}
	return undefined;
}

function pageProblems({ file, page }: ReadablePage): Problem[] {
	const first = page.blocks[0];
	const problems: Problem[] = [];
	if (first && !(first.type === "heading" && first.depth === 1)) {
		problems.push(
			error(placeOfNode(file, first), "The page does not begin with its heading.", {
				wanted: "Write one line “# Heading” first, before all else.",
			}),
		);
	}
	let before = 0;
	for (const heading of headingsIn(page.tree)) {
		const found = headingProblem(heading, before);
		if (found) problems.push(error(placeOfNode(file, heading), found.message, found));
		before = Math.max(heading.depth, 1);
	}
	return problems;
}

/** One `#`, first; then `##` and `###` without a leap: how a screen reader walks a page. */
export function checkHeadings({ readable }: Project): Problem[] {
	return readable.flatMap(pageProblems);
}
