import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from "react";

type Props = { children: ReactNode };

type Heading = ReactElement<{ children: ReactNode }>;

/**
 * A situation to choose and what to know about it. The heading is the label of a radio button; CSS
 * alone (`:has()`) shows the words of the one that is chosen. Nothing is sent and no address
 * changes; a browser without `:has()`, and paper, show the words of all.
 */
export function Choice({ children }: Props) {
	const [heading, ...words] = Children.toArray(children).filter((child) => child !== "\n");
	if (!isValidElement(heading)) throw new Error("<Choice> must begin with a heading.");
	const { children: name } = (heading as Heading).props;
	return (
		<div className="choice" data-nosnippet="">
			{cloneElement(
				heading as Heading,
				undefined,
				<label className="flex min-h-11 items-center">
					<input type="radio" name="choice" autoComplete="off" className="me-3 shrink-0" />
					<span>{name}</span>
				</label>,
			)}
			<div className="chosen">{words}</div>
		</div>
	);
}
