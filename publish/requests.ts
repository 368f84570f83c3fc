import postcss from "postcss";
import {
	attribute,
	type Document,
	type Element,
	elementNamed,
	elementsIn,
	textOf,
	wordsOf,
} from "./tree";

/**
 * Everything by which a page could load, send or run something. A page is one request and one
 * script of ours; only the icon is loaded apart from it, from the site itself.
 */
export function requestProblems(document: Document): string[] {
	return [...elementsIn(document)].flatMap((element) => [
		...elementProblems(element),
		...attributeProblems(element),
		...(element.tagName === "style" ? styleProblems(textOf(element)) : []),
		...(element.tagName === "link" ? linkProblems(element) : []),
		...(element.tagName === "meta" ? metaProblems(element) : []),
	]);
}

/** Scripts of a finished page: the leave script in the head, before anything that can be seen. */
export function scriptProblems(document: Document, expected: string): string[] {
	const scripts = [...elementsIn(document)].filter(({ tagName }) => tagName === "script");
	const problems = scripts
		.filter((script) => textOf(script) !== expected || script.attrs.length > 0)
		.map((script) => `there is a script that is not the leave script: ${excerpt(script)}`);
	if (scripts.length > 1 && problems.length === 0) problems.push("the leave script is there twice");
	if (scripts.length === 0 || !expected.trim())
		problems.push("the leave script is missing or empty");
	const head = elementNamed(document, "head");
	if (scripts[0] && scripts[0].parentNode !== head) problems.push("the script is not in <head>");
	return problems;
}

function excerpt(script: Element): string {
	const source = attribute(script, "src") ?? textOf(script);
	return `“${source.length > 60 ? `${source.slice(0, 60)}…` : source}”`;
}

const refused: Record<string, string> = {
	iframe: "loads another page",
	frame: "loads another page",
	frameset: "loads another page",
	object: "loads a file",
	embed: "loads a file",
	applet: "loads a file",
	img: "loads a picture; write the picture as <svg> in the page",
	image: "loads a picture",
	picture: "loads a picture",
	source: "loads a file",
	track: "loads a file",
	video: "loads a film",
	audio: "loads a sound",
	feimage: "loads a picture",
	portal: "loads another page",
	fencedframe: "loads another page",
	base: "moves every link",
	template: "waits for a script that does not come (was this part of the page suspended?)",
};

function elementProblems(element: Element): string[] {
	const name = element.tagName.toLowerCase();
	const reason = refused[name];
	if (reason) return [`<${name}> ${reason}`];
	const type = (attribute(element, "type") ?? (name === "button" ? "submit" : "")).toLowerCase();
	const sends =
		(name === "button" && type === "submit") ||
		(name === "input" && ["submit", "image"].includes(type)) ||
		(name === "form" && ["action", "method"].some((key) => attribute(element, key) !== undefined));
	return sends ? [`<${name}> would send a form; nothing is ever sent`] : [];
}

/** Attributes that name something to load, wherever they stand. */
const loading = [
	"src",
	"srcset",
	"srcdoc",
	"imagesrcset",
	"poster",
	"data",
	"background",
	"action",
	"formaction",
	"ping",
	"manifest",
	"codebase",
	"classid",
	"archive",
	"longdesc",
	"profile",
	"dynsrc",
	"lowsrc",
	"attributionsrc",
];

function attributeProblems(element: Element): string[] {
	return element.attrs.flatMap(({ name, value }) => {
		const attr = `<${element.tagName}> has ${name}="${value.slice(0, 60)}"`;
		const key = name.toLowerCase();
		if (key === "style") return [`${attr}: the policy forbids styles in attributes; use a class`];
		if (key.startsWith("on")) return [`${attr}: the policy forbids scripts in attributes`];
		if (loading.includes(key) && element.tagName !== "script")
			return [`${attr}, which loads or sends`];
		if (key === "href" && !["a", "link"].includes(element.tagName) && !value.startsWith("#")) {
			return [`${attr}, which loads something`];
		}
		return hasOutsideUrl(value) && key !== "content" && key !== "href"
			? [`${attr}, which loads`]
			: [];
	});
}

/** `url(…)` of anything but a part of the same page. */
function hasOutsideUrl(value: string): boolean {
	return /(^|[^\w-])(url|src|image-set|image|cross-fade)\(\s*(?!["']?#)/i.test(value);
}

function styleProblems(css: string): string[] {
	const problems: string[] = [];
	const root = postcss.parse(css);
	root.walkAtRules(/^(import|font-face|namespace)$/i, ({ name }) => {
		problems.push(`the styles hold @${name}, which loads something`);
	});
	root.walkDecls(({ prop, value }) => {
		if (hasOutsideUrl(value)) problems.push(`the styles load something: ${prop}:${value}`);
	});
	return problems;
}

/** Links that only say something, and the icon. */
function linkProblems(link: Element): string[] {
	const [rel, ...others] = wordsOf(link, "rel");
	const isAlternate = rel === "alternate" && attribute(link, "hreflang") !== undefined;
	const known = others.length === 0 && (rel === "canonical" || rel === "icon" || isAlternate);
	if (known) return [];
	const href = attribute(link, "href") ?? "";
	return [`<link rel="${attribute(link, "rel") ?? ""}" href="${href}"> loads something`];
}

const knownMetas = [
	"viewport",
	"referrer",
	"description",
	"robots",
	"color-scheme",
	"theme-color",
	"format-detection",
	"og:title",
	"og:description",
	"og:site_name",
	"og:type",
	"og:locale",
];

function metaProblems(meta: Element): string[] {
	if (attribute(meta, "charset") !== undefined) return [];
	const command = (attribute(meta, "http-equiv") ?? "").toLowerCase();
	if (command === "content-security-policy") return [];
	const name = attribute(meta, "name") ?? attribute(meta, "property") ?? command;
	if (!command && knownMetas.includes(name)) return [];
	return [`<meta> “${name}” is not on the list of publish/requests.ts`];
}
