/**
 * What a name that stays in the history of a reader's phone must not say, in each language:
 * trafficking, victim, exploitation, prostitution, police, escape, and their near kin.
 *
 * A stem counts at the start of a word; with `*` before it anywhere in a word, for languages that
 * join words (Finnish, Swedish) or put something before them. `!` and letters after a stem name
 * what may not follow it: `pako!l` finds “pako” and lets “pakollinen” (compulsory) be. A language
 * that is not written with spaces gives all its stems a `*`.
 */
export const deniedStems: Record<string, readonly string[]> = {
	fi: [
		"*ihmiskaup",
		"*uhri",
		"*uhre",
		"*hyväksikäy",
		"*hyväksi käy",
		"*riisto",
		"*prostitu",
		"*seksityö",
		"*seksikaup",
		"seksi",
		"paritu",
		"paritt",
		"*poliis",
		"*rikos",
		"*rikoks",
		"*rikolli",
		"pako!l",
		"paeta",
		"pakene",
		"pakoon",
		"pakott",
		"*pakkotyö",
		"*pakkoavioliit",
		"*orjuu",
		"orja",
		"*raiska",
		"*väkival",
		"turvakoti",
		"turvakod",
	],
	sv: [
		"*människohand",
		"*människosmugg",
		"*offer!t",
		"*utnyttj",
		"*exploater",
		"*prostitu",
		"*sexarbet",
		"*sexhand",
		"*sexköp",
		"koppleri",
		"*polis",
		"brott",
		"*brotts",
		"fly!gkt",
		"flykt!i",
		"rymm",
		"*tvång",
		"tvinga",
		"*slaveri",
		"*våld",
		"skyddshem",
	],
	en: [
		"*traffick",
		"victim",
		"*exploit",
		"abuse",
		"abusi",
		"prostitut",
		"pimp",
		"sex",
		"police",
		"crime",
		"criminal",
		"escap",
		"flee!t",
		"forced",
		"slave",
		"enslav",
		"rape",
		"violen",
		"shelter",
	],
};

/** The stem that a name holds, or undefined. Letters are compared without their case. */
export function deniedIn(name: string, language: string): string | undefined {
	const stems = deniedStems[language] ?? [];
	const words = name.normalize("NFC").toLocaleLowerCase(language);
	return stems.find((stem) => patternOf(stem).test(words))?.replace(/!.*|\*/g, "");
}

function patternOf(stem: string): RegExp {
	const [words = "", except] = stem.replace("*", "").split("!");
	const start = stem.startsWith("*") ? "" : "(?<![\\p{L}\\p{M}])";
	return new RegExp(start + words + (except ? `(?![${except}])` : ""), "u");
}
