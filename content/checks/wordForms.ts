const escaped = (text: string) =>
	text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/ /g, "\\s+");

/**
 * Finds words of a list in running text, whole words only. One that ends with a hyphen is the
 * beginning of all its forms, as inflected languages need: `toimitta-` finds toimittavat.
 */
export function formOf(list: readonly string[]): RegExp {
	const forms = list.map((form) =>
		form.endsWith("-") ? `${escaped(form.slice(0, -1))}\\p{L}*` : escaped(form),
	);
	return new RegExp(`(?<![\\p{L}\\p{M}])(?:${forms.join("|")})(?![\\p{L}\\p{M}])`, "giu");
}
