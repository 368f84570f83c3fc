import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locales";
import { indexSlug, pagePath } from "@/i18n/paths";
import type { WorkerLocale } from "@/i18n/workerLocales";
import { LanguagePicker } from "./LanguagePicker";
import { PageMenu } from "./PageMenu";

type Props = { locale: Locale; slug: string; beside: WorkerLocale | undefined };

/** The site's neutral name, the menu of pages (on small screens) and the languages of this page. */
export async function SiteHeader({ locale, slug, beside }: Props) {
	const t = await getTranslations({ locale, namespace: "Site" });
	return (
		<header className="-mx-2 flex flex-wrap items-center border-line border-b py-2 print:hidden">
			<a
				href={pagePath(locale, indexSlug)}
				className="ms-2 me-auto flex min-h-11 items-center font-bold text-ink no-underline"
			>
				<svg
					className="me-2 hidden md:block"
					viewBox="0 0 26 26"
					width="26"
					height="26"
					aria-hidden="true"
				>
					<circle cx="13" cy="13" r="12" fill="none" stroke="currentColor" strokeWidth="2" />
					<path
						d="M7 15c3-6 9-6 12 0"
						fill="none"
						stroke="currentColor"
						strokeWidth="2.4"
						strokeLinecap="round"
					/>
				</svg>
				{t("name")}
			</a>
			<PageMenu locale={locale} slug={slug} />
			<LanguagePicker locale={locale} slug={slug} beside={beside} />
		</header>
	);
}
