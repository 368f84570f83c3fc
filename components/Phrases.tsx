import { getTranslations } from "next-intl/server";
import { inLanguage } from "@/i18n/languageAttributes";
import type { Locale } from "@/i18n/locales";
import { workersBeside } from "@/i18n/workerLocales";
import type messages from "@/messages/fi.json";
import { SameInEach } from "./SameInEach";

type Props = { locale: Locale };

type Key = keyof typeof messages.Phrases;

/** What is pointed at to answer, with a sign that needs no language. */
const answers = { yes: "✓", no: "✕", unknown: "?", stop: "■" } as const satisfies Partial<
	Record<Key, string>
>;

/** Sentences under a heading. None asks what happened: this is no interview. */
const groups = {
	start: ["hello", "point", "stopAnyTime", "nothingToTell"],
	now: ["safe", "somebody", "elsewhere", "emergency", "doctor"],
	interpreting: ["language", "interpreter"],
	help: ["choice", "free", "permit", "call", "refuse", "name"],
	next: ["calling", "advice", "later", "take", "phone"],
} as const satisfies Partial<Record<Key, readonly Key[]>>;

/** Sentences for a helper and a client without a common language, each in both languages. */
export async function Phrases({ locale }: Props) {
	const langs = [locale, ...workersBeside(locale)];
	const voices = await Promise.all(
		langs.map(async (lang) => ({
			lang,
			t: await getTranslations({ locale: lang, namespace: "Phrases" }),
		})),
	);
	const inEach = (key: Key) => voices.map(({ lang, t }) => ({ lang, text: t(key) }));
	const t = await getTranslations({ locale, namespace: "Phrases" });
	const answerRow = (
		<ul aria-label={t("answers")} className="answers">
			{(Object.keys(answers) as (keyof typeof answers)[]).map((key) => (
				<li key={key}>
					<span aria-hidden="true" className="block font-bold text-h2">
						{answers[key]}
					</span>
					<SameInEach words={inEach(key)} main={locale} />
				</li>
			))}
		</ul>
	);
	return (
		<div {...inLanguage(locale)} className="wide paper">
			{Object.entries(groups).map(([heading, sentences]) => (
				<section key={heading} className="phrases">
					<h2>
						<SameInEach words={inEach(heading as Key).slice(0, 2)} main={locale} />
					</h2>
					<ul className="said">
						{sentences.map((key) => (
							<li key={key}>
								<SameInEach words={inEach(key)} main={locale} />
							</li>
						))}
					</ul>
					{answerRow}
				</section>
			))}
		</div>
	);
}
