import type { Inline, Mark, Tag } from "./inline";

/**
 * Gives the marks of a translation the numbers that they have in the source. A mark is known by its
 * own text, not by its place, since a language may order its words otherwise; of two that are equal
 * the first takes the first number. Bold that the source does not have becomes `b1`, `b2`. Other
 * marks that the source does not have are of a source that has changed: their words stay, they go.
 */
export function renumber(translation: Inline, source: Inline): Inline {
	const free = [...source.marks];
	const marks: Mark[] = [];
	const ids = new Map<string, string>();
	let bold = 0;
	for (const mark of translation.marks) {
		const index = free.findIndex(({ key }) => key === mark.key);
		const id =
			index >= 0 ? free.splice(index, 1)[0]?.id : mark.kind === "bold" ? `b${++bold}` : undefined;
		if (id === undefined) continue;
		ids.set(mark.id, id);
		marks.push({ ...mark, id });
	}
	const pieces = translation.pieces.flatMap((piece): (string | Tag)[] => {
		if (typeof piece === "string") return [piece];
		const id = ids.get(piece.id);
		return id === undefined ? [] : [{ ...piece, id }];
	});
	return { pieces, marks };
}
