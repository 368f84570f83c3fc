"use client";

import { useState } from "react";
import { type EditorLanguage, fill, wordsOf } from "./language";
import { forgetDraft, type StaleDraft } from "./staleDrafts";

type Props = { drafts: StaleDraft[]; language: EditorLanguage };

/** Words that were typed and could not be saved, to copy from. */
export function UnsavedWords({ drafts, language }: Props) {
	const [shown, setShown] = useState(drafts);
	const words = wordsOf(language);
	return shown.map((draft) => (
		<details key={draft.file + draft.savedAt} data-unsaved="">
			<summary>{fill(words.unsaved, { file: draft.file })}</summary>
			<textarea readOnly rows={12} value={draft.text} aria-label={draft.file} dir="auto" />
			<button type="button" onClick={() => setShown(forgetDraft(draft))}>
				{words.forget}
			</button>
		</details>
	));
}
