import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Article } from "@/components/Article";
import { PageFrame } from "@/components/PageFrame";
import { getPage, listPages, type Page, translationsOf } from "@/content";
import { asLocale } from "@/i18n/locales";
import { alternates, indexSlug, pagePath } from "@/i18n/paths";

type Props = PageProps<"/[locale]/[[...slug]]">;

export function generateStaticParams({ params }: { params: { locale: string } }) {
	return listPages(asLocale(params.locale)).map(({ slug }) => ({
		slug: slug === indexSlug ? [] : [slug],
	}));
}

async function pageOf({ params }: Props): Promise<Page> {
	const { locale, slug = [] } = await params;
	return getPage(asLocale(locale), slug.join("/") || indexSlug) ?? notFound();
}

/** Names of pages stay in the history of a phone: neutral for readers (`title` in the front matter). */
export async function generateMetadata(props: Props): Promise<Metadata> {
	const page = await pageOf(props);
	const t = await getTranslations({ locale: page.locale, namespace: "Site" });
	const title = page.slug === indexSlug ? page.title : `${page.title} – ${t("name")}`;
	const missing = page.freshness === "missing";
	return {
		title,
		description: page.description,
		alternates: {
			canonical: pagePath(missing ? page.lang : page.locale, page.slug),
			languages: alternates(page.slug, translationsOf(page.slug)),
		},
		robots: missing ? { index: false } : undefined,
		// A link that is shared shows these, and not the plain words of the description.
		openGraph: { title, description: t("name"), siteName: t("name"), type: "website" },
		other: { audience: page.audience },
	};
}

export default async function ContentPage(props: Props) {
	const page = await pageOf(props);
	return (
		<PageFrame locale={page.locale} slug={page.slug}>
			<Article page={page} />
		</PageFrame>
	);
}
