import { getTranslations } from "next-intl/server";
import { isForReading, listPages, type Page } from "@/content";
import { ifOther } from "@/i18n/languageAttributes";
import type { Locale } from "@/i18n/locales";
import { pagePath } from "@/i18n/paths";

type Props = { locale: Locale; slug: string };

/** Links to all pages; a page that has not been translated is named in the language of its words. */
export async function PageLinks({ locale, slug }: Props) {
	const t = await getTranslations({ locale, namespace: "PageLinks" });
	const pages = listPages(locale);
	const groups: [string | undefined, Page[]][] = [
		[undefined, pages.filter(isForReading)],
		[t("sheets"), pages.filter(({ sheet }) => sheet)],
		[t("professionals"), pages.filter(({ audience }) => audience === "professionals")],
	];
	return groups.map(([label, group]) => (
		<div key={label ?? ""}>
			{label && <p className="mt-4 mb-0 font-bold text-small text-soft">{label}</p>}
			<ul className="m-0 list-none p-0">
				{group.map((page) => (
					<li key={page.slug} className="m-0">
						<a
							href={pagePath(locale, page.slug)}
							{...ifOther(page.lang, locale)}
							aria-current={page.slug === slug ? "page" : undefined}
							className="flex min-h-11 items-center py-1 aria-[current]:font-bold aria-[current]:text-ink"
						>
							{page.title}
						</a>
					</li>
				))}
			</ul>
		</div>
	));
}
