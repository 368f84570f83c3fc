import type { EditProps } from "@/edit/address";
import { asEditorLanguage } from "@/edit/language";
import { PageView } from "@/edit/PageView";
import { asLocale } from "@/i18n/locales";

export default async function Page({ params, searchParams }: EditProps<"locale" | "slug">) {
	const { locale, slug } = await params;
	const language = asEditorLanguage((await searchParams).lang);
	return <PageView locale={asLocale(locale)} slug={slug} language={language} />;
}
