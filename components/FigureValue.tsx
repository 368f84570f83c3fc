import { getFigure, isExpired } from "@/content";
import type { Locale } from "@/i18n/locales";
import { numberIn } from "@/i18n/numbers";
import { ExpiredNote } from "./ExpiredNote";

type Props = { id: string; lang: Locale };

/** One number of the statistics inside a sentence. */
export function FigureValue({ id, lang }: Props) {
	const figure = getFigure(id);
	const { value, unit } = figure;
	if (value === null) throw new Error(`The figure “${id}” has no single value to show.`);
	return (
		<>
			<bdi>{numberIn(lang, value, unit === "percent")}</bdi>
			{isExpired(figure) && " "}
			<ExpiredNote of={figure} lang={lang} />
		</>
	);
}
