/**
 * The charts of the statistics: which measures each one draws, from the figures of whole years. A
 * figure that is added to `statistics.json` appears in them by itself.
 */
type ChartShape = {
	/** The measures side by side in each year, in the order of the legend. */
	measures: readonly string[];
	/** Of whom: figures that count others are left out. */
	base?: "exploitedInFinland";
};

export const charts = {
	"new-clients": { measures: ["newClients"] },
	place: { measures: ["exploitedInFinland", "exploitedAbroad"] },
	form: {
		measures: ["formForcedLabour", "formForcedMarriage", "formSexual"],
		base: "exploitedInFinland",
	},
	referral: { measures: ["referredByOthers", "ownApplications"] },
} as const satisfies Record<string, ChartShape>;

export type ChartId = keyof typeof charts;
export type ChartMeasure = (typeof charts)[ChartId]["measures"][number];
export const chartIds = Object.keys(charts) as ChartId[];
