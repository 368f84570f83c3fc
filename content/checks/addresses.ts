import type { Nodes } from "mdast";
import { wordFields } from "@/content/fingerprint";
import { type ReadablePage, wordsOfField } from "@/content/pageFile";
import { phrasesOf } from "@/content/phrases";
import { placeAt } from "@/content/position";
import { error, type Problem } from "@/content/problem";
import { findAddresses } from "./findAddresses";
import { isForeign, type KnownAddresses, knownAddresses } from "./knownAddresses";
import type { Project } from "./project";

/** A link that leaves the site is told by the check of links, with its words. */
const toldElsewhere = (node: Nodes) => node.type === "link" && isForeign(node.url);

function inWords({ file, text, page }: ReadablePage, known: KnownAddresses): Problem[] {
	return phrasesOf(page.tree, toldElsewhere).flatMap((phrase) =>
		findAddresses(phrase.text, known).map(({ index, message, wanted }) =>
			error(placeAt(file, text, phrase.offsets[index] ?? 0), message, { wanted }),
		),
	);
}

const noComponents = "Take it away: a title and a description hold no numbers and addresses.";

function inFrontMatter(page: ReadablePage, known: KnownAddresses): Problem[] {
	return wordFields.flatMap((field) =>
		findAddresses(wordsOfField(page, field), known).map(({ message }) =>
			error(page.matter.at([field]), message, { wanted: noComponents }),
		),
	);
}

/** Numbers and addresses stand in `contacts.json` alone, so that one correction mends all pages. */
export function checkAddresses(project: Project): Problem[] {
	const known = knownAddresses(project);
	return project.readable.flatMap((page) => [
		...inWords(page, known),
		...inFrontMatter(page, known),
	]);
}
