import {
	Document,
	Packer,
	PageOrientation,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from "docx";
import { type Locale, languages, sourceLocale } from "@/i18n/locales";
import type { Inline } from "./inline";
import { product, type Sheet, type SheetRow } from "./sheet";

/** `ar` → `ar-EG`: word processors choose spelling by language and country. */
function officeLanguage(locale: string): string {
	const { language, region } = new Intl.Locale(locale).maximize();
	return region ? `${language}-${region}` : language;
}

function runs({ pieces, marks }: Inline, locale: Locale): TextRun[] {
	const rtl = languages[locale].dir === "rtl";
	const value = officeLanguage(locale);
	const pairs = new Set(marks.filter(({ close }) => close !== undefined).map(({ id }) => id));
	return pieces.map((piece) => {
		if (typeof piece === "string") {
			return new TextRun({
				text: piece,
				rightToLeft: rtl,
				language: rtl ? { bidirectional: value } : { value },
			});
		}
		const text = piece.tag === "close" && pairs.has(piece.id) ? `⟦/${piece.id}⟧` : `⟦${piece.id}⟧`;
		// Unproofed, so that no spelling help takes a mark for a mistake.
		return new TextRun({ text, style: "Mark", noProof: true });
	});
}

const widths = [900, 4700, 4700, 4000];

function cell(index: number, children: Paragraph[], fill?: string): TableCell {
	return new TableCell({
		children,
		width: { size: widths[index] ?? 0, type: WidthType.DXA },
		margins: { top: 60, bottom: 60, left: 90, right: 90 },
		...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}),
	});
}

const small = (text: string) =>
	new Paragraph({ children: [new TextRun({ text, size: 16, color: "555555" })] });

function row(
	{ number, reference, source, english, target, state, notes }: SheetRow,
	locale: Locale,
): TableRow {
	const rtl = languages[locale].dir === "rtl";
	const code = new TextRun({ text: reference, size: 8, color: "767676", noProof: true });
	return new TableRow({
		cantSplit: true,
		children: [
			cell(0, [new Paragraph(String(number)), new Paragraph({ children: [code] })]),
			cell(1, [
				new Paragraph({ children: runs(source, sourceLocale) }),
				...(english
					? [
							new Paragraph({
								children: [
									new TextRun({
										text: english,
										size: 18,
										color: "555555",
										language: { value: "en-GB" },
									}),
								],
							}),
						]
					: []),
			]),
			cell(
				2,
				[new Paragraph({ bidirectional: rtl, children: runs(target, locale) })],
				state === "done" ? undefined : "FFF8DC",
			),
			cell(3, notes.map(small)),
		],
	});
}

/** The page that a file is of, as its own first line says. Read back by `readDocx`. */
export const pageLine = ({ locale, slug }: Pick<Sheet, "locale" | "slug">) =>
	`${product} 1 · ${sourceLocale} → ${locale} · ${slug}`;

const how =
	"Write only into the third column. Keep every mark such as ⟦1⟧; where words stand between ⟦1⟧ and ⟦/1⟧, keep both. Do not add, delete or join rows, and leave the small code under each number. Yellow cells wait for you.";

/** A page as a table for a word processor: number, Finnish with English below it, translation, notes. */
export async function writeDocx(sheet: Sheet): Promise<Uint8Array> {
	const locale = sheet.locale as Locale;
	const head = ["No", "Suomi", languages[locale].endonym, "Notes"].map((text, index) =>
		cell(index, [new Paragraph({ children: [new TextRun({ text, bold: true })] })], "E8EEF4"),
	);
	const table = new Table({
		layout: TableLayoutType.FIXED,
		columnWidths: widths,
		width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
		// Columns stay where the instructions say they are: only the words run from right to left.
		visuallyRightToLeft: false,
		rows: [
			new TableRow({ tableHeader: true, children: head }),
			...sheet.rows.map((one) => row(one, locale)),
		],
	});
	const document = new Document({
		creator: product,
		title: `${sheet.locale}/${sheet.slug}`,
		styles: {
			default: { document: { run: { size: 22, font: "Calibri" } } },
			characterStyles: [
				{ id: "Mark", name: "Mark", run: { color: "9C1C6B", bold: true, size: 18 } },
			],
		},
		sections: [
			{
				properties: {
					page: {
						size: { orientation: PageOrientation.LANDSCAPE },
						margin: { top: 800, bottom: 800, left: 1000, right: 1000 },
					},
				},
				children: [
					new Paragraph({
						children: [new TextRun({ text: pageLine(sheet), noProof: true, bold: true })],
					}),
					new Paragraph(how),
					...sheet.notes.map((note) => new Paragraph(note)),
					table,
				],
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(document));
}
