import { AtRule, Declaration, type Root, Rule } from "postcss";
import { inOldBrowsers, isInOldBrowsers } from "./logical";
import { isEven, mapSelectors, parseSelectors, writeOut } from "./selectors";

/** Writes out `:is()` where that weighs the same, for browsers that know only prefixed forms. */
export function writeOutIs(root: Root): void {
	root.walkRules(/:is\(/, (rule) => {
		rule.selectors = mapSelectors(rule.selector, (selector) => {
			return (isEven(selector) && writeOut(selector, "is")) || [selector];
		});
	});
}

/**
 * `:where()` is about as young as `inset`. Written out it is heavier, so only browsers that would
 * skip the rule see the written-out twin.
 */
export function addTwinsOfWhere(root: Root): void {
	root.walkRules(/:where\(/, (rule) => {
		if (isInOldBrowsers(rule)) return;
		const written = parseSelectors(rule.selector).map((selector) => writeOut(selector, "where"));
		if (written.some((selectors) => selectors === undefined)) return;
		const selectors = mapSelectors(rule.selector, (selector) => writeOut(selector, "where") ?? []);
		if (selectors.length > 0) rule.before(inOldBrowsers(rule.clone({ selectors })));
	});
}

/** Browsers without the system colours get plain white, so that the cover of leaving still covers. */
export function addWhiteCanvas(root: Root): void {
	root.walkDecls(/^background(-color)?$/, (declaration) => {
		if (/^canvas$/i.test(declaration.value)) declaration.cloneBefore({ value: "#fff" });
	});
}

/** `translate`, `rotate` and `scale` (Chromium 104, Safari 14.1) as the `transform` of old browsers. */
export function addTransforms(root: Root): void {
	root.walkRules((rule) => {
		const moves = rule.nodes.filter(
			(node): node is Declaration => node instanceof Declaration && node.prop in transforms,
		);
		if (moves.length === 0 || moves.some(({ value }) => value === "none")) return;
		if (rule.parent instanceof AtRule && rule.parent.name.endsWith("keyframes")) return;
		// In the order in which browsers apply them (CSS Transforms 2, 8).
		const value = Object.entries(transforms)
			.flatMap(([prop, write]) => moves.filter((move) => move.prop === prop).map(write))
			.join(" ");
		const nodes = [new Declaration({ prop: "transform", value })];
		const twin = new Rule({ selector: rule.selector, nodes });
		rule.after(new AtRule({ name: "supports", params: "not (translate:0)", nodes: [twin] }));
	});
}

const transforms: Record<string, (declaration: Declaration) => string> = {
	translate: ({ value }) => `translate(${commas(value)})`,
	rotate: ({ value }) => `rotate(${value})`,
	scale: ({ value }) => `scale(${commas(value)})`,
};

function commas(value: string): string {
	let depth = 0;
	return [...value]
		.map((character) => {
			if (character === "(") depth++;
			if (character === ")") depth--;
			return character === " " && depth === 0 ? "," : character;
		})
		.join("");
}
