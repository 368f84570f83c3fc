import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { matterOf, parsePage } from "@/content/parse";
import { type Component, vocabulary } from "@/content/vocabulary";

const folder = join(
	dirname(createRequire(import.meta.url).resolve("@keystatic/core/package.json")),
	"dist",
);
/** What a browser loads: what a server loads of the editor writes nothing. */
const inBrowser = (file: string) =>
	import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);

const [{ fields }, { block, inline, wrapper }] = await Promise.all([
	inBrowser("keystatic-core.js"),
	inBrowser("keystatic-core-content-components.js"),
]);

// Where a page begins with a table, the editor makes an element for the cursor's cell.
Object.assign(globalThis, { document: { createElement: () => ({}) } });

const Nothing = () => null;

function contentComponent(name: string, { id, inline: isInline, holds }: Component) {
	const schema = id ? { id: fields.text({ label: "id" }) } : {};
	const make = holds ? wrapper : isInline ? inline : block;
	return make({ label: name, schema, ContentView: Nothing });
}

const content = fields.mdx({
	label: "content",
	components: Object.fromEntries(
		Object.entries(vocabulary).map(([name, component]) => [
			name,
			contentComponent(name, component),
		]),
	),
});

const noFiles = { other: new Map(), external: new Map(), slug: "page" };

/** A page's words as Keystatic's own code opens and saves them. */
function body(text: string): string {
	const state = content.parse(undefined, { content: new TextEncoder().encode(text), ...noFiles });
	return new TextDecoder().decode(content.serialize(state, noFiles).content);
}

/** A page as Keystatic opens and saves it: its front matter is data, its words are a document. */
export function throughKeystatic(page: string): string {
	const unix = page.replaceAll("\r\n", "\n");
	const end = unix.indexOf("\n---\n") + "\n---\n".length;
	const matter = stringify(matterOf(parsePage(unix)), { lineWidth: 80 });
	return `---\n${matter}---\n${body(unix.slice(end))}`;
}
