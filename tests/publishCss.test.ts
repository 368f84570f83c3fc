import fc from "fast-check";
import postcss, { AtRule, type Container, type Declaration, type Rule } from "postcss";
import { describe, expect, test } from "vitest";
import { flattenCss } from "../publish/css";

/** Enough to find every fault that was put in by way of trial. */
const runs = 150;
const patience = 30_000;

describe("what an old browser does not know is written so that it does", () => {
	test.each([
		["nesting", ".a{& .b{color:red}}", ".a .b{color:red}"],
		["nesting in a list", ".a,.b{& p{color:red}}", ".a p,.b p{color:red}"],
		["ranges", "@media (width>=40rem){p{color:red}}", "@media (min-width:40rem){p{color:red}}"],
		["wide colours", "p{color:oklch(70% .1 20)}", "p{color:#d68585}"],
		[
			"wide tokens",
			":root{--x:oklch(70% .1 20)}p{color:var(--x)}",
			":root{--x:#d68585}p{color:var(--x)}",
		],
		["mixed colours", "p{color:color-mix(in srgb,red 50%,blue)}", "p{color:purple}"],
		["sticky", "p{position:sticky}", "p{position:-webkit-sticky;position:sticky}"],
		["clamp", "p{width:clamp(1rem,2vw,3rem)}", "p{width:max(1rem,min(2vw,3rem))}"],
		["all sides", "p{inset:0}", "p{top:0;right:0;bottom:0;left:0}"],
		["all sides, each its own", "p{inset:1px 2px}", "p{top:1px;right:2px;bottom:1px;left:2px}"],
		["block ends", "p{margin-block:1px 2px}", "p{margin-top:1px;margin-bottom:2px}"],
		["a block end", "p{border-block-end:1px solid red}", "p{border-bottom:1px solid red}"],
		["block places", "p{inset-block-start:1px}", "p{top:1px}"],
		["sizes", "p{inline-size:1px;max-block-size:2px}", "p{max-height:2px;width:1px}"],
		["equal ends", "p{margin-inline:auto}", "p{margin-left:auto;margin-right:auto}"],
		[
			"equal borders",
			"p{border-inline:1px solid red}",
			"p{border-left:1px solid red;border-right:1px solid red}",
		],
		[
			"unequal ends",
			"p{padding-inline:1px 2px}",
			"p{padding-inline-start:1px;padding-inline-end:2px}",
		],
		["one end", "p{padding-inline-start:1px}", "p{padding-inline-start:1px}"],
		["is", "a:is(.b,.c) i{color:red}", "a.b i,a.c i{color:red}"],
		["system colours", "p{background:Canvas}", "p{background:#fff;background:canvas}"],
	])("%s", (_what, css, flat) => {
		expect(flattenCss(css)).toBe(flat);
	});

	test("where: a heavier twin that only old browsers see", () => {
		expect(flattenCss(":where(.a>p){color:red}")).toBe(
			"@supports not (inset:0){.a>p{color:red}}:where(.a>p){color:red}",
		);
	});

	test("a place at an inline end: sides for each direction, that only old browsers see", () => {
		expect(flattenCss(".a:before{inset-inline-start:1px}")).toBe(
			".a:before{inset-inline-start:1px}@supports not (inset:0){.a:before{left:1px}" +
				"[dir=rtl] .a:before{left:auto;right:1px}}",
		);
	});

	test("moving: a transform that only old browsers see", () => {
		expect(flattenCss(".a{translate:0 calc(1px * 2)}")).toBe(
			".a{translate:0 2px}@supports not (translate:0){.a{transform:translate(0,2px)}}",
		);
	});

	test("custom properties with a beginning: plain ones, below everything else", () => {
		const css =
			".a{--x:1px;border-width:var(--x)}@layer properties{*{--x:0}}" +
			'@property --x{syntax:"<length>";inherits:false;initial-value:0}' +
			'@property --y{syntax:"*";inherits:false}';
		expect(flattenCss(css)).toBe("*,:before,:after{--x:0}.a{--x:1px;border-width:var(--x)}");
	});

	test("what nobody asks for is left out", () => {
		expect(flattenCss(":root{--a:var(--b);--b:1;--c:2}p{order:var(--c)}")).toBe(
			":root{--c:2}p{order:var(--c)}",
		);
	});
});

