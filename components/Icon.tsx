/** Outlines drawn in the colour of the words beside them. Each stands next to a label. */
const paths = {
	phone:
		"M5 3h4l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z",
	globe: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
	pages: "M4 6h16M4 12h16M4 18h16",
	leave: "M14 4h5v16h-5M3 12h12M10 7l5 5-5 5",
} as const;

type Props = { name: keyof typeof paths; className?: string };

/** A decoration for sighted readers. Only `leave` points, so only it is mirrored. */
export function Icon({ name, className = "" }: Props) {
	return (
		<svg
			className={`me-1.5 size-5 shrink-0 ${className} ${name === "leave" ? "points" : ""}`}
			viewBox="0 0 24 24"
			width="20"
			height="20"
			fill="none"
			stroke="currentColor"
			strokeWidth="2"
			aria-hidden="true"
		>
			<path d={paths[name]} />
		</svg>
	);
}
