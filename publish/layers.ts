import type { Selector } from "lightningcss";
import { AtRule, type ChildNode, Declaration, type Root, Rule } from "postcss";
import {
	compareSpecificity,
	heavier,
	mapSelectors,
	mayMeet,
	parseSelectors,
	specificityOf,
} from "./selectors";

/**
 * Unwraps `@layer`, which older browsers skip with all that is in it. Layers are put in their
 * order, and where a selector of an earlier layer would now win by its weight, the later layer is
 * made heavier as a whole: every browser then shows what the layers said.
 */
export function unwrapLayers(root: Root): void {
	const tree: Layer = { inner: new Map(), nodes: [] };
	sortInto(tree, root.nodes, []);
	const layers = inOrder(tree);
	const earlier: Sheet = [];
	for (const nodes of layers) {
		const own = rulesIn(nodes);
		refuseImportant(earlier, own);
		const by = neededWeight(earlier, own);
		if (by > 0) for (const rule of own) rule.selectors = heavierList(rule, by);
		earlier.push(...own);
	}
	root.removeAll();
	root.append(layers.flat());
}

type Layer = { inner: Map<string, Layer>; nodes: ChildNode[] };
type Sheet = Rule[];

/** `outside`: the conditions (`@media`, `@supports`) around these nodes. */
function sortInto(layer: Layer, nodes: ChildNode[], outside: AtRule[]): void {
	for (const node of nodes) {
		if (!(node instanceof AtRule)) {
			layer.nodes.push(wrap(node, outside));
		} else if (node.name === "layer") {
			const names = node.params.split(",").map((name) => name.trim());
			const layers = names.map((name) => layerNamed(layer, name));
			if (node.nodes && layers[0]) sortInto(layers[0], node.nodes, outside);
		} else if (holdsLayer(node)) {
			sortInto(layer, node.nodes ?? [], [...outside, node]);
		} else {
			layer.nodes.push(wrap(node, outside));
		}
	}
}

function layerNamed(layer: Layer, name: string): Layer {
	let current = layer;
	// Without a name each one is a layer of its own.
	for (const part of name ? name.split(".") : [`anonymous ${layer.inner.size}`]) {
		const next = current.inner.get(part) ?? { inner: new Map(), nodes: [] };
		current.inner.set(part, next);
		current = next;
	}
	return current;
}

function holdsLayer(node: AtRule): boolean {
	let holds = false;
	node.walkAtRules("layer", () => {
		holds = true;
	});
	return holds;
}

function wrap(node: ChildNode, outside: AtRule[]): ChildNode {
	let wrapped = node.clone();
	for (const condition of [...outside].reverse()) {
		wrapped = condition.clone({ nodes: [] }).append(wrapped);
	}
	return wrapped;
}

/** What stands in a layer itself comes after the layers inside it (CSS Cascade 5, 6.4.3). */
function inOrder(layer: Layer): ChildNode[][] {
	return [...[...layer.inner.values()].flatMap(inOrder), layer.nodes];
}

function rulesIn(nodes: ChildNode[]): Sheet {
	return nodes.flatMap((node) => {
		if (node instanceof Rule) return [node];
		// The steps of an animation look like rules and are none.
		if (node instanceof AtRule && node.nodes && !node.name.endsWith("keyframes")) {
			return rulesIn(node.nodes);
		}
		return [];
	});
}

/** So many classes that no selector of `earlier` beats one of `later` on the same property. */
function neededWeight(earlier: Sheet, later: Sheet): number {
	let needed = 0;
	for (const [a, b] of pairs(earlier, later)) {
		if (!shared(a, b, false)) continue;
		for (const [high, low] of meetings(a, b)) {
			const [x, y] = [specificityOf(high), specificityOf(low)];
			if (compareSpecificity(x, y) <= 0) continue;
			if (x[0] > y[0]) {
				throw new Error(
					`@layer: “${a.selector}” has an id and would beat “${b.selector}” in old browsers. Use a class.`,
				);
			}
			needed = Math.max(needed, x[1] - y[1] + (x[2] > y[2] ? 1 : 0));
		}
	}
	return needed;
}

/** Among important declarations the *earlier* layer wins, which no weight can imitate. */
function refuseImportant(earlier: Sheet, later: Sheet): void {
	for (const [a, b] of pairs(earlier, later)) {
		const both = shared(a, b, true);
		if (!both || both[0].value === both[1].value || meetings(a, b).length === 0) continue;
		throw new Error(
			`@layer: “${a.selector}” and “${b.selector}” both set an important ${both[0].prop}. Leave one out.`,
		);
	}
}

function pairs(earlier: Sheet, later: Sheet): [Rule, Rule][] {
	return later.flatMap((b) => earlier.map((a): [Rule, Rule] => [a, b]));
}

/** Selectors of two rules that may select one and the same box. */
function meetings(a: Rule, b: Rule): [Selector, Selector][] {
	return parseSelectors(a.selector).flatMap((x) =>
		parseSelectors(b.selector)
			.filter((y) => mayMeet(x, y))
			.map((y): [Selector, Selector] => [x, y]),
	);
}

/** The first declarations by which two rules set the same property, both important or both not. */
function shared(a: Rule, b: Rule, important: boolean): [Declaration, Declaration] | undefined {
	for (const one of declarationsOf(a, important)) {
		for (const other of declarationsOf(b, important)) {
			if (overlap(one.prop, other.prop)) return [one, other];
		}
	}
	return undefined;
}

function declarationsOf(rule: Rule, important: boolean): Declaration[] {
	return rule.nodes.filter(
		(node): node is Declaration =>
			node instanceof Declaration && Boolean(node.important) === important,
	);
}

/** Shorthands and longhands of one family count as one property: rather too many than too few. */
function overlap(a: string, b: string): boolean {
	if (a.startsWith("--") || b.startsWith("--")) return a === b;
	return a === "all" || b === "all" || familyOf(a) === familyOf(b);
}

function familyOf(property: string): string {
	const name = property
		.replace(/^-(webkit|moz|ms)-/, "")
		.replace("inline-size", "width")
		.replace("block-size", "height")
		.replace(/^(top|right|bottom|left)$/, "inset");
	if (name === "line-height") return "font";
	if (name === "row-gap" || name === "column-gap") return "gap";
	return /^border.*-radius$/.test(name) ? "border-radius" : (family.exec(name)?.[0] ?? name);
}

const family =
	/^(inset|margin|padding|border|outline|background|font|text-decoration|list-style|flex|grid|overflow|transition|animation|mask|place|align|justify|scroll-margin|scroll-padding)(?=-|$)/;

function heavierList(rule: Rule, by: number): string[] {
	return mapSelectors(rule.selector, (selector) => [heavier(selector, by)]);
}
