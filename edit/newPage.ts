import { z } from "zod";
import { pageFile, slugsOf } from "@/content/files";
import { isReadable, readPage } from "@/content/pageFile";
import { sourceMatter, translationMatter } from "@/content/schema";
import { fallbackLocale, sourceLocale } from "@/i18n/locales";
import type { Sent } from "./save";

const body = { heading: z.string().trim().min(3), first: z.string().trim().min(3) };
const words = z.strictObject({ ...translationMatter.shape, ...body });

/** What is asked before a page is made: its address, and its first words in both languages. */
export const newPage = z.strictObject({
	slug: z
		.string()
		.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "small letters, numbers and hyphens only")
		.refine((slug) => !slugsOf(sourceLocale).includes(slug), "this page exists already"),
	audience: sourceMatter.shape.audience,
	[sourceLocale]: words,
	[fallbackLocale]: words,
});

export type NewPage = {
	slug: string;
	audience: z.infer<typeof sourceMatter>["audience"];
} & Record<"fi" | "en", z.infer<typeof words>>;

/** After all others: the editor moves it where it belongs. */
function lastPlace(): number {
	const places = slugsOf(sourceLocale).map((slug) => {
		const page = readPage(sourceLocale, slug);
		return isReadable(page) ? Number(page.matter.data.order) || 0 : 0;
	});
	return Math.max(0, ...places) + 1;
}

const pageText = (matter: string[], { heading, first }: z.infer<typeof words>) =>
	`---\n${matter.join("\n")}\n---\n\n# ${heading}\n\n${first}\n`;

/** A page's two files: both must be there, or the site is not built. */
export function newPageFiles(sent: z.infer<typeof newPage>): Sent[] {
	const { slug, audience, fi, en } = sent as NewPage;
	const matterOf = ({ title, description }: NewPage["fi"]) => [
		`title: ${JSON.stringify(title)}`,
		`description: ${JSON.stringify(description)}`,
	];
	const month = new Date().toISOString().slice(0, 7);
	const same = [`order: ${lastPlace()}`, `audience: ${audience}`, `checked: ${month}`];
	return [
		{
			file: pageFile(sourceLocale, slug),
			opened: undefined,
			text: pageText([...matterOf(fi), ...same], fi),
		},
		{ file: pageFile(fallbackLocale, slug), opened: undefined, text: pageText(matterOf(en), en) },
	];
}
