import { isSourceVariety, type Locale, sourceLocale } from "@/i18n/locales";

/** From where on a Finnish page is worth a second look. Advice, never an error. */
export type Limits = {
	/** Words of one sentence. */
	sentence: number;
	/** Letters of one word, or of a part of it between hyphens. */
	word: number;
	/** Words of a sentence, the mean of a page. */
	mean: number;
	/** Verbs in one sentence that do not say who acts. */
	passives: number;
};

const everyone: Limits = { sentence: 15, word: 22, mean: 9, passives: 1 };

/** Professionals read at work, and meet the words of the law there. */
const professionals: Limits = { sentence: 20, word: 26, mean: 11, passives: 2 };

const easyFinnish: Limits = { sentence: 12, word: 22, mean: 8, passives: 1 };

/** Whether plain Finnish is measured in a language: in Finnish and its varieties. */
export const isMeasured = isSourceVariety;

export const isEasy = (locale: Locale): boolean => isMeasured(locale) && locale !== sourceLocale;

/** What a page must keep to. */
export function limitsOf(locale: Locale, isProfessional: boolean): Limits {
	if (isEasy(locale)) return easyFinnish;
	return isProfessional ? professionals : everyone;
}
