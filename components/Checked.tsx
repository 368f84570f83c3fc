import { getTranslations } from "next-intl/server";
import { getStatement } from "@/content";
import type { Locale } from "@/i18n/locales";
import { monthName } from "@/i18n/months";

type Props = { id: string; lang: Locale };

/**
 * When a statement that depends on the law or on practice was last compared with its source, and
 * how old the source is where it is an old one.
 */
export async function Checked({ id, lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "Checked" });
	const { checked, dated } = getStatement(id);
	const month = monthName(lang, checked);
	const words = dated ? t("dated", { year: String(dated), month }) : t("checked", { month });
	return <span className="text-small text-soft">({words})</span>;
}
