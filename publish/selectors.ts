import { type Selector, type SelectorComponent, transform } from "lightningcss";
import postcss, { Rule } from "postcss";

/** A selector's weight: ids, then classes and the like, then types and pseudo-elements. */
export type Specificity = readonly [ids: number, classes: number, types: number];

/** The selectors of a list, as Lightning CSS reads them. */
export function parseSelectors(list: string): Selector[] {
	let selectors = parsed.get(list);
	if (!selectors) {
		selectors = [];
		const found = selectors;
		mapSelectors(list, (selector) => {
			found.push(selector);
			return [selector];
		});
		parsed.set(list, selectors);
	}
	return selectors;
}

const parsed = new Map<string, Selector[]>();

/** The list with each selector replaced by what `change` makes of it, as text again. */
export function mapSelectors(list: string, change: (selector: Selector) => Selector[]): string[] {
	const { code } = transform({
		filename: "selectors.css",
		code: Buffer.from(`${list}{--x:0}`),
		minify: true,
		visitor: {
			Rule: {
				style: (rule) => {
					rule.value.selectors = rule.value.selectors.flatMap(change);
					return rule;
				},
			},
		},
	});
	const { nodes } = postcss.parse(code.toString());
	return nodes.flatMap((node) => (node instanceof Rule ? node.selectors : []));
}

/** Selectors, level 4, section 17. */
export function specificityOf(selector: Selector): Specificity {
	let total: Specificity = [0, 0, 0];
	for (const component of selector) total = add(total, weightOf(component));
	return total;
}

export function compareSpecificity(a: Specificity, b: Specificity): number {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function weightOf(component: SelectorComponent): Specificity {
	switch (component.type) {
		case "id":
			return [1, 0, 0];
		case "class":
		case "attribute":
			return [0, 1, 0];
		case "type":
		case "pseudo-element":
			return [0, 0, 1];
		case "pseudo-class": {
			if (component.kind === "where") return [0, 0, 0];
			const inner = heaviest(argumentsOf(component));
			return isSelectorFunction(component) ? inner : add([0, 1, 0], inner);
		}
		default:
			return [0, 0, 0];
	}
}

/** Those that count as much as the heaviest selector inside them. */
function isSelectorFunction({ kind }: PseudoClass): boolean {
	return ["is", "not", "has", "any"].includes(kind);
}

function argumentsOf(component: PseudoClass): Selector[] {
	switch (component.kind) {
		case "is":
		case "where":
		case "not":
		case "has":
		case "any":
			return component.selectors;
		case "nth-child":
		case "nth-last-child":
			return component.of ?? [];
		default:
			return [];
	}
}

function heaviest(selectors: Selector[]): Specificity {
	return selectors
		.map(specificityOf)
		.reduce((a, b) => (compareSpecificity(a, b) < 0 ? b : a), [0, 0, 0]);
}

function add(a: Specificity, b: Specificity): Specificity {
	return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/**
 * Two selectors that may select one and the same box. True where it cannot be known: only two
 * element names or two pseudo-elements that differ exclude each other.
 */
export function mayMeet(a: Selector, b: Selector): boolean {
	const [subjectA, subjectB] = [subjectOf(a), subjectOf(b)];
	if (pseudoElementOf(subjectA) !== pseudoElementOf(subjectB)) return false;
	const [nameA, nameB] = [typeOf(subjectA), typeOf(subjectB)];
	return nameA === undefined || nameB === undefined || nameA === nameB;
}

/** The last compound: what stands after the last combinator. */
function subjectOf(selector: Selector): Selector {
	return selector.slice(selector.findLastIndex(({ type }) => type === "combinator") + 1);
}

function typeOf(compound: Selector): string | undefined {
	const type = compound.find((component) => component.type === "type");
	// `:root` is the `html` element and no other.
	const isRoot = compound.some((part) => part.type === "pseudo-class" && part.kind === "root");
	return type?.type === "type" ? type.name : isRoot ? "html" : undefined;
}

function pseudoElementOf(compound: Selector): string {
	const parts = compound.filter((component) => component.type === "pseudo-element");
	return JSON.stringify(parts);
}

/** Makes a selector heavier by so many classes, without changing what it selects. */
export function heavier(selector: Selector, by: number): Selector {
	const noSuchClass: SelectorComponent = {
		type: "pseudo-class",
		kind: "not",
		selectors: [[{ type: "class", name: "_" }]],
	};
	const at = selector.findIndex(({ type }) => type === "pseudo-element");
	const end = at === -1 ? selector.length : at;
	return [...selector.slice(0, end), ...Array(by).fill(noSuchClass), ...selector.slice(end)];
}

/**
 * Writes out `:is()` or `:where()`: one selector for each thing it stands for. Undefined where no
 * plain selector means the same. The result may be heavier than the original was.
 */
export function writeOut(whole: Selector, kind: "is" | "where"): Selector[] | undefined {
	const selector = whole.map((part) => writeOutInside(part, kind));
	const at = selector.findIndex((part) => part.type === "pseudo-class" && part.kind === kind);
	const part = selector[at];
	if (part?.type !== "pseudo-class") return [selector];
	const start = selector.findLastIndex(({ type }, i) => type === "combinator" && i < at) + 1;
	const isFirst = start === 0;
	const results: Selector[] = [];
	for (const argument of argumentsOf(part)) {
		const [before, subject] = [argument.slice(0, -subjectOf(argument).length), subjectOf(argument)];
		// `.a :is(.b .c)`: whether `.b` is inside or outside `.a` is open.
		if (before.length > 0 && !isFirst) return undefined;
		const rest = selector.slice(at + 1);
		const compound = mergeCompounds(selector.slice(start, at), subject);
		if (!compound) continue;
		const plain = [...selector.slice(0, start), ...before, ...compound, ...rest];
		const further = writeOut(plain, kind);
		if (!further) return undefined;
		results.push(...further);
	}
	return results;
}

/** Inside `:where()` nothing has weight, so there it can always be done. */
function writeOutInside(part: SelectorComponent, kind: "is" | "where"): SelectorComponent {
	if (part.type !== "pseudo-class" || part.kind !== "where") return part;
	return {
		...part,
		selectors: part.selectors.flatMap((inner) => writeOut(inner, kind) ?? [inner]),
	};
}

/** `.a` and `b` → `b.a`: an element's name stands first. Two different names meet in nothing. */
function mergeCompounds(a: Selector, b: Selector): Selector | undefined {
	const isName = ({ type }: SelectorComponent) => type === "type" || type === "universal";
	const names = [...a, ...b].filter(({ type }) => type === "type");
	const [first, second] = names;
	if (first?.type === "type" && second?.type === "type" && first.name !== second.name) {
		return undefined;
	}
	const rest = [...a, ...b].filter((component) => !isName(component));
	if (first) return [first, ...rest];
	return rest.length > 0 ? rest : [{ type: "universal" }];
}

/** Whether all that `:is()` stands for weighs the same, so that writing it out changes nothing. */
export function isEven(selector: Selector): boolean {
	return selector.every((part) => {
		if (part.type !== "pseudo-class" || part.kind !== "is") return true;
		const weights = argumentsOf(part).map(specificityOf);
		return weights.every((weight) => compareSpecificity(weight, weights[0] ?? weight) === 0);
	});
}

type PseudoClass = Extract<SelectorComponent, { type: "pseudo-class" }>;
