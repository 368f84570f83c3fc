"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Answer, ask } from "./ask";
import { FieldsOf, type Shape } from "./FieldsOf";
import { type EditorLanguage, wordsOf } from "./language";

type Props = {
	language: EditorLanguage;
	list: string;
	/** None for a new fact. */
	id?: string;
	shape: Shape;
	value: Record<string, unknown>;
	version: string;
};

/** One fact as a form. What the checks refuse is told below it, and the words stay. */
export function FactForm({ language, list, id: known, shape, value: opened, version }: Props) {
	const words = wordsOf(language);
	const router = useRouter();
	const [id, setId] = useState(known ?? "");
	const [value, setValue] = useState<unknown>(opened);
	const [answer, setAnswer] = useState<Answer>();
	async function send() {
		const isNew = known === undefined;
		const given = await ask("fact", { list, id, isNew, version, value }, words.failed);
		setAnswer(given);
		if (given.ok) router.refresh();
	}
	return (
		<form
			className="form"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			{known === undefined && (
				<label>
					{words.id}
					<input required value={id} onChange={({ target }) => setId(target.value)} />
				</label>
			)}
			<FieldsOf name="" shape={shape} value={value} required none={words.none} change={setValue} />
			<button type="submit">{words.send}</button>
			{answer && (
				<p role="alert" data-ok={answer.ok} className="answer">
					{answer.ok ? words.savedNow : answer.message}
				</p>
			)}
		</form>
	);
}
