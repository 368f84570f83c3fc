"use client";

import { useState } from "react";
import { audiences } from "@/content/schema";
import { fallbackLocale, languages, sourceLocale } from "@/i18n/locales";
import { type Answer, ask } from "./ask";
import { type EditorLanguage, fill, wordsOf } from "./language";

type Props = { language: EditorLanguage };

const both = [sourceLocale, fallbackLocale] as const;
const fields = ["title", "description", "heading", "first"] as const;

/** Asks what a page cannot be without, makes it in both languages, and tells what comes next. */
export function NewPageForm({ language }: Props) {
	const words = wordsOf(language);
	const [slug, setSlug] = useState("");
	const [audience, setAudience] = useState<string>(audiences[0]);
	const [texts, setTexts] = useState<Record<string, Record<string, string>>>({});
	const [answer, setAnswer] = useState<Answer>();
	async function send() {
		setAnswer(await ask("page", { slug, audience, ...texts }, words.failed));
	}
	if (answer?.ok) {
		return (
			<div role="status">
				<p className="well">{words.new.made}</p>
				<ol>
					<li>
						<a href={`/edit/${sourceLocale}/${slug}/?lang=${language}`}>{words.new.writeSource}</a>
					</li>
					<li>
						<a href={`/edit/${fallbackLocale}/${slug}/?lang=${language}`}>
							{words.new.writeFallback}
						</a>
					</li>
				</ol>
			</div>
		);
	}
	return (
		<form
			className="form"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			<p>{words.new.about}</p>
			<label>
				{words.new.slug}
				<input required value={slug} onChange={({ target }) => setSlug(target.value)} />
			</label>
			<label>
				{words.fields.audience}
				<select value={audience} onChange={({ target }) => setAudience(target.value)}>
					{audiences.map((one) => (
						<option key={one} value={one}>
							{words.fields[one]}
						</option>
					))}
				</select>
			</label>
			{both.map((locale) => (
				<fieldset key={locale}>
					<legend>{languages[locale].endonym}</legend>
					{fields.map((field) => (
						<label key={field}>
							{fill(words.new[field], { language: languages[locale].endonym })}
							<textarea
								required
								rows={field === "first" ? 8 : 1}
								lang={locale}
								value={texts[locale]?.[field] ?? ""}
								onChange={({ target }) =>
									setTexts({ ...texts, [locale]: { ...texts[locale], [field]: target.value } })
								}
							/>
						</label>
					))}
				</fieldset>
			))}
			<button type="submit">{words.send}</button>
			{answer && (
				<p role="alert" data-ok="false" className="answer">
					{answer.message}
				</p>
			)}
		</form>
	);
}
