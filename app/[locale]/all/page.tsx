import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AllPages } from "@/components/AllPages";
import { PageFrame } from "@/components/PageFrame";
import { asLocale } from "@/i18n/locales";
import { allPagesSlug, pagePath } from "@/i18n/paths";

type Props = PageProps<"/[locale]/all">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = asLocale((await params).locale);
	const t = await getTranslations({ locale });
	const title = `${t("AllPages.title")} – ${t("Site.name")}`;
	return {
		title,
		description: t("AllPages.description"),
		alternates: { canonical: pagePath(locale, allPagesSlug) },
		// The pages themselves are to be found, each with its own name.
		robots: { index: false },
		other: { audience: "everyone" },
	};
}

/** `/<locale>/all/`: a language in one document: one request, one line in the history. */
export default async function All({ params }: Props) {
	const locale = asLocale((await params).locale);
	return (
		<PageFrame locale={locale} slug={allPagesSlug}>
			<AllPages locale={locale} />
		</PageFrame>
	);
}
