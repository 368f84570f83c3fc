import { getTranslations } from "next-intl/server";
import { listPages, listTranslationStates, type TranslationState } from "@/content";
import { inLanguage } from "@/i18n/languageAttributes";
import { type Locale, languages, locales, sourceLocale } from "@/i18n/locales";
import { DataTable } from "./DataTable";

type Props = { lang: Locale };

/**
 * How each reader's page stands in each language, for people who want to help. The same table as
 * `npm run translations` prints.
 */
export async function TranslationTable({ lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "TranslationTable" });
	const pages = listPages(lang).filter(({ audience }) => audience === "everyone");
	const states = listTranslationStates();
	const words = ({ state, staleBlocks, by, reviewed }: TranslationState): string => {
		if (state === "missing") return t("missing");
		if (staleBlocks > 0) return t("stale", { count: String(staleBlocks) });
		if (reviewed) return t("reviewed", { date: reviewed });
		return t(by === "human" ? "human" : "machine");
	};
	return (
		<DataTable caption={t("caption")}>
			<thead>
				<tr>
					<th scope="col">{t("language")}</th>
					{pages.map(({ slug, title }) => (
						<th key={slug} scope="col">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{locales
					.filter((locale) => locale !== sourceLocale)
					.map((locale) => (
						<tr key={locale}>
							<th scope="row" {...inLanguage(locale)}>
								{languages[locale].endonym}
							</th>
							{pages.map(({ slug }) => {
								const state = states.find((one) => one.locale === locale && one.slug === slug);
								return <td key={slug}>{state && words(state)}</td>;
							})}
						</tr>
					))}
			</tbody>
		</DataTable>
	);
}
