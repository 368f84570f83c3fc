import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { exchangeCommand } from "@/scripts/exchangeCommand";

/** What a person who types a command reads, and whether it failed. */
export async function exchange(...argv: string[]) {
	const lines: string[] = [];
	const code = await exchangeCommand(argv, (line) => lines.push(line));
	return { code, said: lines.join("\n") };
}

/** Changes a file of the current project. The words must be there. */
export function editFile(file: string, change: (text: string) => string): void {
	const path = join(process.cwd(), file);
	const bytes = readFileSync(path);
	if (!file.endsWith(".docx")) {
		writeFileSync(path, changed(bytes.toString("utf8"), change));
		return;
	}
	const parts = unzipSync(new Uint8Array(bytes));
	const part = "word/document.xml";
	parts[part] = strToU8(changed(strFromU8(parts[part] as Uint8Array), change));
	writeFileSync(path, zipSync(parts));
}

function changed(text: string, change: (text: string) => string): string {
	const after = change(text);
	if (after === text) throw new Error("Nothing was changed.");
	return after;
}

/** Writes a translation into the XLIFF segment whose Finnish holds these words. */
export const translate = (words: string, target: string) => (text: string) => {
	const unit = text
		.split("<trans-unit ")
		.find((one) => one.includes(`<source`) && one.split("</source>")[0]?.includes(words));
	if (!unit) throw new Error(`No segment holds: ${words}`);
	return text.replace(
		unit,
		unit.replace(/(<target[^>]*>).*(<\/target>)/s, (_, open, close) => open + target + close),
	);
};