test("focus stays visible: an unknown selector takes no other with it", () => {
	expect(flattenCss(":focus-visible,a:focus{outline:3px solid}")).toBe(
		"a:focus{outline:3px solid}:focus-visible{outline:3px solid}",
	);
	expect(flattenCss(".leave:active::before,.leave:focus:not(:focus-visible)::before{top:0}")).toBe(
		".leave:active:before{top:0}.leave:focus:not(:focus-visible):before{top:0}",
	);
});

test(
	"no selector list of any sheet holds a young selector beside another",
	() => {
		const young = [
			":focus-visible",
			":where(.b)",
			"p::backdrop",
			"a:has(b)",
			"i:not(:focus-visible)",
		];
		const old = ["a:hover", "p", ".c::before", "b:first-child"];
		const list = fc.uniqueArray(fc.constantFrom(...young, ...old), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
				const css = lists.map((selectors) => `${selectors.join()}{color:red}`).join("");
				postcss.parse(flattenCss(css)).walkRules(({ selector, selectors }) => {
					if (/focus-visible|where|backdrop|has/.test(selector)) expect(selectors).toHaveLength(1);
				});
			}),
		);
	},
	patience,
);

describe("layers are unwrapped and say the same", () => {
	/** What a selector is made of, and how it is written. */
	type Selector = { type: string; classes: string[] };
	const selector: fc.Arbitrary<Selector> = fc.record({
		type: fc.constantFrom("", "p", "i"),
		classes: fc.subarray(["a", "b", "c"]),
	});
	const written = ({ type, classes }: Selector) =>
		type + classes.map((name) => `.${name}`).join("") || "*";
	const sheet = fc.array(
		fc.record({ layer: fc.constantFrom("one", "two", "two.inner", ""), selector }),
		{ minLength: 1, maxLength: 10 },
	);

	/** The element of the test is `<p class="a b">`. */
	const matches = ({ type, classes }: Selector) => type !== "i" && !classes.includes("c");

	type Weighed = { weight: number[]; value: string };
	const strongest = (rules: Weighed[]) =>
		rules.reduce((best, rule) => {
			const difference = rule.weight.map((part, at) => part - (best.weight[at] ?? 0));
			return (difference.find((part) => part !== 0) ?? 0) >= 0 ? rule : best;
		}).value;

	/** Layers by their first appearance; what is inside a layer comes before what it says itself. */
	const order = ["one", "two.inner", "two", ""];

	test(
		"to any element, in any order of rules and layers",
		() => {
			fc.assert(
				fc.property(sheet, (rules) => {
					const css = rules.map(({ layer, selector }, at) => {
						const rule = `${written(selector)}{order:${at + 1}}`;
						return layer ? `@layer ${layer}{${rule}}` : rule;
					});
					const meant = rules
						.map(({ layer, selector }, at) => ({ layer, selector, value: String(at + 1) }))
						.filter(({ selector }) => matches(selector))
						.map(({ layer, selector, value }) => ({
							weight: [order.indexOf(layer), selector.classes.length, selector.type ? 1 : 0],
							value,
						}));
					const shown: Weighed[] = [];
					postcss.parse(flattenCss(`@layer one,two;${css.join("")}`)).walkRules((rule) => {
						for (const text of rule.selectors) {
							const type = /^[a-z]/.test(text) ? text.charAt(0) : "";
							const weights = text.match(/:not\(\._\)/g)?.length ?? 0;
							const classes = [...text.matchAll(/\.([abc])/g)].map(([, name = ""]) => name);
							const value = (rule.nodes.at(-1) as Declaration).value;
							if (matches({ type, classes })) {
								shown.push({ weight: [classes.length + weights, type ? 1 : 0], value });
							}
						}
					});
					if (meant.length > 0) expect(strongest(shown)).toBe(strongest(meant));
					else expect(shown).toEqual([]);
				}),
				{ numRuns: runs },
			);
		},
		patience,
	);

	test("a media query around a layer stays around what is in it", () => {
		expect(flattenCss("@layer a,b;@media print{@layer b{p{order:1}}}@layer a{p{order:2}}")).toBe(
			"p{order:2}@media print{p{order:1}}",
		);
	});

	test("a layer without a rule that could lose is left as light as it was", () => {
		expect(flattenCss("@layer a{a:hover{color:red}}@layer b{.c{order:1}i{color:#00f}}")).toBe(
			"a:hover{color:red}.c{order:1}i{color:#00f}",
		);
	});

	test("two important declarations of two layers are refused: their order cannot be kept", () => {
		const css = "@layer a{.x{color:red!important}}@layer b{.y{color:#00f!important}}";
		expect(() => flattenCss(css)).toThrow("both set an important color");
	});

	test("an id in a layer is refused", () => {
		const css = "@layer a{#x{color:red}}@layer b{.y{color:#00f}}";
		expect(() => flattenCss(css)).toThrow("Use a class");
	});
});

