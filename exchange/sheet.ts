import type { Inline } from "./inline";

/** What goes to a translator: one page in one language, the same for every kind of file. */
export type Sheet = {
	locale: string;
	slug: string;
	notes: string[];
	rows: SheetRow[];
};

export type SheetRow = {
	number: number;
	/** Tells the segment and what the page said; a translator leaves it alone. */
	reference: string;
	kind: string;
	source: Inline;
	english?: string | undefined;
	target: Inline;
	/** Whether the words are up to date, of an older source, or not there yet. */
	state: "done" | "old" | "new";
	notes: string[];
};

/** What came back, before anything in it is believed. */
export type Returned = { locale: string; slug: string; rows: ReturnedRow[] };

export type ReturnedRow = {
	number: string;
	reference: string;
	/** Pieces as found: marks by their numbers only. */
	pieces: Inline["pieces"];
	/** Marks that cannot be understood, as they stand in the file. */
	unreadable: string[];
	/** The translator's tool says that the words are right as they are. */
	confirmed: boolean;
};

export const product = "apua-exchange";
