import type { ReactNode } from "react";

type Props = { caption: string; children: ReactNode };

/**
 * A table of data in a frame of its own that scrolls where the screen is narrow; the first column
 * stays in sight, so that each row keeps its name.
 */
export function DataTable({ caption, children }: Props) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
		<section aria-label={caption} tabIndex={0} className="wide tabular">
			<table>
				<caption className="pb-2 text-start font-bold">{caption}</caption>
				{children}
			</table>
		</section>
	);
}
