import { type DefaultTreeAdapterTypes, parse, serialize } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What somebody who writes HTML by hand would use for these words. */
const kept = new Set([
	...["main", "h1", "h2", "h3", "p", "ul", "ol", "li", "a", "strong", "em", "br"],
	...["table", "thead", "tbody", "tr", "th", "td", "details", "summary", "dl", "dt", "dd", "bdi"],
]);
const dropped = new Set(["script", "style", "svg", "link", "meta", "template"]);
const keptAttributes = new Set(["href", "lang", "dir"]);

/** The styles of a page that wants to be read, and no more. */
const css = `
body { margin: 0 auto; max-width: 40rem; padding: 0 1rem 4rem; font: 1.125rem/1.6 system-ui, sans-serif; color: #1a2b2b; background: #fff }
h1 { font-size: 1.75rem; line-height: 1.25 }
h2 { font-size: 1.375rem; line-height: 1.3; margin-block-start: 2rem }
a { color: #0b4f6c; padding-block: .5rem }
li { margin-block: .5rem }
table { border-collapse: collapse }
th, td { border-bottom: 1px solid; padding: .5rem; text-align: start }
summary { padding-block: .75rem; font-weight: bold }
.help { position: sticky; inset-block-start: 0; padding: .75rem; background: #0b3d3d; color: #fff }
.help a { color: inherit }
@media (prefers-color-scheme: dark) { body { color: #eef; background: #101818 } a { color: #9cf } }
@media print { .help { display: none } }
`;

const isElement = (node: Node): node is Element => "tagName" in node;

function find(node: { childNodes: Node[] }, tag: string): Element | undefined {
	for (const child of node.childNodes) {
		if (!isElement(child)) continue;
		const found = child.tagName === tag ? child : find(child, tag);
		if (found) return found;
	}
	return undefined;
}

/** Everything that is said, in the elements that are kept; what only arranges it falls away. */
function plain(nodes: Node[]): Node[] {
	return nodes.flatMap((node): Node[] => {
		if (node.nodeName === "#text") return [node];
		if (!isElement(node) || dropped.has(node.tagName)) return [];
		const inside = plain(node.childNodes);
		if (!kept.has(node.tagName)) return inside;
		const attrs = node.attrs.filter(({ name }) => keptAttributes.has(name));
		return [{ ...node, attrs, childNodes: inside }];
	});
}

/**
 * The limit that a published page is held against: its words and links in plain elements with a
 * few lines of styles, without a script. With the styles inside it, or in a file of their own.
 */
export function handWritten(published: string): { inside: string; apart: string; css: string } {
	const document = parse(published);
	const html = find(document, "html");
	const body = find(document, "body");
	const title = find(document, "title");
	if (!html || !body || !title) throw new Error("This is no page: html, title or body is missing.");
	const attributes = html.attrs
		.filter(({ name }) => keptAttributes.has(name))
		.map(({ name, value }) => `${name}="${value}"`);
	const words = serialize({ ...body, childNodes: plain(body.childNodes) }).replace(
		/\s*\n\s*/g,
		"\n",
	);
	const page = (styles: string) => `<!doctype html>
<html ${attributes.join(" ")}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${serialize(title)}</title>
${styles}
${words}`;
	return {
		inside: page(`<style>${css}</style>`),
		apart: page('<link rel="stylesheet" href="styles.css">'),
		css,
	};
}
