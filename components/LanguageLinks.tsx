import { getPage } from "@/content";
import { inLanguage } from "@/i18n/languageAttributes";
import { type Locale, languages, locales } from "@/i18n/locales";
import { pagePath, sideBySidePath } from "@/i18n/paths";
import type { WorkerLocale } from "@/i18n/workerLocales";
import { sideBySideLocales } from "./SideBySide";

type Props = {
	/** The page to find in each language. */
	slug: string;
	/** The language being read, if there is one. */
	current?: Locale;
	/** The worker's language that stands beside the reader's, if there is one. */
	beside?: WorkerLocale | undefined;
};

/** Every language by its own name, in its own script: to be found by who reads no other. */
export function LanguageLinks({ slug, current, beside }: Props) {
	const pathIn = (locale: Locale) => {
		const page = beside && getPage(locale, slug);
		return page && sideBySideLocales(page).includes(beside)
			? sideBySidePath(locale, beside, slug)
			: pagePath(locale, slug);
	};
	return (
		<ul className="columns m-0 list-none p-0">
			{locales.map((locale) => (
				<li key={locale} className="m-0">
					<a
						href={pathIn(locale)}
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
