import { getTranslations } from "next-intl/server";
import { contactNames, getContact } from "@/content";
import { ifOther, inLanguage } from "@/i18n/languageAttributes";
import { type Locale, sourceLocale } from "@/i18n/locales";
import { indexSlug, pagePath, siteUrl } from "@/i18n/paths";
import { PhoneLink } from "./PhoneLink";
import { SquareCode } from "./SquareCode";

type Props = { locale: Locale };

const points = ["worker", "confidential", "languages", "cost", "choice", "permit"] as const;

/** A sheet for a wall: the number, what happens on the call, and a code that leads to the site. */
export async function Leaflet({ locale }: Props) {
	const t = await getTranslations({ locale, namespace: "Leaflet" });
	const call = await getTranslations({ locale, namespace: "Call" });
	const [helpline, emergency] = [getContact("helpline"), getContact("emergency")];
	const [name, finnishName] = contactNames(helpline, locale);
	return (
		<section {...inLanguage(locale)} aria-labelledby="leaflet" className="wide">
			<h2 id="leaflet" className="print:hidden">
				{t("leaflet")}
			</h2>
			<div className="leaflet paper">
				<p className="leaflet-title">{t("title")}</p>
				<p className="leaflet-lead">{t("question")}</p>
				<p className="m-0 font-bold">{name}</p>
				{finnishName && <p {...ifOther(sourceLocale, locale)}>{finnishName}</p>}
				{helpline.phone && <PhoneLink phone={helpline.phone} className="leaflet-number" />}
				<ul>
					{points.map((key) => (
						<li key={key}>{t(key)}</li>
					))}
				</ul>
				<p>
					{call("danger")}{" "}
					{emergency.phone && <PhoneLink phone={emergency.phone} className="font-bold" />}
				</p>
				<div className="leaflet-code">
					<SquareCode text={siteUrl() + pagePath(locale, indexSlug)} label={t("code")} />
					<p>{t("code")}</p>
				</div>
			</div>
		</section>
	);
}
