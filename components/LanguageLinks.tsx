import { inLanguage } from "@/i18n/languageAttributes";
import { type Locale, languages, locales } from "@/i18n/locales";
import { pagePath } from "@/i18n/paths";

type Props = {
	/** The page to find in each language. */
	slug: string;
	/** The language being read, if there is one. */
	current?: Locale;
};

/** Every language by its own name, in its own script: to be found by who reads no other. */
export function LanguageLinks({ slug, current }: Props) {
	return (
		<ul className="columns m-0 list-none p-0">
			{locales.map((locale) => (
				<li key={locale} className="m-0">
					<a
						href={pagePath(locale, slug)}
						{...inLanguage(locale)}
						hrefLang={locale}
						aria-current={locale === current ? "true" : undefined}
						className="flex min-h-11 items-center leading-tight aria-[current]:font-bold aria-[current]:text-ink"
					>
						{languages[locale].endonym}
					</a>
				</li>
			))}
		</ul>
	);
}
