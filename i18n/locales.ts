/** The way a script runs. */
export type Direction = "ltr" | "rtl";

type Language = {
	/** The language's own name, as its readers write it. */
	endonym: string;
	dir: Direction;
	/** Address that the leave link opens. */
	leave: string;
};

/**
 * Where the leave link leads: the national weather service, dull and plausible for anyone in
 * Finland. It speaks three languages; English serves all others.
 */
const weather = {
	fi: "https://www.ilmatieteenlaitos.fi/",
	sv: "https://sv.ilmatieteenlaitos.fi/",
	en: "https://en.ilmatieteenlaitos.fi/",
};

/**
 * The one list of languages, in the order of the picker. All that depends on a language is derived
 * from it: routes, picker, alternates, sitemap, messages, folders of `content/`.
 */
export const languages = {
	fi: { endonym: "Suomi", dir: "ltr", leave: weather.fi },
	sv: { endonym: "Svenska", dir: "ltr", leave: weather.sv },
	en: { endonym: "English", dir: "ltr", leave: weather.en },
	"fi-x-selko": { endonym: "Selkosuomi", dir: "ltr", leave: weather.fi },
	ar: { endonym: "العربية", dir: "rtl", leave: weather.en },
	ckb: { endonym: "کوردی (سۆرانی)", dir: "rtl", leave: weather.en },
	prs: { endonym: "دری", dir: "rtl", leave: weather.en },
	fa: { endonym: "فارسی", dir: "rtl", leave: weather.en },
	ps: { endonym: "پښتو", dir: "rtl", leave: weather.en },
	ur: { endonym: "اردو", dir: "rtl", leave: weather.en },
	so: { endonym: "Soomaali", dir: "ltr", leave: weather.en },
	ti: { endonym: "ትግርኛ", dir: "ltr", leave: weather.en },
	am: { endonym: "አማርኛ", dir: "ltr", leave: weather.en },
	fr: { endonym: "Français", dir: "ltr", leave: weather.en },
	es: { endonym: "Español", dir: "ltr", leave: weather.en },
	ru: { endonym: "Русский", dir: "ltr", leave: weather.en },
	uk: { endonym: "Українська", dir: "ltr", leave: weather.en },
	tr: { endonym: "Türkçe", dir: "ltr", leave: weather.en },
	vi: { endonym: "Tiếng Việt", dir: "ltr", leave: weather.en },
	th: { endonym: "ไทย", dir: "ltr", leave: weather.en },
	fil: { endonym: "Filipino", dir: "ltr", leave: weather.en },
	"zh-Hans": { endonym: "简体中文", dir: "ltr", leave: weather.en },
	ne: { endonym: "नेपाली", dir: "ltr", leave: weather.en },
	bn: { endonym: "বাংলা", dir: "ltr", leave: weather.en },
	hi: { endonym: "हिन्दी", dir: "ltr", leave: weather.en },
	ro: { endonym: "Română", dir: "ltr", leave: weather.en },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as Locale[];

/** The language in which every page is written first. It decides which pages exist. */
export const sourceLocale: Locale = "fi";

/** The language shown where a translation is missing. */
export const fallbackLocale: Locale = "en";

/** A variety of the source language, such as Easy Finnish: its readers read the source too. */
export const isSourceVariety = (locale: Locale): boolean =>
	new Intl.Locale(locale).language === sourceLocale;

/** Where the words of a page come from that a language does not have, the nearest first. */
export const fallbacksOf = (locale: Locale): Locale[] =>
	isSourceVariety(locale) ? [sourceLocale] : [fallbackLocale, sourceLocale];

/** Both must hold every page, or the build stops. */
export const requiredLocales: readonly Locale[] = [sourceLocale, fallbackLocale];

/** The language named by a piece of an address, or an error: routes are made from the same list. */
export function asLocale(value: string | undefined): Locale {
	if (value && Object.hasOwn(languages, value)) return value as Locale;
	throw new Error(`“${value}” is not a language of i18n/locales.ts (${locales.join(", ")}).`);
}
