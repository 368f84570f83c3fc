import { listPages } from "@/content";
import { ifOther } from "@/i18n/languageAttributes";
import type { Locale } from "@/i18n/locales";
import { indexSlug, pagePath } from "@/i18n/paths";

type Props = {
	locale: Locale;
	/** Pages in the same document: links to them stay inside it. */
	among: string[];
};

/** Every page but the first, with what it is for. */
export function Topics({ locale, among }: Props) {
	return (
		<ul className="list-none p-0">
			{listPages(locale)
				.filter(({ slug }) => slug !== indexSlug)
				.map((page) => (
					<li
						key={page.slug}
						{...ifOther(page.lang, locale)}
						className="m-0 border-line border-b py-3"
					>
						<a
							href={among.includes(page.slug) ? `#${page.slug}` : pagePath(locale, page.slug)}
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
