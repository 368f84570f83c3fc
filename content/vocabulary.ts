/**
 * All that an editor can use in a page beside Markdown: the one list from which the checks, the
 * React map (`components/mdx.tsx`) and the editors' guide are made.
 */

/** Which list of facts a component's `id` must be found in. */
export type FactList = "contacts" | "statements" | "figures" | "charts";

export type Component = {
	/** What it is for, told to an editor. */
	about: string;
	/** Stands inside a sentence rather than on lines of its own. */
	inline?: true;
	/** Its `id` names a fact of this list. */
	id?: FactList;
	/** The contact must have this, or there is nothing to show. */
	needs?: "phone" | "sms" | "email" | "website";
	/** Says most of a page by itself, so that few words need stand beside it. */
	fills?: true;
	/** Holds Markdown between its opening and closing line. */
	holds?: "blocks" | "list" | "steps" | "choice";
};

export const vocabulary = {
	Call: { about: "The large button that calls a number", id: "contacts", needs: "phone" },
	Contact: { about: "Everything known about a contact, as a card", id: "contacts" },
	Phone: { about: "A number that can be tapped", inline: true, id: "contacts", needs: "phone" },
	Sms: { about: "A number to send a text message to", inline: true, id: "contacts", needs: "sms" },
	Email: { about: "An e-mail address", inline: true, id: "contacts", needs: "email" },
	Website: { about: "A link to a contact's site", inline: true, id: "contacts", needs: "website" },
	Checked: {
		about: "When a statement that depends on the law was checked",
		inline: true,
		id: "statements",
	},
	Figure: { about: "One number of the statistics", inline: true, id: "figures" },
	Note: { about: "A calm box", holds: "blocks" },
	Danger: { about: "A box for urgent danger", holds: "blocks" },
	Steps: { about: "A numbered list of steps", holds: "steps" },
	Doors: { about: "Links as large cards: a link, then a short sentence", holds: "list" },
	Situations: { about: "Situations in the reader's own words", holds: "list" },
	Choice: {
		about: "A situation to choose, as a heading, then what to know about it",
		holds: "choice",
	},
	Checklist: { about: "A list to tick, on the screen or on paper", holds: "list" },
	Topics: { about: "All pages with their descriptions" },
	LeaveTry: { about: "A leave link to try" },
	ShowCards: { about: "Cards to show to somebody nearby, in several languages", fills: true },
	Phrases: { about: "Sentences to point at, in several languages", fills: true },
	PocketCards: { about: "Eight small cards on a sheet", fills: true },
	Leaflet: { about: "A sheet with the number and a square code", fills: true },
	ContactList: { about: "All contacts, as cards", fills: true },
	Glossary: { about: "All words of the glossary with their meanings", fills: true },
	Chart: { about: "A chart of the statistics with its table", id: "charts" },
	Downloads: { about: "The figures as files" },
	KeyFigures: { about: "The table of figures for each year" },
	Reviews: { about: "The list of reviews and reports" },
	TranslationTable: { about: "How each page stands in each language" },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof vocabulary;

export const componentNames = Object.keys(vocabulary) as ComponentName[];
