import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Contact, contactName, getContact, isExpired } from "@/content";
import { languageList } from "@/i18n/languageNames";
import type { Locale } from "@/i18n/locales";
import { monthName } from "@/i18n/months";
import { EmailLink } from "./EmailLink";
import { ExpiredNote } from "./ExpiredNote";
import { PhoneLink } from "./PhoneLink";
import { WebsiteLink } from "./WebsiteLink";

type Props = {
	id: string;
	lang: Locale;
	/** More that is known, after the name. */
	children?: ReactNode;
};

const capital = <T extends string>(word: T) =>
	(word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<T>;

/**
 * All that is known about a contact, what a call leaves behind included. “Not known” is said, never
 * guessed; what does not apply (the cost of a call where there is no number) is left out.
 */
export async function ContactCard({ id, lang, children }: Props) {
	const contact = getContact(id);
	const t = await getTranslations({ locale: lang, namespace: "Contact" });
	const { phone, email, website, hours, cost, onBill, numberSeen, anonymous } = contact;
	const spoken = ({ languages, interpreter }: Contact) => {
		if (!languages || languages === "unknown") return undefined;
		const names = capital(languageList(lang, languages));
		return interpreter === "yes" ? t("interpreter", { languages: names }) : names;
	};
	const rows: [string, ReactNode][] = [
		[t("phone"), phone && <PhoneLink phone={phone} className="font-bold" />],
		[t("email"), email && <EmailLink address={email} />],
		[t("website"), website && <WebsiteLink address={website} />],
		[t("hours"), hours && t(`hours${capital(hours)}`)],
		[t("cost"), cost && t(`cost${capital(cost)}`)],
		[t("languages"), spoken(contact)],
		[t("anonymous"), anonymous === "yes" && t("anonymousYes")],
		[t("onBill"), onBill && t(`onBill${capital(onBill)}`)],
		[t("numberSeen"), numberSeen && t(`numberSeen${capital(numberSeen)}`)],
	];
	return (
		<div className="box my-5 rounded-box border border-edge bg-card p-5">
			<p className="mb-3 font-bold text-h3">{contactName(contact, lang)}</p>
			{children}
			<dl className="m-0">
				{rows.map(
					([label, value]) =>
						value && (
							<div key={label} className="mb-2 lg:flex">
								<dt className="shrink-0 pe-4 font-bold text-small text-soft lg:w-60">{label}</dt>
								<dd className="m-0 min-w-0">{value}</dd>
							</div>
						),
				)}
			</dl>
			{contact.sms && <p className="mt-2">{t("sms")}</p>}
			{phone && <p className="mt-2">{t("trace")}</p>}
			<p className="text-small text-soft">
				{isExpired(contact) ? (
					<ExpiredNote of={contact} lang={lang} asks={id !== "emergency"} />
				) : (
					t("checked", { month: monthName(lang, contact.checked) })
				)}
			</p>
		</div>
	);
}
