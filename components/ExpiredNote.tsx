import { getTranslations } from "next-intl/server";
import { isExpired } from "@/content";
import type { Locale } from "@/i18n/locales";
import { monthName } from "@/i18n/months";

type Props = {
	/** The fact that the note stands beside. */
	of: { checked: string; expires: string };
	lang: Locale;
	/** Nobody should call the emergency number to ask about it. */
	asks?: boolean;
};

/** Says beside a fact that nobody has checked it in time; nothing while it is in order. */
export async function ExpiredNote({ of, lang, asks = true }: Props) {
	if (!isExpired(of)) return null;
	const t = await getTranslations({ locale: lang, namespace: "Checked" });
	const checked = t("checked", { month: monthName(lang, of.checked) });
	return (
		<span data-expired="" className="font-bold text-ink text-small">
			({asks ? t("expired", { checked }) : checked})
		</span>
	);
}
