import { listPages } from "@/content";
import { type Locale, languages } from "@/i18n/locales";
import { indexSlug, pagePath } from "@/i18n/paths";

type Props = { locale: Locale };

/** Every page but the first, with what it is for. */
export function Topics({ locale }: Props) {
	return (
		<ul className="list-none p-0">
			{listPages(locale)
				.filter(({ slug }) => slug !== indexSlug)
				.map((page) => (
					<li
						key={page.slug}
						lang={page.lang}
						dir={languages[page.lang].dir}
						className="m-0 border-line border-b py-3"
					>
						<a
							href={pagePath(locale, page.slug)}
							className="inline-flex min-h-8 items-center font-bold"
						>
							{page.title}
						</a>
						<span className="block text-small text-soft">{page.description}</span>
					</li>
				))}
		</ul>
	);
}
