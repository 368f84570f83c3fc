import { getTranslations } from "next-intl/server";
import { getContact } from "@/content";
import { type Locale, languages, locales } from "@/i18n/locales";
import { indexSlug, pagePath } from "@/i18n/paths";
import { PhoneLink } from "./PhoneLink";

type Props = { says: "entry" | "notFound" };

async function inLanguage(says: Props["says"], locale: Locale) {
	if (says === "entry") {
		const t = await getTranslations({ locale, namespace: "Entry" });
		return { title: t("title"), line: t("line") };
	}
	const t = await getTranslations({ locale, namespace: "NotFound" });
	return { title: t("title"), line: t("text") };
}

/** One thing said in every language, each with its own name, the number and a way in. */
export function EveryLanguage({ says }: Props) {
	const phone = getContact("helpline").phone;
	return (
		<main id="main" className="mx-auto max-w-text px-4 pt-4 pb-12">
			{locales.map(async (locale, index) => {
				const { title, line } = await inLanguage(says, locale);
				const Title = index === 0 ? "h1" : "h2";
				return (
					<section
						key={locale}
						lang={locale}
						dir={languages[locale].dir}
						className="border-line border-b py-4"
					>
						<Title className="m-0 text-h2">{title}</Title>
						<p className="my-2">{line}</p>
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
			})}
		</main>
	);
}
