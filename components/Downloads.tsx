import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locales";
import { dataPath } from "@/i18n/paths";

type Props = { lang: Locale };

const formats = ["csv", "json"] as const;

/** The figures as files, for people who count on. */
export async function Downloads({ lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "Downloads" });
	return (
		<>
			<ul aria-label={t("label")} className="print:hidden">
				{formats.map((format) => (
					<li key={format}>
						<a href={dataPath(format)} download="">
							{t(format)}
						</a>
					</li>
				))}
			</ul>
			<p className="text-small text-soft print:hidden">{t("trace")}</p>
		</>
	);
}
