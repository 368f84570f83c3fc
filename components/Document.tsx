import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { inLanguage } from "@/i18n/languageAttributes";
import type { Locale } from "@/i18n/locales";
import { leaveScript } from "@/leave/bundle";
import { Bar } from "./Bar";

type Props = { locale: Locale; children: ReactNode };

/**
 * The frame of every document, error pages included: language and direction, skip link, then the
 * bar. The leave script comes before anything that could be seen.
 */
export async function Document({ locale, children }: Props) {
	const t = await getTranslations({ locale, namespace: "Document" });
	return (
		<html {...inLanguage(locale)}>
			<head>
				<script
					data-leave-script=""
					// biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, from leave/leave.ts
					dangerouslySetInnerHTML={{ __html: leaveScript }}
				/>
			</head>
			<body>
				<a
					href="#main"
					className="-translate-y-48 fixed top-12 z-20 m-2 block rounded-field bg-card p-3 font-bold text-pine focus:translate-y-0 print:hidden"
				>
					{t("skip")}
				</a>
				<Bar locale={locale} />
				{children}
			</body>
		</html>
	);
}
