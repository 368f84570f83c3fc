import { getTranslations } from "next-intl/server";
import { getContact } from "@/content";
import type { Locale } from "@/i18n/locales";
import { ExpiredNote } from "./ExpiredNote";
import { PhoneLink } from "./PhoneLink";

type Props = { id: string; lang: Locale };

/** The one large thing on a page: a number to call now. Danger looks different from advice. */
export async function Call({ id, lang }: Props) {
	const contact = getContact(id);
	const { phone, hours, cost } = contact;
	if (!phone) throw new Error(`<Call id="${id}" />: this contact has no phone number.`);
	const t = await getTranslations({ locale: lang, namespace: "Call" });
	if (id === "emergency")
		return (
			<p className="my-4">
				<PhoneLink
					phone={phone}
					className="flex flex-row-reverse flex-wrap items-center justify-end rounded-box border-2 border-alarm px-5 py-3 font-bold text-alarm text-number no-underline"
				>
					<span className="min-w-0 flex-1 font-normal text-body text-ink ms-4">{t("danger")}</span>
				</PhoneLink>
				<ExpiredNote of={contact} lang={lang} asks={false} />
			</p>
		);
	return (
		<p className="my-5">
			<PhoneLink
				phone={phone}
				className="flex flex-col items-start rounded-box border-2 border-pine bg-pine px-5 py-4 font-bold text-number text-on-pine leading-tight no-underline"
			>
				{hours === "always" && <span className="font-normal text-body">{t("always")}</span>}
				{(cost === "normal" || cost === "free") && (
					<span className="order-last font-normal text-body">{t(cost)}</span>
				)}
			</PhoneLink>
			<ExpiredNote of={contact} lang={lang} />
		</p>
	);
}
