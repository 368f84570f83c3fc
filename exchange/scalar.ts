import { parse } from "yaml";

/** Words as front matter writes them: as they are, or between quotation marks where they must be. */
export function writeScalar(words: string, before = ""): string {
	const quoted = JSON.stringify(words);
	if (before.startsWith('"')) return quoted;
	if (before.startsWith("'")) return `'${words.replaceAll("'", "''")}'`;
	try {
		// As it stands after a field's name: a colon or a # would end the words.
		const read = parse(`field: ${words}\n`) as { field?: unknown };
		return read.field === words ? words : quoted;
	} catch {
		return quoted;
	}
}
