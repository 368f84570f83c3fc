import { Children, isValidElement, type ReactElement, type ReactNode } from "react";

type Props = { children: ReactNode };

type Parent = ReactElement<{ children: ReactNode }>;

const elementsIn = (children: ReactNode) =>
	Children.toArray(children).filter((child): child is Parent => isValidElement(child));

/** A list to tick, with a finger or a pen. What is ticked is kept nowhere. */
export function Checklist({ children }: Props) {
	const [list] = elementsIn(children);
	return (
		<ul className="checklist">
			{elementsIn(list?.props.children).map((item) => (
				<li key={item.key} className="m-0">
					<label className="flex min-h-11 items-start py-2 print:min-h-0 print:py-0">
						<input type="checkbox" autoComplete="off" className="me-3 mt-1 shrink-0" />
						<span>{item.props.children}</span>
					</label>
				</li>
			))}
		</ul>
	);
}
