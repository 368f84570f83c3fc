import { getTranslations } from "next-intl/server";
import { getContact, getPage } from "@/content";
import { ifOther } from "@/i18n/languageAttributes";
import type { Locale } from "@/i18n/locales";
import { allPagesSlug, pagePath } from "@/i18n/paths";
import type { WorkerLocale } from "@/i18n/workerLocales";
import { ExpiredNote } from "./ExpiredNote";
import { LanguageLinks } from "./LanguageLinks";
import { PrintedContacts } from "./PrintedContacts";

type Props = { locale: Locale; slug: string; beside: WorkerLocale | undefined };

/** What this site is, what leaving does and does not do, and the site's own statements. */
export async function SiteFooter({ locale, slug, beside }: Props) {
	const t = await getTranslations({ locale, namespace: "Footer" });
	const whole = await getTranslations({ locale, namespace: "AllPages" });
	const about = ["privacy", "accessibility"].map((slug) => getPage(locale, slug));
	// A sheet is printed alone: it carries the numbers itself.
	const paper = getPage(locale, slug)?.sheet ? "print:hidden" : "";
	return (
		<footer className={`mt-12 border-line border-t py-6 text-small text-soft ${paper}`}>
			<p>{t("service")}</p>
			<PrintedContacts lang={locale} />
			{/* The bar has no room for it, and no number is ever covered. */}
			<ExpiredNote of={getContact("helpline")} lang={locale} />
			<p className="print:hidden">{t("leave")}</p>
			<div className="print:hidden">
				<LanguageLinks slug={slug} current={locale} beside={beside} />
			</div>
			<ul aria-label={t("about")} className="m-0 flex list-none flex-wrap p-0 print:hidden">
				<li className="m-0 me-6">
					<a href={pagePath(locale, allPagesSlug)} className="flex min-h-11 items-center">
						{whole("title")}
					</a>
				</li>
				{about.map(
					(page) =>
						page && (
							<li key={page.slug} className="m-0 me-6">
								<a
									href={pagePath(locale, page.slug)}
									{...ifOther(page.lang, locale)}
									className="flex min-h-11 items-center"
								>
									{page.title}
								</a>
							</li>
						),
				)}
			</ul>
		</footer>
	);
}
