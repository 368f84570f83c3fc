import type { Nodes, Parent } from "mdast";
import { visit } from "unist-util-visit";
import { isJsx, type Jsx, literalProp } from "@/content/jsx";
import type { ReadablePage } from "@/content/pageFile";
import { placeOfNode } from "@/content/position";
import { error, type Finding, type Problem } from "@/content/problem";
import { requiredContacts } from "@/content/schema";
import { type Component, componentNames, vocabulary } from "@/content/vocabulary";
import { contactsOf, idsOf, type Project } from "./project";
import { nearest } from "./suggest";

const usable = `Components: ${componentNames.join(", ")}.`;

function unknownComponent(name: string): Finding {
	// HTML has small letters, and short names that resemble many.
	const close = nearest(name, componentNames, /^[a-z]/.test(name) ? 1 : undefined);
	const suggestion = close && `<${close}>`;
	if (suggestion || /^[A-Z]/.test(name)) {
		const wanted = suggestion ? undefined : usable;
		return { message: `Unknown component <${name}>.`, suggestion, wanted };
	}
	return {
		message: `Raw HTML <${name}> stands in the page.`,
		wanted: `Write Markdown or a component. ${usable}`,
	};
}

function props(node: Jsx, name: string, component: Component): Finding[] {
	const example = component.id ? `<${name} id="…" />` : `<${name}>`;
	const found = node.attributes.flatMap((attribute): Finding[] => {
		if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value === "object") {
			const isCode = attribute.type === "mdxJsxAttribute" && attribute.value !== null;
			const message = isCode
				? `The value of “${attribute.name}” in <${name}> is code.`
				: `<${name}> has a field without a value.`;
			const wanted = `Write it as words between straight quotation marks: ${example}`;
			return [{ message, wanted }];
		}
		if (component.id && attribute.name === "id") return [];
		const message = `Unknown field “${attribute.name}” in <${name}>.`;
		return [{ message, wanted: `Write ${example}` }];
	});
	const ids = node.attributes.filter((one) => one.type === "mdxJsxAttribute" && one.name === "id");
	if (component.id && ids.length === 0 && found.length === 0) {
		found.push({ message: `<${name}> has no id.`, wanted: `Write ${example}` });
	}
	if (ids.length > 1) found.push({ message: `<${name}> has two ids.`, wanted: "Keep one." });
	return found;
}

const factNames = {
	contacts: "contact",
	statements: "statement",
	figures: "figure",
	charts: "chart",
} as const;

function fact(
	node: Jsx,
	name: string,
	{ id: list, needs }: Component,
	project: Project,
): Finding[] {
	const id = literalProp(node, "id");
	const ids = list && idsOf(project, list);
	if (!list || !ids || id === undefined) return [];
	// A required contact that is missing is told once, not wherever it is used.
	if (!ids.includes(id) && list === "contacts" && requiredContacts.some((one) => one === id)) {
		return [];
	}
	if (!ids.includes(id)) {
		const suggestion = nearest(id, ids);
		const wanted = suggestion ? undefined : `Known: ${ids.join(", ")}.`;
		return [{ message: `Unknown ${factNames[list]} “${id}” in <${name}>.`, suggestion, wanted }];
	}
	if (!needs || contactsOf(project)[id]?.[needs]) return [];
	const message = `The contact “${id}” has no “${needs}” in content/contacts.json, which <${name}> shows.`;
	return [{ message, wanted: `Write <Contact id="${id}" />, or another contact.` }];
}

function standing(
	node: Jsx,
	name: string,
	{ inline, holds }: Component,
	parent?: Parent,
): Finding[] {
	const flow = node.type === "mdxJsxFlowElement";
	// An item of a list may be a number or an address alone.
	if (inline && flow && parent?.type !== "listItem") {
		const message = `<${name}> stands on a line of its own.`;
		return [{ message, wanted: "Put it into a sentence: it is a part of one." }];
	}
	if (!inline && !flow) {
		const tags = holds ? `<${name}> and </${name}> each` : `<${name} />`;
		const message = `<${name}> stands inside a sentence.`;
		return [{ message, wanted: `Put ${tags} on a line of its own, with an empty line around it.` }];
	}
	return [];
}

const startsWithLink = (item: Nodes) =>
	"children" in item &&
	item.children[0]?.type === "paragraph" &&
	item.children[0].children[0]?.type === "link";

function holding(node: Jsx, name: string, { holds }: Component): Finding[] {
	const [only, ...others] = node.children;
	if (!holds) {
		if (!only) return [];
		return [
			{ message: `<${name}> holds words.`, wanted: `It cannot; close it at once: <${name} />` },
		];
	}
	if (!only) return [{ message: `<${name}> is empty.`, wanted: "Write something into it." }];
	const list = others.length === 0 && only.type === "list" ? only : undefined;
	if (holds === "steps" && !list?.ordered) {
		const wanted = "It holds exactly one numbered list, each line beginning with 1., 2., 3.";
		return [{ message: `<${name}> holds something else than its steps.`, wanted }];
	}
	if (holds === "list" && !list) {
		const wanted = "It holds exactly one list, each line beginning with -.";
		return [{ message: `<${name}> holds something else than a list.`, wanted }];
	}
	if (holds === "choice" && only.type !== "heading") {
		const wanted = "Begin it with one: ## What the reader chooses.";
		return [{ message: `<${name}> does not begin with a heading.`, wanted }];
	}
	if (name === "Doors" && !list?.children.every(startsWithLink)) {
		const wanted = "Each begins with one: - [Words](/page) A short sentence.";
		return [{ message: "An item of <Doors> does not begin with a link.", wanted }];
	}
	return [];
}

function found(node: Jsx, parent: Parent | undefined, project: Project): Finding[] {
	const { name } = node;
	if (!name || !Object.hasOwn(vocabulary, name)) return [unknownComponent(name ?? "")];
	const component: Component = vocabulary[name as keyof typeof vocabulary];
	const misplaced = standing(node, name, component, parent);
	return [
		...props(node, name, component),
		...fact(node, name, component, project),
		...misplaced,
		// What it holds is read in another way where it does not belong.
		...(misplaced.length > 0 ? [] : holding(node, name, component)),
	];
}

function pageProblems({ file, page }: ReadablePage, project: Project): Problem[] {
	const problems: Problem[] = [];
	visit(page.tree, (node, _index, parent) => {
		if (!isJsx(node)) return;
		for (const { message, ...advice } of found(node, parent, project)) {
			problems.push(error(placeOfNode(file, node, parent), message, advice));
		}
	});
	return problems;
}

/** Components: their names, ids, places and what they hold, by the one list of `vocabulary.ts`. */
export function checkComponents(project: Project): Problem[] {
	return project.readable.flatMap((page) => pageProblems(page, project));
}
