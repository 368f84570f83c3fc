import { Features, type Targets, transform } from "lightningcss";
import postcss, { AtRule, Declaration, type Root } from "postcss";
import { addTransforms, addTwinsOfWhere, addWhiteCanvas, writeOutIs } from "./fallbacks";
import { unwrapLayers } from "./layers";
import { plainLogical } from "./logical";
import { dropUnusedProperties, plainProperties } from "./properties";

/** The oldest browsers that show a page: Chromium 64, Safari 12, Firefox 60. */
const targets: Targets = {
	chrome: 64 << 16,
	safari: 12 << 16,
	ios_saf: 12 << 16,
	firefox: 60 << 16,
};

/**
 * Flattens a style sheet for old browsers, with the same look in current ones: no nesting, layer,
 * `@property`, media range or wide colour is left; logical shorthands are written out; a selector
 * that an old browser does not know stands in a rule of its own, since it would take the whole list
 * down with it (Selectors 4, 4.1). `gap` between flex items cannot be imitated.
 */
export function flattenCss(css: string): string {
	const root = postcss.parse(withoutNesting(css));
	dropWideColours(root);
	dropHost(root);
	plainProperties(root);
	dropUnusedProperties(root);
	unwrapLayers(root);
	writeOutIs(root);
	const lowered = postcss.parse(lower(root.toString()));
	dropWideColours(lowered);
	addTwinsOfWhere(lowered);
	// After Lightning CSS, which would put the longhands together again.
	plainLogical(lowered);
	addTransforms(lowered);
	addWhiteCanvas(lowered);
	return compact(lowered);
}

/** First of all, so that every later step sees whole selectors. */
function withoutNesting(css: string): string {
	const code = Buffer.from(css);
	return transform({ filename: "page.css", code, include: Features.Nesting }).code.toString();
}

function lower(css: string): string {
	const { code } = transform({
		filename: "page.css",
		code: Buffer.from(css),
		minify: true,
		targets,
		// It lowers them by the language of the element, which is heavy and wrong for mixed pages.
		// `light-dark()` was written out by Next.
		exclude: Features.LogicalProperties | Features.LightDark,
	});
	return code.toString();
}

/** No page has a shadow tree, and a selector list with `:host` would be written out twice. */
function dropHost(root: Root): void {
	root.walkRules(/:host/, (rule) => {
		const rest = rule.selectors.filter((selector) => selector !== ":host");
		if (rest.length === 0) rule.remove();
		else rule.selectors = rest;
	});
}

/** Colours beyond sRGB come with an sRGB colour before them: that one is for everybody. */
function dropWideColours(root: Root): void {
	root.walkAtRules("supports", (supports) => {
		if (wideTest.test(supports.params)) supports.remove();
	});
	root.walkDecls((declaration) => {
		const plain = declaration.prev();
		if (
			plain instanceof Declaration &&
			plain.prop === declaration.prop &&
			(wide.test(declaration.value) || plain.value === declaration.value) &&
			plain.important === declaration.important
		) {
			// The plain one must stay last, for the next of several wide ones.
			declaration.remove();
		}
	});
}

const wideTest = /^\(color:\s*(lab|color)\((0% 0 0|display-p3 0 0 0)\)\)$/;
const wide = /^(color\(display-p3 |lab\(|lch\(|oklab\(|oklch\()/;

/** Writes the tree without a needless character. */
function compact(root: Root): string {
	root.cleanRaws();
	root.walk((node) => {
		node.raws.before = "";
		if (node instanceof Declaration) {
			node.raws.between = ":";
			if (node.important) node.raws.important = "!important";
		} else if (node.type === "rule" || node instanceof AtRule) {
			node.raws.between = "";
			node.raws.after = "";
			node.raws.semicolon = false;
			if (node instanceof AtRule) node.raws.afterName = " ";
		} else {
			node.remove();
		}
		if (node.type === "rule") node.selector = node.selectors.join(",");
	});
	root.raws.after = "";
	root.raws.semicolon = false;
	return root.toString();
}
