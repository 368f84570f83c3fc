"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type EditorLanguage, wordsOf } from "./language";
import type { SavedMessage } from "./openedFiles";

type Props = {
	language: EditorLanguage;
	/** Addresses of the editor and of the page as readers see it. */
	editor: string;
	page: string;
	source: ReactNode;
	notes: ReactNode;
};

type Column = "source" | "words" | "phone";
const columns: Column[] = ["source", "words", "phone"];

/** Source, editor and page side by side; a small window shows fewer at a time. */
export function Columns({ language, editor, page, source, notes }: Props) {
	const words = wordsOf(language);
	const router = useRouter();
	const phone = useRef<HTMLIFrameElement>(null);
	const [shown, setShown] = useState<Column>("words");
	const [saved, setSaved] = useState(false);
	useEffect(() => {
		const listen = ({ origin, data }: MessageEvent<SavedMessage>) => {
			if (origin !== window.location.origin || data?.kind !== "saved") return;
			phone.current?.contentWindow?.location.reload();
			setSaved(true);
			router.refresh();
		};
		window.addEventListener("message", listen);
		return () => window.removeEventListener("message", listen);
	}, [router]);
	return (
		<>
			<div className="tabs">
				{columns.map((column) => (
					<button
						key={column}
						type="button"
						aria-pressed={shown === column}
						onClick={() => setShown(column)}
					>
						{words[column]}
					</button>
				))}
			</div>
			<div className="columns" data-shown={shown}>
				<section data-column="source" aria-label={words.source}>
					{saved && <p role="status">{words.savedNow}</p>}
					{notes}
					{source}
				</section>
				<section data-column="words" aria-label={words.words}>
					<iframe src={editor} title={words.words} />
				</section>
				<section data-column="phone" aria-label={words.phone}>
					<iframe ref={phone} src={page} title={words.phone} />
				</section>
			</div>
		</>
	);
}
