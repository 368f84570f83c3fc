import "../globals.css";
import { Document } from "@/components/Document";
import { sourceLocale } from "@/i18n/locales";

export default function Layout({ children }: LayoutProps<"/">) {
	return <Document locale={sourceLocale}>{children}</Document>;
}
