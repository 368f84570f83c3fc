import { type Config, collection, config, fields } from "@keystatic/core";
import { audiences } from "@/content/schema";
import { type Locale, languages, locales, sourceLocale } from "@/i18n/locales";
import { pagePath } from "@/i18n/paths";
import { contentComponents } from "./contentComponents";
import { type EditorLanguage, wordsOf } from "./language";

/** How Keystatic calls its own languages. */
const keystaticLocales = { fi: "fi-FI", sv: "sv-SE", en: "en-US" } as const;

/** The fields that only the source has; a translation holds words alone. */
function sourceFields(language: EditorLanguage) {
	const { fields: words } = wordsOf(language);
	return {
		order: fields.integer({
			label: words.order,
			description: words.orderAbout,
			validation: { isRequired: true, min: 1 },
		}),
		audience: fields.select({
			label: words.audience,
			options: audiences.map((value) => ({ value, label: words[value] })),
			defaultValue: audiences[0],
		}),
		sheet: fields.checkbox({ label: words.sheet, description: words.sheetAbout }),
		checked: fields.text({
			label: words.checked,
			description: words.checkedAbout,
			validation: { pattern: { regex: /^20\d\d-(0[1-9]|1[0-2])$/, message: words.checkedAbout } },
		}),
	};
}

function pagesOf(locale: Locale, language: EditorLanguage) {
	const { fields: words } = wordsOf(language);
	return collection({
		label: languages[locale].endonym,
		path: `content/${locale}/*`,
		slugField: "title",
		format: { contentField: "content" },
		entryLayout: "form",
		previewUrl: pagePath(locale, "{slug}"),
		schema: {
			title: fields.slug({
				name: { label: words.title, description: words.titleAbout },
				slug: { label: words.slug, description: words.slugAbout },
			}),
			description: fields.text({
				label: words.description,
				description: words.descriptionAbout,
				multiline: true,
			}),
			content: fields.mdx({
				label: words.content,
				// What the checks refuse is not offered.
				options: {
					heading: [1, 2, 3],
					image: false,
					code: false,
					codeBlock: false,
					strikethrough: false,
					italic: false,
					divider: false,
					blockquote: false,
				},
				components: contentComponents(language),
			}),
			...(locale === sourceLocale ? sourceFields(language) : {}),
		},
	});
}

/** What the editor can open: the pages of each language. Told in the language of the editor. */
export function keystaticConfig(language: EditorLanguage): Config {
	return config({
		storage: { kind: "local" },
		locale: keystaticLocales[language],
		ui: { brand: { name: wordsOf(language).name } },
		collections: Object.fromEntries(
			locales.map((locale) => [locale, pagesOf(locale, language)] as const),
		),
	}) as Config;
}
