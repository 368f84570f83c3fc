/**
 * The one way from the editors' workbench to the disk. It keeps what was not changed, refuses what
 * was opened too long ago or brings new errors, and writes all files of a save or none.
 */
import { checkContent } from "@/content/checks";
import { readProjectFile, withTexts } from "@/content/files";
import { topOf } from "@/content/position";
import { error, type Problem, plural } from "@/content/problem";
import { affected } from "./affected";
import { mergeJson } from "./mergeJson";
import { mergePage } from "./mergePage";
import { newProblems } from "./newProblems";
import { pageOf, refusal } from "./refusals";
import { writeTogether } from "./writeTogether";

export { mergeJson, mergePage };

/** One file as an editor sent it. */
export type Sent = {
	/** Seen from the project's root, such as `content/fi/services.mdx`. */
	file: string;
	/** What the file held when it was opened; `undefined` for a new one. */
	opened: string | undefined;
	/** What it shall say; `undefined` to take it away, which is refused with the reason. */
	text: string | undefined;
};

export type Saved =
	| {
			ok: true;
			/** What was written; none if nothing had been changed. */
			files: { file: string; text: string }[];
			/** What these pages need next in any language: stamps, stale blocks. */
			problems: Problem[];
	  }
	| {
			ok: false;
			reason: "changed-on-disk" | "not-allowed" | "problems";
			/** A sentence or two for the editor. */
			message: string;
			/** Each with its place, all at once. */
			problems: Problem[];
	  };

type Refused = Extract<Saved, { ok: false }>;

function refuse(reason: Refused["reason"], message: string, problems: Problem[] = []): Refused {
	return { ok: false, reason, message, problems };
}

function notAllowed(sent: readonly Sent[]): Refused | undefined {
	const names = sent.map(({ file }) => file);
	const reasons = sent.flatMap(({ file, text }, index) => {
		const reason =
			names.indexOf(file) === index ? refusal(file, text) : `${file} is sent twice in one save.`;
		return reason === undefined ? [] : [{ file, reason }];
	});
	if (reasons.length === 0) return undefined;
	const problems = reasons.map(({ file, reason }) => error(topOf(file), reason));
	return refuse("not-allowed", reasons.map(({ reason }) => reason).join(" "), problems);
}

const stays =
	"Nothing was saved and your words stay on the screen. Copy what you have changed, reload, and put it in again.";

function changedOnDisk({ file, opened }: Sent): string | undefined {
	const now = readProjectFile(file);
	if (now === opened) return undefined;
	if (opened === undefined) return `There is already a file ${file}.`;
	if (now === undefined) return `${file} is no longer there.`;
	return `Somebody else has changed ${file} since you opened it.`;
}

function changed(sent: readonly Sent[]): Refused | undefined {
	const found = sent.map(changedOnDisk).filter((message) => message !== undefined);
	if (found.length === 0) return undefined;
	return refuse("changed-on-disk", [...found, stays].join(" "));
}

/** What a translation still needs once its words are saved stops nobody from saving them. */
const blocks = (files: ReadonlySet<string>) => (problem: Problem) => {
	if (problem.severity === "warning" || problem.next === "stamp") return false;
	return problem.next !== "translate" || files.has(problem.file);
};

/**
 * Saves files together: what the editor did not touch keeps its bytes. Refuses, writing nothing, a
 * file that is not the one that was opened, one that is never written from here, and words that
 * bring errors which the project did not have. Throws only what the disk throws.
 */
export function save(sent: Sent[]): Saved {
	const refused = notAllowed(sent) ?? changed(sent);
	if (refused) return refused;
	const writes = sent.flatMap(({ file, opened, text = "" }) => {
		const before = opened ?? "";
		const merged = pageOf(file) ? mergePage(before, text) : mergeJson(before, text);
		return merged === opened ? [] : [{ file, before: opened, text: merged }];
	});
	if (writes.length === 0) return { ok: true, files: [], problems: [] };
	const texts = new Map(writes.map(({ file, text }) => [file, text]));
	const only = affected(writes);
	const found = withTexts(texts, () => checkContent(new Date(), undefined, only));
	const wrong = found.filter(blocks(new Set(texts.keys())));
	const errors =
		wrong.length > 0 ? newProblems(checkContent(new Date(), undefined, only), wrong) : [];
	if (errors.length > 0) {
		const message = `Not saved, because of ${plural(errors.length, "problem")}. Your words stay on the screen.`;
		return refuse("problems", message, errors);
	}
	const late = changed(sent);
	if (late) return late;
	writeTogether(writes);
	const slugs = writes.map(({ file }) => pageOf(file)?.slug);
	const toDo = found.filter(
		({ kind, file }) => kind === "translation" && slugs.includes(pageOf(file)?.slug),
	);
	return { ok: true, files: writes.map(({ file, text }) => ({ file, text })), problems: toDo };
}
