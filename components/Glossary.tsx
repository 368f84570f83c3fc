import { getTranslations } from "next-intl/server";
import { isExpired, listGlossary } from "@/content";
import { inLanguage } from "@/i18n/languageAttributes";
import type { Locale } from "@/i18n/locales";
import { monthName } from "@/i18n/months";
import { workerLocales } from "@/i18n/workerLocales";
import { ExpiredNote } from "./ExpiredNote";

type Props = { lang: Locale };

/** The words that workers meet, in the languages that they read, side by side where there is room. */
export async function Glossary({ lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "Glossary" });
	return (
		<div className="wide">
			{listGlossary().map(([id, entry]) => (
				<div key={id} id={id} className="border-line border-b py-4">
					<div className="md:grid md:grid-cols-3 md:gap-x-6">
						{workerLocales.map((other) => (
							<dl key={other} {...inLanguage(other)} className="m-0 mb-3 min-w-0">
								<dt className="font-bold">{entry.term[other]}</dt>
								<dd className="m-0">{entry.meaning[other]}</dd>
							</dl>
						))}
					</div>
					<p className="m-0 text-small text-soft">
						<a href={entry.source} rel="noreferrer">
							{t("source")}
						</a>
						{isExpired(entry)
							? " "
							: `, ${t("checked", { month: monthName(lang, entry.checked) })}`}
						<ExpiredNote of={entry} lang={lang} />
					</p>
				</div>
			))}
		</div>
	);
}
