import type { Problem } from "@/content/problem";
import { sourceMatter, translationMatter } from "@/content/schema";
import { sourceLocale } from "@/i18n/locales";
import type { Project } from "./project";
import { schemaProblems } from "./schemaProblems";

/** The fields above a page: which there are and what they hold. */
export function checkFrontMatter({ readable }: Project): Problem[] {
	return readable.flatMap(({ locale, matter }) =>
		schemaProblems(matter, locale === sourceLocale ? sourceMatter : translationMatter),
	);
}
