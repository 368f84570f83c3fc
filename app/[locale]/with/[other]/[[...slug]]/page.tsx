import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/PageFrame";
import { SideBySide, sideBySideLocales } from "@/components/SideBySide";
import { getPage, listPages } from "@/content";
import { asLocale } from "@/i18n/locales";
import { indexSlug, pagePath } from "@/i18n/paths";

type Props = PageProps<"/[locale]/with/[other]/[[...slug]]">;

export function generateStaticParams({ params }: { params: { locale: string } }) {
	return listPages(asLocale(params.locale)).flatMap((page) =>
		sideBySideLocales(page).map((other) => ({
			other,
			slug: page.slug === indexSlug ? [] : [page.slug],
		})),
	);
}

async function pairOf({ params }: Props) {
	const { locale, other: name, slug = [] } = await params;
	const page = getPage(asLocale(locale), slug.join("/") || indexSlug);
	const other = page && sideBySideLocales(page).find((one) => one === name);
	return page && other ? { page, other } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { page, other } = await pairOf(props);
	const t = await getTranslations({ locale: page.locale });
	const title = t("SideBySide.title", { page: page.title });
	return {
		title: `${title} (${other}) – ${t("Site.name")}`,
		description: page.description,
		// The page itself is to be found, in each of its languages.
		alternates: { canonical: pagePath(page.locale, page.slug) },
		robots: { index: false },
		other: { audience: page.audience },
	};
}

/** `/<locale>/with/<other>/<slug>/`: a client's language and a worker's, block by block. */
export default async function SideBySidePage(props: Props) {
	const { page, other } = await pairOf(props);
	return (
		<PageFrame locale={page.locale} slug={page.slug} beside={other}>
			<SideBySide page={page} other={other} />
		</PageFrame>
	);
}
