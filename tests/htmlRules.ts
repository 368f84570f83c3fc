import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/** The recommended rules of html-validate, less those against which this site has a reason. */
const config: ConfigData = {
	root: true,
	extends: ["html-validate:recommended"],
	rules: {
		// A style keeps numbers on one line; a hard space would go along when a number is copied.
		"tel-non-breaking": "off",
		// The list of pages stands twice, for narrow and for wide screens, and is shown once: axe, which
		// sees what is shown, looks at its name.
		"unique-landmark": "off",
		// A list may have a name (ARIA 1.2), and a screen reader says it.
		"aria-label-misuse": ["error", { allowAnyNamable: true }],
		// Firefox would show the ticks of the last visitor after a reload: it takes this word for that.
		"valid-autocomplete": "off",
		// A limit of search results, not of HTML; a page in two languages has the words of both.
		"long-title": "off",
		// parse5 writes every attribute with a value.
		"attribute-empty-style": "off",
	},
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What is wrong with the HTML of a page: the rule, the place and what was found. */
export function htmlProblems(html: string): string[] {
	return validator
		.validateStringSync(html)
		.results.flatMap(({ messages }) => messages)
		.map(
			({ ruleId, line, column, message, selector }) =>
				`${line}:${column} ${ruleId}: ${message} (${selector ?? "the document"})`,
		);
}
