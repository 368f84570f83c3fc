import { charts } from "@/content/charts";
import contacts from "@/content/contacts.json";
import type { Contact } from "@/content/schema";
import statements from "@/content/statements.json";
import statistics from "@/content/statistics.json";
import type { Component, FactList } from "@/content/vocabulary";
import type { EditorLanguage } from "./language";

/** A fact to choose: the id that stands in the page, and what an editor knows it by. */
export type Choice = { value: string; label: string };

const shorten = (words: string) =>
	words.length <= 90 ? words : `${words.slice(0, 89).trimEnd()}…`;

const contactList = Object.entries(contacts as Record<string, Partial<Contact>>);

function hasDetail(contact: Partial<Contact>, needs: Component["needs"]): boolean {
	return needs === undefined || contact[needs] !== undefined;
}

function detailOf({ phone, email, website }: Partial<Contact>, needs: Component["needs"]): string {
	if (needs === "email") return email ?? "";
	if (needs === "website") return website ?? "";
	return phone?.national ?? email ?? "";
}

/** The facts that a component can show, named in the language of the editor where they have a name. */
export function factChoices(
	list: FactList,
	needs: Component["needs"],
	language: EditorLanguage,
): Choice[] {
	switch (list) {
		case "contacts":
			return contactList
				.filter(([, contact]) => hasDetail(contact, needs))
				.map(([value, contact]) => {
					const name = contact.name?.[language] ?? contact.name?.fi ?? value;
					return { value, label: [name, detailOf(contact, needs)].filter(Boolean).join(" – ") };
				});
		case "statements":
			return Object.entries(statements).map(([value, { says }]) => ({
				value,
				label: `${value}: ${shorten(says)}`,
			}));
		case "figures":
			return statistics.figures.map(({ id, value, unit }) => ({
				value: id,
				label: `${id} – ${value ?? "?"} ${unit}`,
			}));
		case "charts":
			return Object.keys(charts).map((value) => ({ value, label: value }));
	}
}
