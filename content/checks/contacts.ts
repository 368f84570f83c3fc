import { error, type Problem, warning } from "@/content/problem";
import { type Contact, contactList, requiredContacts } from "@/content/schema";
import { contactsOf, type Project } from "./project";
import { schemaProblems } from "./schemaProblems";
import { nearest } from "./suggest";

type Contacts = [string, Partial<Contact>][];

function requiredProblems(project: Project): Problem[] {
	const { contacts } = project.facts;
	if (contacts.data === undefined) return [];
	const known = contactsOf(project);
	return requiredContacts.flatMap((id) => {
		const wanted = "Every page shows its number; the site cannot be without it.";
		if (!known[id]) {
			const close = nearest(id, Object.keys(known));
			const instead = close ? ` Here stands “${close}”.` : "";
			const place = contacts.at(close ? [close] : []);
			return [error(place, `The contact “${id}” is missing.${instead}`, { wanted })];
		}
		if (known[id].phone) return [];
		return [error(contacts.at([id]), `The contact “${id}” has no phone.`, { wanted })];
	});
}

const withoutSpaces = (text: string) => text.replace(/\s/g, "");

/** The number as it is dialled from abroad, made from the one that people write in Finland. */
function dialled(national: string): string {
	const digits = withoutSpaces(national);
	return digits === "112" ? digits : `+358${digits.replace(/^0/, "")}`;
}

function numberProblems({ facts: { contacts } }: Project, entries: Contacts): Problem[] {
	return entries.flatMap(([id, { phone, sms }]) => {
		if (sms && !phone) {
			const wanted = "Write its phone, or take sms away.";
			return [error(contacts.at([id, "sms"]), `“${id}” has sms but no phone.`, { wanted })];
		}
		if (typeof phone?.e164 !== "string" || typeof phone.national !== "string") return [];
		const expected = dialled(phone.national);
		if (phone.e164 === expected) return [];
		const message = `The two numbers of “${id}” differ: ${phone.national} is dialled ${expected}, not ${phone.e164}.`;
		const wanted = "Look at the source and write the right one in both forms.";
		return [error(contacts.at([id, "phone", "e164"]), message, { wanted })];
	});
}

function sharedNumbers({ facts: { contacts } }: Project, entries: Contacts): Problem[] {
	const first = new Map<string, string>();
	return entries.flatMap(([id, { phone }]) => {
		if (typeof phone?.e164 !== "string") return [];
		const other = first.get(phone.e164);
		if (!other) first.set(phone.e164, id);
		if (!other) return [];
		const message = `“${id}” has the same number as “${other}”.`;
		const wanted = "If that is right, leave it; if not, look at the source.";
		return [warning(contacts.at([id, "phone", "e164"]), message, { wanted })];
	});
}

/** Whom readers call and write to: the one place where a wrong digit would hurt them. */
export function checkContacts(project: Project): Problem[] {
	const { contacts } = project.facts;
	const entries = Object.entries(contactsOf(project));
	return [
		...contacts.problems,
		...(contacts.data === undefined ? [] : schemaProblems(contacts, contactList)),
		...requiredProblems(project),
		...numberProblems(project, entries),
		...sharedNumbers(project, entries),
	];
}
