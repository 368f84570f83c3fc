import { type ChartId, type ChartMeasure, charts } from "./charts";
import type { Figure } from "./schema";

/** What a year has of one measure: a number, two that disagree, or nothing that was found. */
export type ChartValue = { measure: ChartMeasure; figure: Figure | undefined };

export type ChartRow = { year: string; values: ChartValue[] };

/**
 * The rows of a chart, the newest year first. A year between the first and the last for which
 * nothing was found is a row too: a gap is shown as a gap.
 */
export function chartRows(id: ChartId, figures: readonly Figure[]): ChartRow[] {
	const { measures, ...rest } = charts[id];
	const base = "base" in rest ? rest.base : undefined;
	const wanted = figures.filter(
		(figure) =>
			measures.some((measure) => measure === figure.measure) &&
			figure.unit !== "percent" &&
			/^\d{4}$/.test(figure.period) &&
			(base === undefined || figure.base === base),
	);
	const years = wanted.map(({ period }) => Number(period));
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
		const year = String(last - step);
		const values = measures.map((measure) => ({
			measure,
			figure: wanted.find((one) => one.period === year && one.measure === measure),
		}));
		return { year, values };
	});
}
