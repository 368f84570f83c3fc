import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EveryLanguage } from "@/components/EveryLanguage";
import { locales, sourceLocale } from "@/i18n/locales";
import { alternates, indexSlug, siteUrl } from "@/i18n/paths";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations({ locale: sourceLocale, namespace: "Site" });
	return {
		metadataBase: new URL(siteUrl()),
		title: t("name"),
		referrer: "no-referrer",
		formatDetection: { telephone: false },
		alternates: { canonical: "/", languages: alternates(indexSlug, locales) },
		other: { audience: "everyone" },
	};
}

/** `/`: the languages by their own names. It redirects nobody and asks the browser nothing. */
export default function Entry() {
	return <EveryLanguage says="Entry" />;
}
