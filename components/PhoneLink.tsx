import type { ReactNode } from "react";
import type { Contact } from "@/content";

type Props = {
	phone: NonNullable<Contact["phone"]>;
	className?: string;
	/** A tap starts a call, or a text message for somebody who cannot speak. */
	by?: "tel" | "sms";
	/** Said by a screen reader before the number. */
	label?: string;
	children?: ReactNode;
};

/**
 * The only place that writes a phone number: kept in one piece, left to right in every script, one
 * tap from ringing. `data-number` tells the published page's checks that a number belongs here.
 */
export function PhoneLink({ phone, className, by = "tel", label, children }: Props) {
	return (
		<a href={`${by}:${phone.e164}`} className={className}>
			{label && <span className="seen-only-by-readers">{label} </span>}
			{children}
			<bdi dir="ltr" data-number="">
				{phone.national}
			</bdi>
		</a>
	);
}
