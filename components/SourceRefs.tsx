import { Fragment } from "react";
import { numberedSources } from "@/content";

type Props = {
	/** Keys of sources in `content/statistics.json`. */
	sources: readonly string[];
	/** Address of the page that lists them; none if it is this one. */
	page?: string;
};

/** The numbers of the sources of a figure, each leading to the source in the list. */
export function SourceRefs({ sources, page = "" }: Props) {
	const order = numberedSources().map(([key]) => key);
	const numbers = [...new Set(sources)].map((key) => order.indexOf(key) + 1).sort((a, b) => a - b);
	return numbers.map((number, index) => (
		<Fragment key={number}>
			{index > 0 && ", "}
			<a href={`${page}#source-${number}`}>{number}</a>
		</Fragment>
	));
}
