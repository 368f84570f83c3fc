import { readDocx } from "./readDocx";
import { readXliff } from "./readXliff";
import { Refused } from "./refused";
import type { Returned } from "./sheet";
import { decodeText } from "./xml";

const most = 20_000_000;

/**
 * Reads a file that came back, by what it is and not by its name. Throws `Refused` with a sentence.
 */
export function readReturned(bytes: Uint8Array): Returned[] {
	if (bytes.length > most)
		throw new Refused("The file is larger than 20 MB: it is no translation of a page.");
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) return [readDocx(bytes)];
	const text = decodeText(bytes);
	if (text.trimStart().startsWith("<")) return readXliff(text);
	throw new Refused("The file is neither XLIFF (.xlf) nor a Word document (.docx).");
}
