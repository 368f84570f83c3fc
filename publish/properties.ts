import { type AtRule, atRule, type Declaration, type Root, rule } from "postcss";

/**
 * Replaces `@property`, which older browsers do not know, by plain declarations: a property that is
 * not inherited starts anew on every element. Tailwind's own fallback for this is taken out, since
 * it asks for marks of certain browsers and old ones do not fit them.
 */
export function plainProperties(root: Root): void {
	const used = usedNames(root);
	const everywhere = rule({ selector: "*, ::before, ::after" });
	const once = rule({ selector: ":root" });
	root.walkAtRules("layer", (layer) => {
		if (layer.params === "properties") layer.remove();
	});
	root.walkAtRules("property", (property) => {
		const inherited = descriptor(property, "inherits")?.value === "true";
		const initial = descriptor(property, "initial-value")?.value;
		property.remove();
		if (!used.has(property.params) || (inherited && initial === undefined)) return;
		(inherited ? once : everywhere).append({
			prop: property.params,
			value: initial ?? "initial",
		});
	});
	const starts = [everywhere, once].filter(({ nodes }) => nodes.length > 0);
	// The lowest layer: whatever else sets the property wins.
	if (starts.length > 0)
		root.prepend(atRule({ name: "layer", params: "properties", nodes: starts }));
}

/** Nothing but the styles reads custom properties: what no `var()` asks for is of no use. */
export function dropUnusedProperties(root: Root): void {
	const used = usedNames(root);
	let dropped = false;
	root.walkDecls(/^--/, (declaration) => {
		if (used.has(declaration.prop)) return;
		const { parent } = declaration;
		declaration.remove();
		if (parent?.nodes?.length === 0) parent.remove();
		dropped = true;
	});
	// One may have been used only by another.
	if (dropped) dropUnusedProperties(root);
}

function usedNames(root: Root): Set<string> {
	const used = new Set<string>();
	root.walkDecls(({ value }) => {
		for (const [, name = ""] of value.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(name);
	});
	return used;
}

function descriptor(property: AtRule, name: string): Declaration | undefined {
	return property.nodes?.find(
		(node): node is Declaration => node.type === "decl" && node.prop === name,
	);
}
