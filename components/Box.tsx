import type { ReactNode } from "react";

type Props = { tone: "note" | "danger"; children: ReactNode };

/** A few words set apart: calm advice, or what to do in urgent danger. */
export function Box({ tone, children }: Props) {
	const look = tone === "danger" ? "border-2 border-alarm" : "border border-wash bg-wash";
	return <div className={`box my-5 rounded-box p-5 ${look}`}>{children}</div>;
}
