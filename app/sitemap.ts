import type { MetadataRoute } from "next";
import { listPages, translationsOf } from "@/content";
import { locales } from "@/i18n/locales";
import { alternates, pagePath, siteUrl } from "@/i18n/paths";

export const dynamic = "force-static";

/** Pages in the languages whose own words they have; what is shown by fallback is listed once. */
export default function sitemap(): MetadataRoute.Sitemap {
	const pages = locales.flatMap((locale) =>
		listPages(locale)
			.filter(({ lang }) => lang === locale)
			.map(({ slug }) => ({
				url: siteUrl() + pagePath(locale, slug),
				alternates: { languages: alternates(slug, translationsOf(slug)) },
			})),
	);
	return [{ url: `${siteUrl()}/` }, ...pages];
}
