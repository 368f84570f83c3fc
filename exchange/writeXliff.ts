import { sourceLocale } from "@/i18n/locales";
import type { Inline, Mark } from "./inline";
import { product, type Sheet, type SheetRow } from "./sheet";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xmlText = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const ctypes: Record<Mark["kind"], string> = {
	bold: "bold",
	link: "link",
	component: "x-component",
	break: "lb",
};

function inlineXml({ pieces, marks }: Inline): string {
	const known = new Map(marks.map((mark) => [mark.id, mark]));
	return pieces
		.map((piece) => {
			if (typeof piece === "string") return xmlText(piece);
			if (piece.tag === "close") return "</g>";
			const { kind, key } = known.get(piece.id) as Mark;
			const type = `id="${piece.id}" ctype="${ctypes[kind]}"`;
			// <g> has no room for words of its own: a link's address stands in the note.
			if (piece.tag === "open") return `<g ${type}>`;
			return `<x ${type} equiv-text="${xmlText(key)}"/>`;
		})
		.join("");
}

const states = { done: "translated", old: "needs-adaptation", new: "new" };

function unit(
	{ number, reference, kind, source, english, target, state, notes }: SheetRow,
	locale: string,
): string {
	const limit = kind === "title" ? 60 : kind === "description" ? 200 : undefined;
	const size = limit ? ` maxwidth="${limit}" size-unit="char"` : "";
	const all = [...(english ? [`English: ${english}`] : []), ...notes];
	return [
		`<trans-unit id="${number}.${reference}" resname="${kind}" xml:space="preserve"${size}>`,
		`<source xml:lang="${sourceLocale}">${inlineXml(source)}</source>`,
		`<target xml:lang="${locale}" state="${states[state]}">${inlineXml(target)}</target>`,
		...all.map((note) => `<note from="developer">${xmlText(note)}</note>`),
		"</trans-unit>",
	].join("\n");
}

/**
 * A page as XLIFF 1.2: Weblate, memoQ and OmegaT all open it by themselves, version 2 not all of
 * them.
 */
export function writeXliff({ locale, slug, notes, rows }: Sheet): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="content/${locale}/${slug}.mdx" source-language="${sourceLocale}" target-language="${locale}" datatype="plaintext" product-name="${product}" product-version="1">
<header>
${notes.map((note) => `<note>${xmlText(note)}</note>`).join("\n")}
</header>
<body>
${rows.map((row) => unit(row, locale)).join("\n")}
</body>
</file>
</xliff>
`;
}
