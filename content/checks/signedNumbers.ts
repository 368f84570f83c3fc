import { error, type Problem } from "@/content/problem";
import {
	type Contact,
	contactList,
	requiredContacts,
	type SignedContact,
	signedContactList,
} from "@/content/schema";
import { contactsOf, type Project, recordOf } from "./project";
import { schemaProblems } from "./schemaProblems";

const kinds = ["phone", "sms", "email", "website"] as const;
type Kind = (typeof kinds)[number];

/** Where each of them stands in `contacts.json`. */
const pathIn: Record<Kind, PropertyKey[]> = {
	phone: ["phone", "e164"],
	sms: ["sms"],
	email: ["email"],
	website: ["website"],
};

function reached({ phone, sms, email, website }: Partial<Contact>): Record<Kind, unknown> {
	return { phone: phone?.e164, sms: sms && phone?.e164, email, website };
}

/**
 * Each way to reach somebody is typed twice: in `contacts.json` and, from the source again, in the
 * signed list. One slip alone publishes nothing.
 */
export function checkSignedNumbers(project: Project): Problem[] {
	const { contacts, signed } = project.facts;
	if (contacts.data === undefined || signed.data === undefined) return signed.problems;
	const own = [...signed.problems, ...schemaProblems(signed, signedContactList)];
	const published = contactsOf(project);
	// What ails the contacts themselves is told once, by their own check.
	const isWhole = requiredContacts.every((id) => published[id]?.phone);
	if (!isWhole || !contactList.safeParse(contacts.data).success) return own;
	const list = recordOf<SignedContact>(signed.data);
	const differences = Object.keys({ ...published, ...list }).flatMap((id) =>
		kinds.flatMap((kind): Problem[] => {
			const now = published[id] && reached(published[id])[kind];
			const then = list[id]?.[kind];
			if (now === then || (now === undefined && then === undefined)) return [];
			const here = contacts.at([id, ...pathIn[kind]]);
			const there = signed.at(list[id] ? [id, kind] : []);
			const said = `The ${kind} of “${id}” stands twice and differs: ${here.file}:${here.line} says ${now ?? "nothing"}, ${there.file}:${there.line} says ${then ?? "nothing"}.`;
			return [
				error(now === undefined ? there : here, said, {
					wanted: `Look at the source. Mend the wrong one; if it has really changed, type it anew in ${signed.file} and write who signed and when.`,
				}),
			];
		}),
	);
	return [...own, ...differences];
}
