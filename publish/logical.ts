import { AtRule, Declaration, list, type Root, Rule } from "postcss";

/**
 * Writes logical properties so that older browsers understand them. All languages of the site are
 * written in lines from top to bottom, so the block axis is always vertical; the inline axis is
 * made physical only where both ends get the same, whatever the direction.
 */
export function plainLogical(root: Root): void {
	root.walkDecls((declaration) => {
		const plain = plainOf(declaration.prop, declaration.value);
		if (!plain) return;
		declaration.replaceWith(
			...plain.map(([prop, value]) => declaration.clone({ prop, value, raws: {} })),
		);
	});
	joinEqualEnds(root);
	addSidesForOldBrowsers(root);
}

type Pair = [prop: string, value: string];

/** The plain longhands that a declaration stands for; undefined where it is plain already. */
function plainOf(prop: string, value: string): Pair[] | undefined {
	const simple = renamed[prop];
	if (simple) return [[simple, value]];
	const box = /^(margin|padding|scroll-margin|scroll-padding)-(block|inline)$/.exec(prop);
	if (box) return ends(value, ...namesOf(box[1] ?? "", box[2] === "block", ""));
	const inset = /^inset-(block|inline)$/.exec(prop);
	if (inset?.[1] === "block") return ends(value, "top", "bottom");
	if (inset) return ends(value, "inset-inline-start", "inset-inline-end");
	if (prop === "inset") {
		const [top = "", right = top, bottom = top, left = right] = list.space(value);
		return [
			["top", top],
			["right", right],
			["bottom", bottom],
			["left", left],
		];
	}
	const border = /^border-(block|inline)(-(?:width|style|color))?$/.exec(prop);
	if (border) {
		const [start, end] = namesOf("border", border[1] === "block", border[2] ?? "");
		// The shorthand of a whole border says one thing for both ends.
		return border[2] ? ends(value, start, end) : both(value, start, end);
	}
	const end = /^(margin|padding|border|scroll-margin|scroll-padding)-block-(start|end)(-.+)?$/.exec(
		prop,
	);
	if (end) return [[`${end[1]}-${end[2] === "start" ? "top" : "bottom"}${end[3] ?? ""}`, value]];
	return undefined;
}

const renamed: Record<string, string | undefined> = {
	"inset-block-start": "top",
	"inset-block-end": "bottom",
	"inline-size": "width",
	"min-inline-size": "min-width",
	"max-inline-size": "max-width",
	"block-size": "height",
	"min-block-size": "min-height",
	"max-block-size": "max-height",
};

function namesOf(name: string, block: boolean, suffix: string): [string, string] {
	const [start, end] = block ? ["top", "bottom"] : ["inline-start", "inline-end"];
	return [`${name}-${start}${suffix}`, `${name}-${end}${suffix}`];
}

function ends(value: string, start: string, end: string): Pair[] {
	const [first = "", second = first] = list.space(value);
	return [
		[start, first],
		[end, second],
	];
}

function both(value: string, start: string, end: string): Pair[] {
	return [
		[start, value],
		[end, value],
	];
}

/** `margin-inline-start` and `-end` with one value are `margin-left` and `-right`, in any direction. */
function joinEqualEnds(root: Root): void {
	root.walkRules((rule) => {
		for (const start of declarationsIn(rule)) {
			const names = /^(.*)inline-start(-.*)?$/.exec(start.prop);
			const end = start.next();
			if (!names || !(end instanceof Declaration)) continue;
			const [, name = "", suffix = ""] = names;
			const sameEnd = end.prop === `${name}inline-end${suffix}` && end.value === start.value;
			if (!sameEnd || end.important !== start.important) continue;
			const physical = name === "inset-" ? "" : name;
			start.prop = `${physical}left${suffix}`;
			end.prop = `${physical}right${suffix}`;
		}
	});
}

/**
 * `inset-inline-start` is as young as `inset`: where that is missing, the sides are named for each
 * direction. Current browsers never see these rules.
 */
function addSidesForOldBrowsers(root: Root): void {
	root.walkRules((rule) => {
		const placed = declarationsIn(rule).filter(({ prop }) => prop.startsWith("inset-inline-"));
		if (placed.length === 0 || isStep(rule) || isInOldBrowsers(rule)) return;
		const sides = (start: string, end: string) =>
			placed.map((node) => node.clone({ prop: node.prop.endsWith("start") ? start : end }));
		const unset = placed.map((node) =>
			node.clone({ prop: node.prop.endsWith("start") ? "left" : "right", value: "auto" }),
		);
		const rightToLeft = rule.selectors.map((selector) => `[dir=rtl] ${selector}`);
		rule.after(
			inOldBrowsers(
				new Rule({ selector: rule.selector, nodes: sides("left", "right") }),
				new Rule({ selectors: rightToLeft, nodes: [...unset, ...sides("right", "left")] }),
			),
		);
	});
}

/** A step of an animation, which looks like a rule and is none. */
function isStep({ parent }: Rule): boolean {
	return parent instanceof AtRule && parent.name.endsWith("keyframes");
}

/** Rules that only a browser without `inset` sees (Chromium before 87, Safari before 14.1). */
export function inOldBrowsers(...rules: Rule[]): AtRule {
	return new AtRule({ name: "supports", params: "not (inset:0)", nodes: rules });
}

export function isInOldBrowsers({ parent }: Rule): boolean {
	return (
		parent instanceof AtRule && parent.name === "supports" && parent.params === "not (inset:0)"
	);
}

function declarationsIn(rule: Rule): Declaration[] {
	return rule.nodes.filter((node): node is Declaration => node instanceof Declaration);
}
