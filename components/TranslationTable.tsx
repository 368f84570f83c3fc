import { getTranslations } from "next-intl/server";
import { listPages } from "@/content";
import { type TranslationState, translationStates } from "@/content/translations";
import { inLanguage } from "@/i18n/languageAttributes";
import { type Locale, languages, locales, sourceLocale } from "@/i18n/locales";

type Props = { lang: Locale };

/**
 * How each reader's page stands in each language, for people who want to help. The same table as
 * `npm run translations` prints.
 */
export async function TranslationTable({ lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "TranslationTable" });
	const pages = listPages(lang).filter(({ audience }) => audience === "everyone");
	const states = translationStates();
	const words = ({ state, staleBlocks, by, reviewed }: TranslationState): string => {
		if (state === "missing") return t("missing");
		if (staleBlocks > 0) return t("stale", { count: String(staleBlocks) });
		if (reviewed) return t("reviewed", { date: reviewed });
		return t(by === "human" ? "human" : "machine");
	};
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
		<section aria-label={t("caption")} tabIndex={0} className="wide relative overflow-x-auto">
			<table>
				<caption className="pb-2 text-start font-bold">{t("caption")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("language")}</th>
						{pages.map(({ slug, title }) => (
							<th key={slug} scope="col" className="min-w-24">
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
			</table>
		</section>
	);
}
