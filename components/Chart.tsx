import { scaleBand, scaleLinear } from "d3-scale";
import { getTranslations } from "next-intl/server";
import {
	type ChartId,
	type ChartMeasure,
	type ChartRow,
	isExpired,
	listChartRows,
} from "@/content";
import { charts } from "@/content/charts";
import type { Locale } from "@/i18n/locales";
import { numberIn } from "@/i18n/numbers";
import { pagePath } from "@/i18n/paths";
import { DataTable } from "./DataTable";
import { ExpiredNote } from "./ExpiredNote";
import { SourceRefs } from "./SourceRefs";

type Props = { id: ChartId; locale: Locale; lang: Locale };

/** In units of the drawing, which is as wide as a phone. */
const width = 340;
const bar = 18;
const yearWidth = 44;
const valueWidth = 64;

/** Ways to fill a bar that differ without colour, in the order of the measures. */
const fills = ["full", "lines", "dots"] as const;

/**
 * Bars of each year as a drawing inside the page, and the same figures as a table. A gap is said,
 * never drawn as zero; where sources disagree both numbers stand and no bar does.
 */
export async function Chart({ id, locale, lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "Chart" });
	const measures: readonly ChartMeasure[] = charts[id].measures;
	const rows = listChartRows(id);
	const lines = rows.flatMap((row) => row.values.map((value) => ({ year: row.year, ...value })));
	const most = Math.max(...lines.map(({ figure }) => figure?.value ?? 0));
	const x = scaleLinear([0, most], [0, width - yearWidth - valueWidth]);
	const keyOf = ({ year, measure }: (typeof lines)[number]) => `${year} ${measure}`;
	const height = lines.length * bar + rows.length * 6;
	const y = scaleBand(lines.map(keyOf), [0, lines.length * bar]).paddingInner(0.15);
	const text = ({ figure }: ChartRow["values"][number]) => {
		if (!figure) return t("gap");
		if (figure.value !== null) return numberIn(lang, figure.value);
		return (figure.conflict ?? []).map(({ value }) => numberIn(lang, value)).join(` ${t("or")} `);
	};
	const expired = lines.flatMap(({ figure }) => figure ?? []).find(isExpired);
	const fillOf = (measure: ChartMeasure) => `url(#${id}-${fills[measures.indexOf(measure)]})`;
	return (
		<figure className="wide m-0 mb-6">
			<figcaption className="font-bold">{t(`captions.${id}`)}</figcaption>
			{measures.length > 1 && (
				<ul aria-hidden="true" className="m-0 list-none p-0">
					{measures.map((measure) => (
						<li key={measure} className="m-0 flex items-center text-small">
							<svg aria-hidden="true" width="28" height="16" className="me-2 shrink-0">
								<rect
									width="27"
									height="15"
									x="0.5"
									y="0.5"
									fill={fillOf(measure)}
									stroke="currentColor"
								/>
							</svg>
							{t(`measures.${measure}`)}
						</li>
					))}
				</ul>
			)}
			<div className="chart">
				<svg
					viewBox={`0 0 ${width} ${height}`}
					role="img"
					aria-label={`${t(`captions.${id}`)}. ${t("same")}`}
				>
					<defs>
						<pattern id={`${id}-full`} width="4" height="4" patternUnits="userSpaceOnUse">
							<rect width="4" height="4" fill="currentColor" />
						</pattern>
						<pattern id={`${id}-lines`} width="5" height="5" patternUnits="userSpaceOnUse">
							<path d="M0 5L5 0M-1 1L1 -1M4 6L6 4" stroke="currentColor" strokeWidth="1.4" />
						</pattern>
						<pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
							<circle cx="2.5" cy="2.5" r="1.1" fill="currentColor" />
						</pattern>
					</defs>
					{rows.map(({ year, values }, index) => (
						<g key={year} transform={`translate(0 ${index * 6})`}>
							{values.map((value, step) => {
								const top = y(`${year} ${value.measure}`) ?? 0;
								const long = x(value.figure?.value ?? 0);
								const middle = top + y.bandwidth() / 2 + 4;
								return (
									<g key={value.measure}>
										{step === 0 && (
											<text x="0" y={middle} fill="currentColor">
												{year}
											</text>
										)}
										{long > 0 && (
											<rect
												x={yearWidth}
												y={top}
												width={long}
												height={y.bandwidth()}
												fill={fillOf(value.measure)}
												stroke="currentColor"
											/>
										)}
										<text x={yearWidth + long + 5} y={middle} fill="currentColor">
											{text(value)}
										</text>
									</g>
								);
							})}
						</g>
					))}
				</svg>
			</div>
			{expired && <ExpiredNote of={expired} lang={lang} />}
			<details>
				<summary className="flex min-h-11 items-center font-bold text-pine text-small underline">
					{t("table")}
				</summary>
				<DataTable caption={t(`captions.${id}`)}>
					<thead>
						<tr>
							<th scope="col">{t("year")}</th>
							{measures.map((measure) => (
								<th key={measure} scope="col">
									{t(`measures.${measure}`)}
								</th>
							))}
							<th scope="col">{t("sources")}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map(({ year, values }) => (
							<tr key={year}>
								<th scope="row">{year}</th>
								{values.map((value) => (
									<td key={value.measure}>{text(value)}</td>
								))}
								<td>
									<SourceRefs
										sources={values.flatMap(({ figure }) => figure?.sources ?? [])}
										page={pagePath(locale, "how-to-read")}
									/>
								</td>
							</tr>
						))}
					</tbody>
				</DataTable>
			</details>
		</figure>
	);
}
