import { contactName, getContact } from "@/content";
import { requiredContacts } from "@/content/schema";
import type { Locale } from "@/i18n/locales";
import { PhoneLink } from "./PhoneLink";

type Props = { lang: Locale };

/** The two numbers on paper, where there is no bar. */
export function PrintedContacts({ lang }: Props) {
	return (
		<ul className="hidden list-none p-0 print:block">
			{requiredContacts.map((id) => {
				const contact = getContact(id);
				return (
					contact.phone && (
						<li key={id}>
							{contactName(contact, lang)}:{" "}
							<PhoneLink phone={contact.phone} className="font-bold" />
						</li>
					)
				);
			})}
		</ul>
	);
}
