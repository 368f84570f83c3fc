import { getTranslations } from "next-intl/server";
import { type Locale, languages, locales } from "@/i18n/locales";
import { pagePath } from "@/i18n/paths";
import { Disclosure } from "./Disclosure";

type Props = { locale: Locale; slug: string };

/** The same page in each language, by the language's own name. Opens and closes without a script. */
export async function LanguagePicker({ locale, slug }: Props) {
	const t = await getTranslations({ locale, namespace: "LanguagePicker" });
	return (
		<Disclosure icon="globe" label={t("label")} value={languages[locale].endonym}>
			<ul className="m-0 list-none p-0">
				{locales.map((other) => (
					<li key={other} className="m-0">
						<a
							href={pagePath(other, slug)}
							lang={other}
							dir={languages[other].dir}
							hrefLang={other}
							aria-current={other === locale ? "true" : undefined}
							className="flex min-h-11 items-center aria-[current]:font-bold aria-[current]:text-ink"
						>
							{languages[other].endonym}
						</a>
					</li>
				))}
			</ul>
		</Disclosure>
	);
}
