/**
 * Groups of messages that only pages for professionals use. A language without such pages shows
 * them by fallback, in the fallback's words, and needs none of these.
 */
export const professionalMessages = ["KeyFigures", "Reviews", "TranslationTable"] as const;
