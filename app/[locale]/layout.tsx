import "../globals.css";
import type { Metadata } from "next";
import { locale as localeParam } from "next/root-params";
import { Document } from "@/components/Document";
import { asLocale, locales } from "@/i18n/locales";
import { siteUrl } from "@/i18n/paths";

export const dynamicParams = false;

/** What every page of a language says of itself; each page adds its own. */
export function generateMetadata(): Metadata {
	return {
		metadataBase: new URL(siteUrl()),
		referrer: "no-referrer",
		formatDetection: { telephone: false },
	};
}

export function generateStaticParams() {
	return locales.map((locale) => ({ locale }));
}

export default async function Layout({ children }: LayoutProps<"/[locale]">) {
	return <Document locale={asLocale(await localeParam())}>{children}</Document>;
}
