import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./Icon";

type Props = {
	icon: ComponentProps<typeof Icon>["name"];
	label: string;
	/** What is chosen now, shown in the label's place; the label is then for screen readers. */
	value?: string;
	className?: string;
	children: ReactNode;
};

/** A part of the header that opens under it, in the whole width, without a script. */
export function Disclosure({ icon, label, value, className = "", children }: Props) {
	return (
		<details className={`mx-2 open:order-last open:w-full ${className}`}>
			<summary className="flex min-h-11 items-center font-bold text-pine text-small">
				<Icon name={icon} />
				{value ? (
					<>
						<span className="seen-only-by-readers">{label}: </span>
						{value}
					</>
				) : (
					label
				)}
			</summary>
			<nav aria-label={label} className="pb-3">
				{children}
			</nav>
		</details>
	);
}
