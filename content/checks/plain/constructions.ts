import { type Problem, warning } from "@/content/problem";
import { isEasy } from "./limits";
import { type PlainPage, quote, type Sentence } from "./sentences";

type Pattern = { is: RegExp; not?: RegExp };

const fits = (text: string, { is, not }: Pattern) => is.test(text) && !not?.test(text);

/** A verb in the form that does not say who acts: kysytään, tehdään, käsitellään; annettiin. */
const passives: Pattern[] = [
	{
		is: /([aeiouyäö]t(aa|ää)n|[aeiouyäöh]d(aa|ää)n|[eiou]ll(aa|ää)n|^(mennään|pannaan|päästään|pestään))$/iu,
		// Words with the ending of a person: asioitaan, työtään, nimellään.
		not: /([eoö]it(aa|ää)n|^(mitään|työtään|maataan|nimellään|itsellään|sivullaan|ilo?llaan|yllään|tiellään|puolellaan|mielellään|kielellään))$/iu,
	},
	{
		is: /([aeiouyäö]ttiin|t(ai|äi)siin|^(tehtiin|nähtiin|kuultiin|voitiin|saatiin|vietiin|tuotiin|oltiin|mentiin))$/iu,
		not: /^(nettiin|internettiin|poliitt.*)$/iu,
	},
];

/** Passives of the perfect stand after a form of “olla”: on tehty, ei ole tarkistettu. */
const perfect: Pattern = {
	is: /([^aeiouyäö]t|[iuoaeyäö]t)[uy]$/iu,
	not: /^(.*(laatu|katu|hattu|määrätty|tuttu|kettu|tyttö)|vastuu)$/iu,
};
const toBe = /^(on|ovat|oli|olivat|olisi|ole|ollut)$/iu;

function passivesIn({ words }: Sentence): string[] {
	const texts = words.map(({ text }) => text);
	return texts.filter(
		(text, index) =>
			passives.some((pattern) => fits(text, pattern)) ||
			(fits(text, perfect) && texts.slice(Math.max(0, index - 3), index).some((w) => toBe.test(w))),
	);
}

export function passiveSentences({ sentences, limits }: PlainPage): Problem[] {
	return sentences.flatMap((sentence) => {
		const found = passivesIn(sentence);
		if (found.length <= limits.passives) return [];
		const message = `This sentence does not say who acts (${found.join(", ")}): ${quote(sentence)}.`;
		const wanted = "Say who does it, if that is known: Työntekijä kysyy, not Sinulta kysytään.";
		return [warning(sentence.at(sentence.words[0]?.index ?? 0), message, { wanted })];
	});
}

const verbalNoun: Pattern = {
	is: /[aäeoiu]mi(nen|sen|st[aä]|sess[aä]|sest[aä]|seen|sell[aä]|selle|selt[aä]|seksi|sen[aä]|set)$/iu,
	not: /^(ihmi|(.*[- ])?(omista|toimista|voimista|nimist[aä]|nimisen|huomisen))|ihmi(nen|se|st)/iu,
};
/** A word in the genitive, which a verbal noun takes where a verb would take an object. */
const genitive = /(?<!aa|ee|ii|oo|uu|yy|ää|öö)n$/iu;
const noGenitive =
	/^(.*(ssaan|ssään|staan|stään|llaan|llään)|niin|kuin|vain|myös(kään)?|ennen|vaan|aivan|hyvin|silloin|sen|kun|ilman)$/iu;

/** Acts of parliament are called so: laki digitaalisten palvelujen tarjoamisesta. */
const namesLaw = ({ words }: Sentence, step: number): boolean =>
	words.slice(Math.max(0, step - 4), step).some(({ text }) => /^(laki|lain|laissa)$/iu.test(text));

