import { encode } from "uqr";

type Props = { text: string; label: string };

/** A QR code as a picture inside the page: dark on light in every colour scheme, as readers need. */
export function SquareCode({ text, label }: Props) {
	const { data, size } = encode(text, { border: 2, ecc: "M" });
	const path = data.flatMap((row, y) =>
		row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
	);
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${size} ${size}`}
			shapeRendering="crispEdges"
			className="square-code"
		>
			<rect width={size} height={size} fill="#ffffff" />
			<path d={path.join("")} fill="#000000" />
		</svg>
	);
}
