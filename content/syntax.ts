import { placeAt } from "./position";
import { error, type Place, type Problem } from "./problem";

/** What the parsers throw. */
type Fault = { reason?: string; line?: number | undefined; column?: number | undefined };

type Sentence = { message: string; wanted: string };

const openTag = (name: string): Sentence => ({
	message: `<${name}> is opened here and never closed.`,
	wanted: `Write </${name}> on a line of its own after the words it holds, or <${name} /> if it holds none.`,
});

/** What the parsers say, told to an editor. The first that fits counts. */
const sentences: [RegExp, (found: RegExpExecArray) => Sentence][] = [
	[/^Expected a closing tag for `<([^`>]*)>`/, ([, name = ""]) => openTag(name)],
	[
		/^Unexpected closing tag `<\/(.*)>`, expected.*for `<(.*)>` \((\d+):/,
		([, found = "", open = "", line = ""]) => ({
			message: `</${found}> stands where </${open}> must come first: <${open}> was opened on line ${line}.`,
			wanted: `Write </${open}> before it.`,
		}),
	],
	[
		/^Unexpected closing slash/,
		() => ({
			message: "Something is closed here that was not opened.",
			wanted: "Take this closing tag away, or write the opening one before it.",
		}),
	],
	[
		/^Unexpected character `[“”„‟‘’]`/,
		() => ({
			message: "Curly quotation marks stand inside <…>.",
			wanted: 'Write straight ones: id="helpline".',
		}),
	],
	[
		/before attribute value/,
		() => ({
			message: "A value stands without quotation marks.",
			wanted: 'Write id="helpline".',
		}),
	],
	[
		/^Unexpected character `!`/,
		() => ({
			message: "A comment stands in the page.",
			wanted: "Take it away: comments cannot be kept in pages.",
		}),
	],
	[
		/create a link in MDX/,
		() => ({
			message: "An address stands between < and >.",
			wanted: 'Write <Website id="…" /> with the contact from content/contacts.json.',
		}),
	],
	[
		/import\/exports/,
		() => ({
			message: "A paragraph that begins with “import” or “export” is taken for code.",
			wanted: "Begin it with another word.",
		}),
	],
	[
		/expression/,
		() => ({
			message: "Curly braces are taken for code.",
			wanted: "Take { and } away; pages hold no code.",
		}),
	],
	[
		/before name|after name|in name|in tag/,
		() => ({
			message: "“<” is taken for the beginning of a component, but none follows.",
			wanted: "Write &lt; for the sign itself, or a component such as <Note>.",
		}),
	],
];

function placeOfFault(file: string, text: string, fault: Fault): Place {
	const { line = 1, column = 1, reason = "" } = fault;
	// Only the words tell where the tag is that was never closed.
	const open = /^Expected a closing tag.*?\((\d+):(\d+)-/.exec(reason);
	if (open) return { file, line: Number(open[1]), column: Number(open[2]) };
	// Code is found to be wrong at its end; what an editor looks for is its beginning.
	if (/import\/exports/.test(reason)) return { file, line, column: 1 };
	if (/expression/.test(reason)) {
		const lines = text.split("\n");
		const before = [...lines.slice(0, line - 1), lines[line - 1]?.slice(0, column)].join("\n");
		return placeAt(file, text, before.lastIndexOf("{"));
	}
	return { file, line, column };
}

const rawHtml = /<(script|style|iframe|svg)\b/i;

/** Why a page could not be parsed. The parsers stop at the first fault, so there is one a page. */
export function syntaxProblem(file: string, text: string, fault: unknown): Problem {
	const { reason } = fault as Fault;
	if (!reason) throw fault;
	const html = rawHtml.exec(text);
	if (html) {
		return error(placeAt(file, text, html.index), `Raw HTML <${html[1]}> stands in the page.`, {
			wanted: "Take it away: pages hold Markdown and the site's components only.",
		});
	}
	const place = placeOfFault(file, text, fault as Fault);
	for (const [pattern, sentence] of sentences) {
		const found = pattern.exec(reason);
		if (!found) continue;
		const { message, wanted } = sentence(found);
		return error(place, message, { wanted });
	}
	return error(place, `The page cannot be read here: ${reason}.`);
}
