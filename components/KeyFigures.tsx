import { getTranslations } from "next-intl/server";
import { type Figure, isExpired, listFigures, numberedSources } from "@/content";
import type { Locale } from "@/i18n/locales";
import { numberIn } from "@/i18n/numbers";
import type messages from "@/messages/fi.json";
import { DataTable } from "./DataTable";
import { ExpiredNote } from "./ExpiredNote";
import { SourceItem } from "./SourceItem";
import { SourceRefs } from "./SourceRefs";

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
	const find = (year: string, wanted: readonly Measure[]) =>
		figures.find(({ period, measure }) => period === year && wanted.includes(measure as Measure));
	const show = ({ value, unit, conflict }: Figure) =>
		value === null
			? (conflict ?? []).map((one) => numberIn(lang, one.value)).join(` ${t("or")} `)
			: numberIn(lang, value, unit === "percent");
	const sourcesOf = (year: string) =>
		figures.filter(({ period }) => period === year).flatMap(({ sources }) => sources);
	const shown = years.flatMap((year) => columns.flatMap((wanted) => find(year, wanted) ?? []));
	const expired = shown.find(isExpired);
	return (
		<div className="wide">
			<DataTable caption={t("caption")}>
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
								<SourceRefs sources={sourcesOf(year)} />
							</td>
						</tr>
					))}
				</tbody>
			</DataTable>
			{expired && (
				<p className="mt-2">
					<ExpiredNote of={expired} lang={lang} />
				</p>
			)}
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
				{numberedSources().map(([key, source], index) => (
					<SourceItem key={key} id={`source-${index + 1}`} source={source}>
						{source.kind === "secondary" && ` (${t("secondary")})`}
					</SourceItem>
				))}
			</ol>
		</div>
	);
}
