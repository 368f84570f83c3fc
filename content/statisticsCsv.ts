import { stringify } from "csv-stringify/sync";
import type { Figure, StatisticsSource } from "./schema";

const columns = [
	"id",
	"measure",
	"period",
	"value",
	"unit",
	"base",
	"confidence",
	"checked",
	"note",
	"sources",
];

/**
 * The figures as CSV (RFC 4180), the first line naming the columns. Where sources disagree each
 * value has a line of its own; nothing is added, rounded or filled in.
 */
export function statisticsCsv(
	figures: readonly Figure[],
	sources: Record<string, StatisticsSource>,
): string {
	const nameOf = (key: string) => {
		const source = sources[key];
		return source ? [source.title, source.publisher, source.url].filter(Boolean).join(", ") : key;
	};
	const lines = figures.flatMap((figure) => {
		const values = figure.conflict ?? [{ value: figure.value, source: undefined }];
		return values.map(({ value, source }) => ({
			...figure,
			value,
			sources: (source ? [source] : figure.sources).map(nameOf).join("; "),
		}));
	});
	return stringify(lines, { header: true, columns, record_delimiter: "windows" });
}
