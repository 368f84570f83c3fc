import { getTranslations } from "next-intl/server";
import { type Locale, languages } from "@/i18n/locales";
import { Icon } from "./Icon";

type Props = { locale: Locale; className?: string };

/**
 * Opens the weather service in the same tab. Works as a plain link; the leave script also clears
 * the way back. The words mean “leave this page” and promise no more.
 */
export async function LeaveLink({ locale, className = "" }: Props) {
	const t = await getTranslations({ locale, namespace: "Leave" });
	return (
		<a
			className={`leave inline-flex min-h-11 items-center rounded-pill border-2 border-on-bar bg-bar px-2 font-bold text-on-bar text-small no-underline ${className}`}
			data-leave=""
			data-title={t("title")}
			data-press={t("press")}
			rel="noreferrer nofollow"
			href={languages[locale].leave}
		>
			<Icon name="leave" className="hidden xs:block" />
			{t("link")}
		</a>
	);
}
