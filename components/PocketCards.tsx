import { getTranslations } from "next-intl/server";
import { contactNames, getContact } from "@/content";
import { ifOther, inLanguage } from "@/i18n/languageAttributes";
import { type Locale, sourceLocale } from "@/i18n/locales";
import { PhoneLink } from "./PhoneLink";

type Props = { locale: Locale };

/** A sheet of A4 holds eight cards of A7. */
const cardsOnSheet = Array.from({ length: 8 }, (_, index) => index + 1);

/** A pocket card, eight to a sheet. On the screen one is enough to see what it is. */
export async function PocketCards({ locale }: Props) {
	const t = await getTranslations({ locale });
	const [helpline, emergency] = [getContact("helpline"), getContact("emergency")];
	const [name, finnishName] = contactNames(helpline, locale);
	return (
		<section {...inLanguage(locale)} aria-labelledby="pocket-cards" className="wide">
			<h2 id="pocket-cards" className="print:hidden">
				{t("Leaflet.cards")}
			</h2>
			<ul className="pocket-cards paper">
				{cardsOnSheet.map((number) => (
					<li key={number} className={number > 1 ? "hidden print:block" : ""}>
						<p className="font-bold">{name}</p>
						{helpline.phone && <PhoneLink phone={helpline.phone} className="pocket-number" />}
						<p>{t("Entry.line")}</p>
						<p>{t("Contact.anonymousYes")}</p>
						<p>
							{t("Call.danger")}{" "}
							{emergency.phone && <PhoneLink phone={emergency.phone} className="font-bold" />}
						</p>
						{finnishName && <p {...ifOther(sourceLocale, locale)}>{finnishName}</p>}
					</li>
				))}
			</ul>
		</section>
	);
}
