import { getTranslations } from "next-intl/server";
import { getStatement, isExpired } from "@/content";
import type { Locale } from "@/i18n/locales";
import { monthName } from "@/i18n/months";

type Props = { id: string; lang: Locale };

/**
 * When a statement that depends on the law or on practice was last compared with its source, and
 * how old the source is where it is an old one. After its time it is said more plainly.
 */
export async function Checked({ id, lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "Checked" });
	const statement = getStatement(id);
	const { checked, dated } = statement;
	const month = monthName(lang, checked);
	const words = dated ? t("dated", { year: String(dated), month }) : t("checked", { month });
	if (isExpired(statement))
		return (
			<span data-expired="" className="font-bold text-ink text-small">
				({t("expired", { checked: words })})
			</span>
		);
	return <span className="text-small text-soft">({words})</span>;
}
