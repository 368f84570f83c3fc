import { getTranslations } from "next-intl/server";
import type { Page } from "@/content";
import { inLanguage } from "@/i18n/languageAttributes";
import { languages } from "@/i18n/locales";
import { sideBySidePath } from "@/i18n/paths";
import { sideBySideLocales } from "./SideBySide";

type Props = { page: Page };

/** From a page to the same page with a worker's language beside it. */
export async function SideBySideLinks({ page }: Props) {
	const { locale, slug } = page;
	const others = sideBySideLocales(page);
	if (others.length === 0) return null;
	const t = await getTranslations({ locale, namespace: "SideBySide" });
	return (
		<nav
			aria-label={t("label")}
			className="mt-8 flex flex-wrap items-center border-line border-t pt-3 text-small print:hidden"
		>
			<span className="me-4">{t("label")}:</span>
			{others.map((other) => (
				<a
					key={other}
					href={sideBySidePath(locale, other, slug)}
					{...inLanguage(other)}
					className="me-4 inline-flex min-h-11 items-center"
				>
					{languages[other].endonym}
				</a>
			))}
		</nav>
	);
}
