import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locales";
import { Disclosure } from "./Disclosure";
import { PageLinks } from "./PageLinks";

type Props = { locale: Locale; slug: string };

/** The navigation of small screens: closed until it is wanted, without a script or an address. */
export async function PageMenu({ locale, slug }: Props) {
	const t = await getTranslations({ locale, namespace: "PageLinks" });
	return (
		<Disclosure icon="pages" label={t("label")} className="lg:hidden">
			<PageLinks locale={locale} slug={slug} />
		</Disclosure>
	);
}
