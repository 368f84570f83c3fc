import { getTranslations } from "next-intl/server";
import { getContact } from "@/content";
import { inLanguage } from "@/i18n/languageAttributes";
import { type Locale, languages, locales, sourceLocale } from "@/i18n/locales";
import { indexSlug, pagePath } from "@/i18n/paths";
import { LanguageLinks } from "./LanguageLinks";
import { PhoneLink } from "./PhoneLink";

type Props = { says: "Entry" | "NotFound" };

/** What is said, in one language, with its own name, the number and a way in. */
async function Greeting({ says, locale }: Props & { locale: Locale }) {
	const t = await getTranslations({ locale });
	const phone = getContact("helpline").phone;
	return (
		<section {...inLanguage(locale)} className="border-line border-b py-4">
			<h2 className="m-0 text-h2">{t(`${says}.title`)}</h2>
			<p className="my-2">{t(`${says}.line`)}</p>
			<p className="m-0 flex flex-wrap items-center">
				<a
					href={pagePath(locale, indexSlug)}
					hrefLang={locale}
					className="me-6 inline-flex min-h-11 items-center rounded-pill border-2 border-pine px-5 font-bold no-underline"
				>
					{languages[locale].endonym}
				</a>
				{phone && (
					<PhoneLink phone={phone} className="inline-flex min-h-11 items-center font-bold" />
				)}
			</p>
		</section>
	);
}

/** One thing said in every language: first all their names at a glance, then the words of each. */
export async function EveryLanguage({ says }: Props) {
	const t = await getTranslations({ locale: sourceLocale });
	return (
		<main id="main" className="mx-auto max-w-text px-4 pt-4 pb-12">
			<h1 className="mt-2">{t(`${says}.title`)}</h1>
			<nav aria-label={t("LanguagePicker.label")}>
				<LanguageLinks slug={indexSlug} />
			</nav>
			{locales.map((locale) => (
				<Greeting key={locale} says={says} locale={locale} />
			))}
		</main>
	);
}
