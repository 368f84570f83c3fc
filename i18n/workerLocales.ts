import type { Locale } from "./locales";

/** Languages that people who work with clients in Finland read: they stand beside every other. */
export const workerLocales = ["fi", "sv", "en"] as const satisfies readonly Locale[];

export type WorkerLocale = (typeof workerLocales)[number];

/** Those of workers and the reader's, in this order, each once. */
export function workersAnd(locale: Locale): Locale[] {
	return [...new Set<Locale>([...workerLocales, locale])];
}

/** Those of workers that a language can stand beside. */
export function workersBeside(locale: Locale): WorkerLocale[] {
	return workerLocales.filter((other) => other !== locale);
}
