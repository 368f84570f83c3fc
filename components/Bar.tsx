import { getTranslations } from "next-intl/server";
import { getContact } from "@/content";
import type { Locale } from "@/i18n/locales";
import { Icon } from "./Icon";
import { LeaveLink } from "./LeaveLink";
import { PhoneLink } from "./PhoneLink";

type Props = { locale: Locale };

/**
 * Always on screen, on every page: the two numbers at the start, the leave link at the end.
 * Focus reaches the leave link first, before the numbers. Nothing may ever cover the bar. A written separator keeps the numbers apart where styles fail.
 */
export async function Bar({ locale }: Props) {
	const t = await getTranslations({ locale, namespace: "Bar" });
	const helpline = getContact("helpline").phone;
	const emergency = getContact("emergency").phone;
	const link = "inline-flex min-h-11 items-center font-bold text-on-bar no-underline";
	return (
		<section
			aria-label={t("label")}
			className="safe-inline sticky top-0 z-10 bg-bar text-on-bar text-small print:hidden"
		>
			<div className="mx-auto flex min-h-12 max-w-page flex-wrap items-center justify-between px-2 lg:px-6">
				<LeaveLink locale={locale} className="order-last" />
				<p className="m-0 flex flex-wrap items-center">
					{helpline && (
						<PhoneLink phone={helpline} label={t("helpline")} className={`${link} me-1`}>
							<Icon name="phone" className="hidden sm:block" />
						</PhoneLink>
					)}
					<span aria-hidden="true">|</span>
					{emergency && (
						<PhoneLink
							phone={emergency}
							label={t("emergency")}
							className={`${link} min-w-11 justify-center`}
						/>
					)}
				</p>
				<span role="status" data-leave-status="" className="seen-only-by-readers" />
			</div>
		</section>
	);
}
