import { getFigure } from "@/content";
import type { Locale } from "@/i18n/locales";
import { numberIn } from "@/i18n/numbers";

type Props = { id: string; lang: Locale };

/** One number of the statistics inside a sentence. */
export function FigureValue({ id, lang }: Props) {
	const { value, unit } = getFigure(id);
	if (value === null) throw new Error(`The figure “${id}” has no single value to show.`);
	return <bdi>{numberIn(lang, value, unit === "percent")}</bdi>;
}
