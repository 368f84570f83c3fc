import "../globals.css";
import { locale as localeParam } from "next/root-params";
import { Document } from "@/components/Document";
import { asLocale, locales } from "@/i18n/locales";

export const dynamicParams = false;

export function generateStaticParams() {
	return locales.map((locale) => ({ locale }));
}

export default async function Layout({ children }: LayoutProps<"/[locale]">) {
	return <Document locale={asLocale(await localeParam())}>{children}</Document>;
}
