import en from "./words/en.json";
import fi from "./words/fi.json";
import sv from "./words/sv.json";

/** What the workbench itself is read in, whatever language is being written. */
export const editorLanguages = ["fi", "sv", "en"] as const;
export type EditorLanguage = (typeof editorLanguages)[number];
export type Words = typeof en;

const all: Record<EditorLanguage, Words> = { fi, sv, en };

/** The language named in an address, or the one that `npm run edit -- sv` was given, or Finnish. */
export function asEditorLanguage(value: unknown): EditorLanguage {
	const asked = [value, process.env.EDIT_LANGUAGE];
	return editorLanguages.find((one) => asked.includes(one)) ?? "fi";
}

export const wordsOf = (language: EditorLanguage): Words => all[language];

/** `("{count} pages", { count: 3 })` → `3 pages` */
export function fill(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
