/** Strong consonants before the last vowel and what they become: `tutkinta`, `tutkinnan`. */
const gradation: [RegExp, string][] = [
	[/(?<=a)ik(?=a$)/, "j"],
	[/kk(?=[aeiouyäö]$)/, "k"],
	[/pp(?=[aeiouyäö]$)/, "p"],
	[/tt(?=[aeiouyäö]$)/, "t"],
	[/nk(?=[aeiouyäö]$)/, "ng"],
	[/nt(?=[aeiouyäö]$)/, "nn"],
	[/lt(?=[aeiouyäö]$)/, "ll"],
	[/rt(?=[aeiouyäö]$)/, "rr"],
	[/mp(?=[aeiouyäö]$)/, "mm"],
	[/(?<=[aeiouyäölrh])t(?=[aeiouyäö]$)/, "d"],
	[/(?<=[aeiouyäölr])p(?=[aeiouyäö]$)/, "v"],
	[/(?<=[aeiouyäölr])k(?=[aeiouyäö]$)/, ""],
];

/** The beginnings of a Finnish word's forms: `suostumus` → `suostumu`, `kunta` → `kunt`, `kunn`. */
export function finnishStems(word: string): string[] {
	const lower = word.toLowerCase();
	if (/(us|ys)$/.test(lower)) return [lower.slice(0, -1)];
	if (/(as|äs)$/.test(lower)) return [lower.slice(0, -2)];
	if (/nen$/.test(lower)) return [lower.slice(0, -3)];
	// Genitives and plurals stand as they are in a name of several words.
	if (!/[aeiouyäö]$/.test(lower)) return [lower.slice(0, Math.max(4, lower.length - 1))];
	const weak = gradation.find(([strong]) => strong.test(lower));
	const forms = [lower, ...(weak ? [lower.replace(weak[0], weak[1])] : [])];
	return forms.map((form) => form.slice(0, -1));
}

/** A pattern for a term of one or several words in any of their forms, at the start of words. */
export function finnishPattern(term: string): RegExp {
	const words = term.split(/\s+/).map((word) => `(?:${finnishStems(word).join("|")})[\\p{L}-]*`);
	return new RegExp(`(?<![\\p{L}-])${words.join("\\s+")}`, "iu");
}
