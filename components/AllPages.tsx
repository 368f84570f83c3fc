import { getTranslations } from "next-intl/server";
import { listReaderPages } from "@/content";
import { ifOther } from "@/i18n/languageAttributes";
import type { Locale } from "@/i18n/locales";
import { Article } from "./Article";

type Props = { locale: Locale };

/** Every reader's page of a language, one after the other, with a table of contents. */
export async function AllPages({ locale }: Props) {
	const t = await getTranslations({ locale, namespace: "AllPages" });
	const pages = listReaderPages(locale);
	return (
		<>
			<h1>{t("title")}</h1>
			<p>{t("description")}</p>
			<nav aria-label={t("contents")}>
				<ol>
					{pages.map(({ slug, title, lang }) => (
						<li key={slug}>
							<a href={`#${slug}`} {...ifOther(lang, locale)}>
								{title}
							</a>
						</li>
					))}
				</ol>
			</nav>
			{pages.map((page) => (
				<section key={page.slug} id={page.slug} className="border-line border-t">
					<Article page={page} among={pages.map(({ slug }) => slug)} />
				</section>
			))}
		</>
	);
}
