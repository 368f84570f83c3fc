import type { TranslationState } from "@/content/translations";

function cell({ state, staleBlocks, blocks, by, reviewed }: TranslationState): string {
	if (state !== "fresh" && state !== "stale") return state;
	const words = state === "fresh" ? "fresh" : `stale ${staleBlocks} of ${blocks}`;
	return `${words}, ${reviewed ? "reviewed" : by}`;
}

const widest = (texts: string[]) => Math.max(...texts.map(({ length }) => length)) + 2;

const different = (texts: string[]) => [...new Set(texts)];

/** Pages below each other, languages beside each other: as many as the screen has room for. */
export function translationTable(states: TranslationState[], screen: number): string {
	const slugs = different(states.map(({ slug }) => slug));
	const languages = different(states.map(({ locale }) => locale));
	const first = widest(["page", ...slugs]);
	const width = widest([...states.map(cell), ...languages]);
	const row = (head: string, cells: string[]) =>
		(head.padEnd(first) + cells.map((text) => text.padEnd(width)).join("")).trimEnd();
	const fitting = Math.max(1, Math.floor((screen - first) / width));
	const tables: string[] = [];
	for (let start = 0; start < languages.length; start += fitting) {
		const group = languages.slice(start, start + fitting);
		const rows = slugs.map((slug) => {
			const mine = states.filter((state) => state.slug === slug);
			return row(
				slug,
				group.map((language) =>
					mine
						.filter(({ locale }) => locale === language)
						.map(cell)
						.join(""),
				),
			);
		});
		tables.push([row("page", group), ...rows].join("\n"));
	}
	return tables.join("\n\n");
}

/** `22 translations: 18 fresh, 3 stale, 1 missing; 2 reviewed by a person.` */
export function translationSummary(states: TranslationState[]): string {
	const kinds = different(["fresh", "stale", "missing", ...states.map(({ state }) => state)]);
	const counts = kinds.map(
		(kind) => `${states.filter(({ state }) => state === kind).length} ${kind}`,
	);
	const reviewed = states.filter((one) => one.reviewed).length;
	return `${states.length} translations: ${counts.join(", ")}; ${reviewed} reviewed by a person.`;
}
