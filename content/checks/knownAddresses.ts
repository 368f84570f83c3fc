import type { Contact } from "@/content/schema";
import { type Project, recordOf } from "./project";

/** What `contacts.json` holds, to tell an editor which component to write. */
export type KnownAddresses = { numbers: Map<string, string>; others: Map<string, string> };

export const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, "");
const hostOf = (url: string) =>
	url
		.replace(/^(https?:)?\/\//i, "")
		.replace(/^www\./i, "")
		.replace(/[/?#].*$/s, "")
		.toLowerCase();

export const knownAddresses = ({ facts }: Project): KnownAddresses =>
	contactAddresses(facts.contacts.data);

/** The same from the contacts alone, whatever their file holds. */
export function contactAddresses(contacts: unknown): KnownAddresses {
	const numbers = new Map([["112", "emergency"]]);
	const others = new Map<string, string>();
	for (const [id, { phone, email, website }] of Object.entries(recordOf<Contact>(contacts))) {
		if (phone?.national) numbers.set(digitsOf(phone.national), id);
		if (phone?.e164) numbers.set(digitsOf(phone.e164), id);
		if (typeof email === "string") others.set(email.toLowerCase(), id);
		if (typeof website === "string") others.set(hostOf(website), id);
	}
	return { numbers, others };
}

export const isForeign = (url: string) => /^([a-z][a-z+.-]*:|\/\/|www\.)/i.test(url);

/** Which component to write instead of an address. */
export function adviceForAddress(address: string, known: KnownAddresses) {
	const bare = address.replace(/^(mailto|tel|sms):/i, "");
	const number = known.numbers.get(digitsOf(bare));
	const id = bare.includes("@")
		? known.others.get(bare.toLowerCase())
		: known.others.get(hostOf(bare));
	const component = /^(tel|sms):/i.test(address)
		? "Phone"
		: bare.includes("@")
			? "Email"
			: "Website";
	return adviceFor(component, component === "Phone" ? number : id);
}

/** Write this component; with the contact's id if it is known. */
export function adviceFor(component: string, id: string | undefined) {
	if (id) return { wanted: `Write <${component} id="${id}" />` };
	return {
		wanted: `Write it into content/contacts.json, then <${component} id="…" /> here: it stands in one place, with its source.`,
	};
}
