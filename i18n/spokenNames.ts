import { languageName } from "./languageNames";
import { type Locale, languages } from "./locales";
import type { WorkerLocale } from "./workerLocales";

/**
 * Where the names of CLDR would bring the wrong interpreter, or none: it calls Dari Persian, and
 * Pashto by the old Swedish word for “Afghan”.
 */
const exceptions: Record<string, Partial<Record<WorkerLocale, string>>> = {
	bn: { en: "Bengali" },
	ckb: { fi: "kurdi (sorani)", sv: "kurdiska (sorani)", en: "Kurdish (Sorani)" },
	prs: { fi: "dari", sv: "dari", en: "Dari" },
	ps: { fi: "paštu", sv: "pashto", en: "Pashto" },
	"zh-Hans": { fi: "kiina (mandariini)", sv: "kinesiska (mandarin)", en: "Chinese (Mandarin)" },
};

/** Where an endonym names a script, which nobody speaks. */
const own: Partial<Record<Locale, string>> = { "zh-Hans": "中文（普通话）" };

/**
 * `("fi", "vi")` → `vietnam`: a language as somebody asks for an interpreter of it, without the
 * script in which it is written. In the language itself: its endonym.
 */
export function spokenName(lang: Locale, of: Locale): string {
	if (lang === of) return own[of] ?? languages[of].endonym;
	const exception = exceptions[of]?.[lang as WorkerLocale];
	return exception ?? languageName(lang, new Intl.Locale(of).language);
}
