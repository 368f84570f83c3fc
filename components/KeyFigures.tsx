import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { type Figure, listFigures, statisticsSources } from "@/content";
import type { Locale } from "@/i18n/locales";
import { numberIn } from "@/i18n/numbers";
import type messages from "@/messages/fi.json";
import { SourceItem } from "./SourceItem";

type Props = { lang: Locale };

/** The columns, in order. A share stands in for a count where only the share was published. */
const columns = [
	["referrals"],
	["newClients"],
	["newClientsUnder18"],
	["exploitedInFinland", "exploitedInFinlandShare"],
	["clientsAtYearEnd"],
] as const;

type Measure = (typeof columns)[number][number];

type NoteKey = keyof typeof messages.KeyFigures.notes;

const columnOf = (measure: Measure) =>
	measure === "exploitedInFinlandShare" ? "exploitedInFinland" : measure;

/** Told in the words of the page rather than in the table; its source is listed all the same. */
const inText = ({ measure }: Figure) => measure === "clientsSince2006";

const measures = new Set<string>(columns.flat());

/** A dash for the eye, words for the ear. */
function Gap({ children }: { children: string }) {
	return (
		<>
			<span aria-hidden="true">–</span>
			<span className="seen-only-by-readers">{children}</span>
		</>
	);
}

function latestFirst(a: string, b: string): number {
	return b.localeCompare(a);
}

/**
 * The figures of each year with their sources. A missing figure is a gap, said as such and never
 * zero; where sources disagree, every value is shown.
 */
export async function KeyFigures({ lang }: Props) {
	const t = await getTranslations({ locale: lang, namespace: "KeyFigures" });
	const figures = listFigures().filter(({ measure }) => measures.has(measure));
	const years = [...new Set(figures.map(({ period }) => period))]
		.filter((period) => !period.includes("H"))
		.sort(latestFirst);
	const used = [
		...new Set([...figures, ...listFigures().filter(inText)].flatMap(({ sources }) => sources)),
	].sort();
	const sources = statisticsSources();
	const find = (year: string, wanted: readonly Measure[]) =>
		figures.find(({ period, measure }) => period === year && wanted.includes(measure as Measure));
	const show = ({ value, unit, conflict }: Figure) =>
		value === null
			? (conflict ?? []).map((one) => numberIn(lang, one.value)).join(` ${t("or")} `)
			: numberIn(lang, value, unit === "percent");
	const refs = (year: string) => {
		const keys = figures.filter(({ period }) => period === year).flatMap((one) => one.sources);
		return [...new Set(keys)].map((key) => used.indexOf(key) + 1).sort((a, b) => a - b);
	};
	const shown = years.flatMap((year) => columns.flatMap((wanted) => find(year, wanted) ?? []));
	return (
		<div className="wide">
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
			<section aria-label={t("caption")} tabIndex={0} className="relative overflow-x-auto">
				<table className="w-full">
					<caption className="pb-2 text-start font-bold">{t("caption")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("year")}</th>
							{columns.map(([measure]) => (
								<th key={measure} scope="col">
									{t(measure)}
								</th>
							))}
							<th scope="col">{t("sources")}</th>
						</tr>
					</thead>
					<tbody>
						{years.map((year) => (
							<tr key={year}>
								<th scope="row">{year}</th>
								{columns.map((wanted) => {
									const figure = find(year, wanted);
									return <td key={wanted[0]}>{figure ? show(figure) : <Gap>{t("gap")}</Gap>}</td>;
								})}
								<td>
									{refs(year).map((number, index) => (
										<Fragment key={number}>
											{index > 0 && ", "}
											<a href={`#source-${number}`}>{number}</a>
										</Fragment>
									))}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<p className="mt-2 text-small text-soft">{t("gapNote")}</p>
			<ul className="text-small">
				{shown.map(
					({ id, period, measure, note }) =>
						note && (
							<li key={id}>
								{`${period}, ${t(columnOf(measure as Measure))}: ${t(`notes.${note as NoteKey}`)}`}
							</li>
						),
				)}
			</ul>
			<h3>{t("sources")}</h3>
			<ol className="text-small">
				{used.map((key, index) => {
					const source = sources[key];
					return (
						source && (
							<SourceItem key={key} id={`source-${index + 1}`} source={source}>
								{source.kind === "secondary" && ` (${t("secondary")})`}
							</SourceItem>
						)
					);
				})}
			</ol>
		</div>
	);
}
