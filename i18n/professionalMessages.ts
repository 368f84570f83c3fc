/**
 * Groups of messages that only pages for professionals use. A language without such pages shows
 * them by fallback, in the fallback's words, and needs none of these.
 */
export const professionalMessages = [
	"ContactList",
	"Glossary",
	"Chart",
	"Downloads",
	"KeyFigures",
	"Reviews",
	"TranslationTable",
] as const;
