import { getTranslations } from "next-intl/server";
import { getContact, listContacts } from "@/content";
import type { Locale } from "@/i18n/locales";
import { type WorkerLocale, workerLocales } from "@/i18n/workerLocales";
import { ContactCard } from "./ContactCard";

type Props = { lang: Locale };

/** Every contact that there is, with for whom it is, where, and where the facts come from. */
export async function ContactList({ lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "ContactList" });
	const inWords = workerLocales.find((one) => one === lang) ?? ("en" satisfies WorkerLocale);
	return listContacts().map((id) => {
		const { about, area, source, confidence } = getContact(id);
		return (
			<ContactCard key={id} id={id} lang={lang}>
				<p>{about[inWords]}</p>
				<p className="text-small">
					{area === "country" && <>{t("country")} · </>}
					<a href={source} rel="noreferrer">
						{t("source")}
					</a>
					{confidence === "B" && ` (${t("secondHand")})`}
				</p>
			</ContactCard>
		);
	});
}