/** A noun made of a verb, with its object in front: `hakemuksen tekeminen` for `tehdä hakemus`. */
export function nominalStyle({ sentences, isProfessional }: PlainPage): Problem[] {
	if (isProfessional) return [];
	return sentences.flatMap((sentence) =>
		sentence.words.flatMap(({ text, index }, step) => {
			const before = sentence.words[step - 1]?.text ?? "";
			const isObject = genitive.test(before) && !noGenitive.test(before);
			if (!fits(text, verbalNoun) || !isObject || namesLaw(sentence, step)) return [];
			const message = `“${before} ${text}” is a noun that hides a verb: ${quote(sentence)}.`;
			const wanted = "Write the verb: tehdä hakemus, not hakemuksen tekeminen.";
			return [warning(sentence.at(index), message, { wanted })];
		}),
	);
}

/** Whole clauses in one word, each with the clause that says the same. */
const packed: { pattern: Pattern; words?: number; instead: string; easyOnly?: true }[] = [
	{
		// soittaessasi, haettaessa, tullessaan, tehdessä; not yhdessä, kielessä, kannessa
		pattern: {
			is: /([aäiouyö]|ll|nn|rr|st|(jää|käy|lyö|myy|näh|saa|syö|teh|tuo|vie|voi|juo)d)ess[aä](ni|si|mme|nne|[aä]n)?$/iu,
			not: /^(mennessä|\p{L}*kannessa)$/iu,
		},
		instead: "Write a clause with “kun”: kun soitat, not soittaessasi.",
	},
	{
		// tultuaan, soitettuasi
		pattern: {
			is: /[aeiouyäöhlnrst]t(ua|yä)(ni|si|mme|nne|an|än)$/iu,
			not: /(laatu|katu|hattu|vuotu|luottamu)/iu,
		},
		instead: "Write a clause with “kun”: kun olet soittanut, not soitettuasi.",
	},
	{
		// saadakseen, voidaksesi, hakeaksesi
		pattern: {
			is: /([dt]|ll|nn|rr|[eiouy])[aä]kse(ni|si|en|mme|nne)$/iu,
			not: /(asiaksesi|asiakseen|avuksesi|turva)/iu,
		},
		instead: "Write a clause with “jotta” or “kun haluat”: jotta saat, not saadaksesi.",
	},
	{
		// väitetään olevan, kertoi tulleensa
		pattern: {
			is: /^(väit|luul|usk|sano|kert|tied|tiet|huoma|epäil|arvel|arvioi|katso)\p{L}*( \p{L}+){0,3} \p{L}{2,}(v[aä]n(s[aä])?|nee?n(s[aä]|si|ni)|v[aä](si|ni))$/iu,
			not: / \p{L}*(aivan|hyvän|kuvan|luvan|päivän|tavan|turvan)$/iu,
		},
		words: 5,
		instead:
			"Write a clause with “että”: väittää, että hän on velkaa, not väittää hänen olevan velkaa.",
	},
	{
		// kertomatta, tietämättä
		pattern: {
			is: /[aäeoiuy]m[aä]tt[aä]$/iu,
			not: /^(huolimatta|ottamatta|vastaamatta|tarkistamatta)$/iu,
		},
		instead: "Write a clause that says what does not happen: älä kerro, kuka olet.",
		easyOnly: true,
	},
];

function clauseIn(sentence: Sentence, easy: boolean): Problem[] {
	const texts = sentence.words.map(({ text }) => text);
	for (const { pattern, words = 1, instead, easyOnly } of packed) {
		if (easyOnly && !easy) continue;
		for (const [step, word] of sentence.words.entries()) {
			const runs = Array.from({ length: words }, (_, more) =>
				texts.slice(step, step + more + 1).join(" "),
			);
			const found = runs.find((run) => fits(run, pattern));
			if (!found) continue;
			const message = `“${found}” packs a clause into a word: ${quote(sentence)}.`;
			return [warning(sentence.at(word.index), message, { wanted: instead })];
		}
	}
	return [];
}

/** The first of a sentence: who mends one reads the whole. */
export function packedClauses({ page, sentences, isProfessional }: PlainPage): Problem[] {
	if (isProfessional) return [];
	return sentences.flatMap((sentence) => clauseIn(sentence, isEasy(page.locale)));
}
