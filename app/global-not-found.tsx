import "./globals.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Document } from "@/components/Document";
import { EveryLanguage } from "@/components/EveryLanguage";
import { sourceLocale } from "@/i18n/locales";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations({ locale: sourceLocale, namespace: "Site" });
	return {
		title: t("name"),
		referrer: "no-referrer",
		formatDetection: { telephone: false },
		robots: { index: false },
		other: { audience: "everyone" },
	};
}

/** Whoever comes here may read any language and may need help at once. */
export default function NotFound() {
	return (
		<Document locale={sourceLocale}>
			<EveryLanguage says="NotFound" />
		</Document>
	);
}
