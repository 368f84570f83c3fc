import { getTranslations } from "next-intl/server";
import { listReviews } from "@/content";
import { languageName } from "@/i18n/languageNames";
import type { Locale } from "@/i18n/locales";

type Props = { lang: Locale };

/** Reviews and press releases, the newest first, each named in the language it is written in. */
export async function Reviews({ lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "Reviews" });
	const reviews = listReviews().toSorted((a, b) => b.period.localeCompare(a.period));
	return (
		<ul className="list-none p-0">
			{reviews.map(({ id, period, type, language, title, publisher, url }) => (
				<li key={id} className="border-line border-b pb-2">
					<a href={url} rel="noreferrer" hrefLang={language} lang={language}>
						{title}
					</a>
					<br />
					<span className="text-small text-soft">
						{period.includes("-H")
							? t("half", { year: period.slice(0, 4), half: period.slice(-1) })
							: period}
						{` · ${t(type)} · ${publisher} · ${languageName(lang, language)}`}
					</span>
				</li>
			))}
		</ul>
	);
}
