/** How long before a fact expires somebody is told. */
export const warningDays = 60;

export type FactState = "current" | "due" | "expired";

const day = 86_400_000;

/**
 * The one rule of expiry. A fact holds to the end of its month (`YYYY-MM`, UTC); it is due for a
 * check in the last `warningDays` of that time.
 */
export function factState(expires: string, today: Date): FactState {
	const [year, month] = expires.split("-").map(Number);
	const end = Date.UTC(year ?? 0, month ?? 0);
	if (today.getTime() >= end) return "expired";
	return today.getTime() >= end - warningDays * day ? "due" : "current";
}
