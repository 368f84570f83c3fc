import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { slugsOf } from "@/content/files";
import { plural } from "@/content/problem";
import { sheetOf } from "@/exchange/exportPage";
import { type ImportReport, importPage, type Told } from "@/exchange/importPage";
import { readReturned } from "@/exchange/readFile";
import { Refused } from "@/exchange/refused";
import type { Sheet } from "@/exchange/sheet";
import { writeDocx } from "@/exchange/writeDocx";
import { writeXliff } from "@/exchange/writeXliff";
import { sourceLocale } from "@/i18n/locales";
import { Refusal, readArguments, type Say } from "./command";
import { exchangeUsage } from "./exchangeUsage";
import { parsePageName } from "./pageName";

const writers = {
	xlf: async (sheet: Sheet) => Buffer.from(writeXliff(sheet)),
	docx: writeDocx,
};
type Format = keyof typeof writers;

/** Where exported files go unless somebody says otherwise; git does not look into it. */
const defaultFolder = "exchange-out";

type ExportOptions = { folder: string; all: boolean; formats: Format[] };

async function exportPages(
	name: string,
	{ folder, all, formats }: ExportOptions,
	say: Say,
): Promise<number> {
	const { locale, slug } = parsePageName(name);
	let refused = 0;
	let files = 0;
	for (const page of slug === "all" ? slugsOf(sourceLocale) : [slug]) {
		try {
			const sheet = sheetOf(locale, page, all);
			if (!sheet) {
				if (slug !== "all")
					say(
						`${locale}/${page} is fresh: nothing waits for a translator. With -- --all the whole page is written.`,
					);
				continue;
			}
			const target = resolve(process.cwd(), folder, locale);
			mkdirSync(target, { recursive: true });
			for (const format of formats) {
				writeFileSync(join(target, `${page}.${format}`), await writers[format](sheet));
			}
			files++;
			say(
				`${locale}/${page}: ${plural(sheet.rows.length, "segment")} → ${join(folder, locale, page)}.${formats.join(" and .")}`,
			);
		} catch (fault) {
			if (!(fault instanceof Refused)) throw fault;
			refused++;
			say(`${locale}/${page}: ${fault.message}`);
		}
	}
	if (slug === "all" && files === 0 && refused === 0)
		say(`Every page of “${locale}” is fresh: nothing waits for a translator.`);
	if (files > 0 && formats.length > 1)
		say("Send one of the two files of each page, not both: what comes back last would win.");
	return refused > 0 ? 1 : 0;
}

const named = ({ number, words, why }: Told) => {
	return `  Segment ${number}${words ? ` “${words}”` : ""}${why.length > 0 ? `: ${why.join(" ")}` : ""}`;
};

function tellGroup(title: string, list: Told[], say: Say): void {
	if (list.length === 0) return;
	say(`${title} (${list.length}):`);
	for (const one of list) say(named(one));
}

function tell(report: ImportReport, say: Say): void {
	const { locale, slug, came, stamped, refused, outdated, waiting, untranslated, notes } = report;
	say(
		`${locale}/${slug}: ${plural(came, "segment")} came in, ${plural(stamped, "block")} stamped.`,
	);
	tellGroup("Refused, the page keeps what it says", refused, say);
	tellGroup("Out of date, export the page again", outdated, say);
	tellGroup("Waiting", waiting, say);
	tellGroup("Not translated", untranslated, say);
	for (const note of notes) say(note);
}

const filesOf = (path: string): string[] =>
	statSync(path).isDirectory()
		? readdirSync(path)
				.sort()
				.flatMap((name) => filesOf(join(path, name)))
		: [path];

function importFiles(
	names: string[],
	by: "human" | "machine" | undefined,
	asIs: boolean,
	say: Say,
): number {
	let failed = 0;
	for (const name of names) {
		const path = resolve(process.cwd(), name);
		if (!existsSync(path)) throw new Refusal(`There is no file “${name}”.`);
		for (const file of filesOf(path).filter(
			(one) => one === path || /\.(xlf|xliff|docx)$/i.test(one),
		)) {
			try {
				for (const returned of readReturned(readFileSync(file))) {
					const report = importPage(returned, { by, asIs });
					tell(report, say);
					if (report.refused.length + report.outdated.length + report.waiting.length > 0) failed++;
				}
			} catch (fault) {
				if (!(fault instanceof Refused)) throw fault;
				failed++;
				say(`${relative(process.cwd(), file)}: ${fault.message}`);
			}
		}
	}
	return failed > 0 ? 1 : 0;
}

async function run(argv: string[], say: Say): Promise<number> {
	const { words, has, value } = readArguments(argv, ["all", "to", "by", "as-is", "word", "xliff"]);
	const [command, ...rest] = words;
	if (command === "import") {
		if (rest.length === 0)
			throw new Refusal("Write which file: import exchange-out/ar/services.docx");
		const by = value("by");
		if (by !== undefined && by !== "human" && by !== "machine")
			throw new Refusal(`“${by}” is neither human nor machine.`);
		return importFiles(rest, by, has("as-is"), say);
	}
	const [name, ...more] = rest;
	if (name === undefined) throw new Refusal("Write which page: export ar/services");
	if (more.length > 0) throw new Refusal(`“${more[0]}” is one word too many.`);
	const both: Format[] = ["xlf", "docx"];
	const asked = both.filter((format) => has(format === "docx" ? "word" : "xliff"));
	const formats = asked.length > 0 ? asked : both;
	return exportPages(name, { folder: value("to") || defaultFolder, all: has("all"), formats }, say);
}

/** Sends pages to a translator and brings them back. Gives the exit code. */
export async function exchangeCommand(argv: string[], say: Say): Promise<number> {
	try {
		return await run(argv, say);
	} catch (refusal) {
		if (!(refusal instanceof Refusal)) throw refusal;
		say(`${refusal.message}\n\n${exchangeUsage}`);
		return 1;
	}
}
