import { readProjectFile } from "@/content/files";
import { error, type Problem } from "@/content/problem";
import { locales } from "@/i18n/locales";
import { messagesFile } from "./messages";
import { factFiles, type Project } from "./project";

function firstDifference(a: string, b: string): number {
	let index = 0;
	while (index < a.length && a[index] === b[index]) index++;
	return index;
}

function lineProblems(file: string, line: string, number: number): Problem[] {
	const at = (index: number) => ({ file, line: number, column: index + 1 });
	const problems: Problem[] = [];
	const lost = line.indexOf("\uFFFD");
	if (lost >= 0) {
		problems.push(
			error(at(lost), "A letter was lost here (�).", { wanted: "Write it anew, save as UTF-8." }),
		);
	}
	const composed = line.normalize("NFC");
	if (composed !== line) {
		const index = firstDifference(line, composed);
		problems.push(
			error(
				at(index),
				"A letter is written as two signs (not NFC): it breaks searching and sorting.",
				{
					wanted: `Write “${[...composed.slice(index)][0]}” anew as one letter.`,
				},
			),
		);
	}
	const digit = line.search(/(?![0-9])\p{Nd}/u);
	if (digit >= 0) {
		const wanted = "Write 0–9 in every language: they are what a phone's keys show.";
		problems.push(error(at(digit), "A digit of another script stands here.", { wanted }));
	}
	return problems;
}

/** Letters as Unicode wants them (NFC), none lost, and digits that can be dialled. */
export function checkCharacters({ pages }: Project): Problem[] {
	const files = [
		...pages.map(({ file }) => file),
		...Object.values(factFiles),
		...locales.map(messagesFile),
	];
	return files.flatMap((file) =>
		(readProjectFile(file) ?? "")
			.split("\n")
			.flatMap((line, index) => lineProblems(file, line, index + 1)),
	);
}
