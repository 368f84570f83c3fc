import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/locales";
import type { WorkerLocale } from "@/i18n/workerLocales";
import { PageLinks } from "./PageLinks";
import { SiteFooter } from "./SiteFooter";
import { SiteHeader } from "./SiteHeader";

type Props = {
	locale: Locale;
	slug: string;
	/** The worker's language that stands beside the reader's, if there is one. */
	beside?: WorkerLocale;
	children: ReactNode;
};

/** Header, words, navigation and footer in the same places on every page (WCAG 3.2.3, 3.2.6). */
export async function PageFrame({ locale, slug, beside, children }: Props) {
	const t = await getTranslations({ locale, namespace: "PageLinks" });
	return (
		<div className="mx-auto max-w-page px-4 lg:px-6">
			<SiteHeader locale={locale} slug={slug} beside={beside} />
			<div className="lg:grid lg:grid-cols-[14rem_1fr] lg:gap-x-12">
				<nav aria-label={t("label")} className="hidden pt-6 lg:block print:hidden">
					<PageLinks locale={locale} slug={slug} />
				</nav>
				<div className="min-w-0">
					<main id="main">{children}</main>
					<SiteFooter locale={locale} slug={slug} beside={beside} />
				</div>
			</div>
		</div>
	);
}
