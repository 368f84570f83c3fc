import { getTranslations } from "next-intl/server";
import { getStatement } from "@/content";
import type { Locale } from "@/i18n/locales";
import { monthName } from "@/i18n/months";

type Props = { id: string; lang: Locale };

/** When a statement that depends on the law or on practice was last compared with its source. */
export async function Checked({ id, lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "Checked" });
	const month = monthName(lang, getStatement(id).checked);
	return <span className="text-small text-soft">({t("checked", { month })})</span>;
}
