"use client";

import { Keystatic } from "@keystatic/core/ui";
import { useEffect, useMemo, useState } from "react";
import { keystaticConfig } from "./keystaticConfig";
import { asEditorLanguage, type EditorLanguage } from "./language";
import { watchOpenedFiles } from "./openedFiles";
import { type StaleDraft, takeStaleDrafts } from "./staleDrafts";
import { UnsavedWords } from "./UnsavedWords";

const remembered = "edit-language";

/** The language of the address; inside the editor addresses lose it, so a window remembers it. */
function languageOfWindow(): EditorLanguage {
	const asked = new URLSearchParams(window.location.search).get("lang");
	if (asked) sessionStorage.setItem(remembered, asked);
	return asEditorLanguage(asked ?? sessionStorage.getItem(remembered));
}

let watching = false;

/** Keystatic with what it does not do by itself: it knows which version of a file was opened. */
export function Editor() {
	const [language, setLanguage] = useState<EditorLanguage>();
	const [drafts, setDrafts] = useState<StaleDraft[]>([]);
	useEffect(() => {
		if (!watching) watchOpenedFiles();
		watching = true;
		takeStaleDrafts().then((found) => {
			setDrafts(found);
			setLanguage(languageOfWindow());
		});
	}, []);
	const config = useMemo(() => language && keystaticConfig(language), [language]);
	if (!config || !language) return null;
	return (
		<>
			<UnsavedWords drafts={drafts} language={language} />
			<Keystatic config={config} appSlug={{ envName: "", value: undefined }} />
		</>
	);
}
