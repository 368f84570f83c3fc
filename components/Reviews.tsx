import { getTranslations } from "next-intl/server";
import { isExpired, listReviews } from "@/content";
import { languageName } from "@/i18n/languageNames";
import type { Locale } from "@/i18n/locales";
import { ExpiredNote } from "./ExpiredNote";

type Props = { lang: Locale };

/** Reviews and press releases, the newest first, each named in the language it is written in. */
export async function Reviews({ lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "Reviews" });
	const reviews = listReviews().toSorted((a, b) => b.period.localeCompare(a.period));
	return (
		<ul className="list-none p-0">
			{reviews.map((review) => {
				const { id, period, type, language, title, publisher, url } = review;
				return (
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
						{isExpired(review) && <br />}
						<ExpiredNote of={review} lang={lang} />
					</li>
				);
			})}
		</ul>
	);
}
