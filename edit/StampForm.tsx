"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Locale } from "@/i18n/locales";
import { type Answer, ask } from "./ask";
import { type EditorLanguage, wordsOf } from "./language";

type Props = { locale: Locale; slug: string; language: EditorLanguage };

/** Says that a translation now says what today's source says; the checks may object. */
export function StampForm({ locale, slug, language }: Props) {
	const words = wordsOf(language);
	const router = useRouter();
	const [reviewed, setReviewed] = useState(false);
	const [answer, setAnswer] = useState<Answer>();
	async function stamp() {
		const given = await ask("stamp", { locale, slug, reviewed }, words.failed);
		setAnswer(given);
		if (given.ok) router.refresh();
	}
	return (
		<form
			className="stamp"
			onSubmit={(event) => {
				event.preventDefault();
				stamp();
			}}
		>
			<label>
				<input
					type="checkbox"
					checked={reviewed}
					onChange={(event) => setReviewed(event.target.checked)}
				/>{" "}
				{words.stampReviewed}
			</label>
			<button type="submit">{words.stamp}</button>
			{answer && (
				<p role="alert" data-ok={answer.ok} className="answer">
					{answer.ok ? words.stamped : answer.message}
				</p>
			)}
		</form>
	);
}
