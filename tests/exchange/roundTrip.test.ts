import { spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import xliffToJs from "xliff/xliff12ToJs";
import { lockFile, pageFile, slugsOf } from "@/content/files";
import { sheetOf } from "@/exchange/exportPage";
import { importPage } from "@/exchange/importPage";
import { plainWords } from "@/exchange/inline";
import { readReturned } from "@/exchange/readFile";
import type { Sheet } from "@/exchange/sheet";
import { writeDocx } from "@/exchange/writeDocx";
import { writeXliff } from "@/exchange/writeXliff";
import { type Locale, locales, sourceLocale } from "@/i18n/locales";

/** The site's own pages, in a copy that an import may write into. */
const folder = mkdtempSync(join(tmpdir(), "exchange-"));
const office = "/usr/bin/soffice";

beforeAll(() => {
	cpSync("content", join(folder, "content"), { recursive: true });
	vi.spyOn(process, "cwd").mockReturnValue(folder);
});
afterAll(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

const translations = locales.filter((locale) => locale !== sourceLocale);

/** A page of each language, a different one each time, or all with `EVERY_PAGE=1`. */
function somePages(locale: Locale): string[] {
	const slugs = slugsOf(locale);
	if (process.env.EVERY_PAGE) return slugs;
	return slugs.filter((_, index) => index === translations.indexOf(locale) % slugs.length);
}

const readBoth = (locale: Locale, slug: string) =>
	[pageFile(locale, slug), lockFile(locale)].map((file) =>
		readFileSync(join(folder, file), "utf8"),
	);

function whole(locale: Locale, slug: string): Sheet {
	const sheet = sheetOf(locale, slug, true);
	if (!sheet) throw new Error(`${locale}/${slug} has no words.`);
	return sheet;
}

/** Brings a file back and tells what it did to the page; an unchanged one must do nothing. */
function bringBack(locale: Locale, slug: string, rows: number, bytes: Uint8Array): void {
	const before = readBoth(locale, slug);
	const [returned] = readReturned(bytes);
	if (!returned) throw new Error("The file holds no page.");
	expect(returned.rows).toHaveLength(rows);
	const report = importPage(returned);
	expect(report).toEqual({
		locale,
		slug,
		came: 0,
		stamped: 0,
		refused: [],
		outdated: [],
		waiting: [],
		untranslated: [],
		notes: [],
	});
	expect(readBoth(locale, slug)).toEqual(before);
}

describe.each(translations)("%s goes to a translator and comes back byte for byte", (locale) => {
	test("as XLIFF and as a Word file", async () => {
		for (const slug of somePages(locale)) {
			const sheet = whole(locale, slug);
			bringBack(locale, slug, sheet.rows.length, Buffer.from(writeXliff(sheet)));
			bringBack(locale, slug, sheet.rows.length, await writeDocx(sheet));
		}
	});
});

describe("a page that was lost comes back from its file, byte for byte", () => {
	// Finnish decides how a page is laid out, so only the words can differ; these languages have
	// front matter without quotation marks.
	test.each(["ar", "th", "so"] as const)("%s", (locale) => {
		for (const slug of ["index", "situations", "services"]) {
			const before = readBoth(locale, slug)[0];
			const text = writeXliff(whole(locale, slug));
			rmSync(join(folder, pageFile(locale, slug)));
			const [returned] = readReturned(Buffer.from(text));
			const report = importPage(returned as NonNullable<typeof returned>);
			expect(report.refused.filter(({ why }) => !/number/.test(why.join()))).toEqual([]);
			if (report.refused.length === 0) expect(readBoth(locale, slug)[0]).toBe(before);
			else writeFileSync(join(folder, pageFile(locale, slug)), before ?? "");
		}
	});
});

test("another reader of XLIFF finds the same words", async () => {
	const sheet = whole("ar", "services");
	const { sourceLanguage, targetLanguage, resources } = await xliffToJs(writeXliff(sheet));
	expect([sourceLanguage, targetLanguage]).toEqual(["fi", "ar"]);
	const units = resources["content/ar/services.mdx"] ?? {};
	expect(Object.keys(units)).toHaveLength(sheet.rows.length);
	for (const { number, reference, source, target } of sheet.rows) {
		const unit = units[`${number}.${reference}`];
		if (source.marks.length > 0) continue;
		expect(unit).toMatchObject({ source: plainWords(source), target: plainWords(target) });
	}
});

const hasOffice = existsSync(office);

describe("LibreOffice saves a file anew and nothing is lost", () => {
	// LibreOffice would add a minute to the installation for all tests.
	test.skipIf(!hasOffice)(
		`with ${office}, where it is installed`,
		{ timeout: 1_800_000 },
		async () => {
			const [out, saved] = ["out", "saved"].map((name) => join(folder, name)) as [string, string];
			mkdirSync(out);
			const pages = (process.env.EVERY_PAGE ? translations : (["ar"] as Locale[])).flatMap(
				(locale) =>
					somePages(locale).map((slug) => ({
						locale,
						slug,
						name: `${locale}.${slug}.docx`,
						sheet: whole(locale, slug),
					})),
			);
			for (const { name, sheet } of pages) {
				writeFileSync(join(out, name), await writeDocx(sheet));
			}
			const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
			const files = pages.map(({ name }) => join(out, name));
			const run = spawnSync(office, [
				profile,
				"--headless",
				"--convert-to",
				"docx:MS Word 2007 XML",
				"--outdir",
				saved,
				...files,
			]);
			expect(run.status).toBe(0);
			for (const { locale, slug, name, sheet } of pages)
				bringBack(locale, slug, sheet.rows.length, readFileSync(join(saved, name)));
		},
	);
});
