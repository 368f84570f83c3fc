import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ifOther } from "@/i18n/languageAttributes";
import { isSourceVariety, type Locale, sourceLocale } from "@/i18n/locales";

type Props = {
	/** The language of the notice itself. */
	locale: Locale;
	/** Address of the page in the language in which it was first written. */
	original?: string;
	/** Not on paper: the page is a sheet that is printed alone. */
	screenOnly?: boolean;
	children: ReactNode;
};

/** One line about the words that follow, with a link to the original, named in its own language. */
export async function Notice({ locale, original, screenOnly, children }: Props) {
	// “Read in Finnish” would tell a reader of Easy Finnish nothing.
	const named = isSourceVariety(locale) ? locale : sourceLocale;
	const t = await getTranslations({ locale: named, namespace: "Article" });
	return (
		<p
			className={`mt-4 mb-0 border-edge border-s-4 ps-3 text-small text-soft ${screenOnly ? "print:hidden" : ""}`}
		>
			{children}{" "}
			{original && (
				<a href={original} {...ifOther(sourceLocale, locale)} hrefLang={sourceLocale}>
					{t("original")}
				</a>
			)}
		</p>
	);
}