describe("logical properties mean the same in both directions", () => {
	const value = fc.constantFrom("1px", "2px", "3px");
	const pair = fc.tuple(value, value).map((values) => values.join(" "));
	const of = (names: string[], values: fc.Arbitrary<string>) =>
		fc.tuple(fc.constantFrom(...names), values).map(([prop, text]) => `${prop}:${text}`);
	const one = (name: string) =>
		[
			"top",
			"right",
			"bottom",
			"left",
			"block-start",
			"block-end",
			"inline-start",
			"inline-end",
		].map((end) => `${name}-${end}`);
	const declaration = fc.oneof(
		of(["margin-block", "margin-inline", "padding-block", "padding-inline"], fc.oneof(value, pair)),
		of([...one("margin"), ...one("padding")], value),
		of(["inset", "inset-block", "inset-inline"], fc.oneof(value, pair)),
		of(["inset-block-start", "inset-inline-start", "inset-inline-end", "top", "left"], value),
		of(["margin", "padding"], fc.oneof(value, pair)),
	);

	/** The box that a browser would make of the declarations, one value a side. */
	function boxOf(container: Container, dir: "ltr" | "rtl"): Record<string, string> {
		const [start, end] = dir === "ltr" ? ["left", "right"] : ["right", "left"];
		const physical: Record<string, string[]> = {
			"": ["top", "right", "bottom", "left"],
			block: ["top", "bottom"],
			inline: [start, end],
			"block-start": ["top"],
			"block-end": ["bottom"],
			"inline-start": [start],
			"inline-end": [end],
		};
		const box: Record<string, string> = {};
		container.each((node) => {
			const { prop, value } = node as Declaration;
			const [, name = "inset", end = prop] = /^(margin|padding|inset)-?(.*)$/.exec(prop) ?? [];
			const [a = "", b = a, c = a, d = b] = value.split(" ");
			const sides = physical[end] ?? [end];
			const values = end === "" ? [a, b, c, d] : [a, b];
			sides.forEach((side, at) => {
				box[`${name}-${side}`] = values[at] ?? "";
			});
		});
		return box;
	}

	test(
		"in any order and mixture",
		() => {
			fc.assert(
				fc.property(fc.array(declaration, { minLength: 1, maxLength: 8 }), (declarations) => {
					const css = `p{${declarations.join(";")}}`;
					const [before, after] = [css, flattenCss(css)].map((text) => {
						const { nodes } = postcss.parse(text);
						return nodes.filter((node) => !(node instanceof AtRule)) as Rule[];
					});
					for (const dir of ["ltr", "rtl"] as const) {
						expect(boxOf(after?.[0] as Rule, dir)).toEqual(boxOf(before?.[0] as Rule, dir));
					}
					expect(after?.join("")).not.toMatch(/-block|inline:|inset:/);
				}),
				{ numRuns: runs },
			);
		},
		patience,
	);
});
