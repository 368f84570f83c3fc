import { z } from "zod";
import { readProjectFile } from "@/content/files";
import { blobSha } from "./blobSha";
import { FactForm } from "./FactForm";
import type { Shape } from "./FieldsOf";
import { type EditorLanguage, wordsOf } from "./language";
import { Shell } from "./Shell";
import { type FactName, factNames, factShapes, factsById, fileOfFacts } from "./sentFact";

type Props = { language: EditorLanguage; list: string | undefined; id: string | undefined };

/** The shape of one fact without its id, which the form asks for apart. */
function shapeOf(name: FactName): Shape {
	const shape = z.toJSONSchema(factShapes[name], { io: "input" }) as Shape;
	const { id: _, ...properties } = shape.properties ?? {};
	return { ...shape, properties };
}

/** What an editor knows a fact by. */
function nameOf(id: string, fact: Record<string, unknown>, language: EditorLanguage): string {
	const name = fact.name ?? fact.term ?? fact.says ?? fact.title;
	const words = name as string | Record<string, string> | undefined;
	return (typeof words === "object" ? (words[language] ?? words.fi) : words) ?? id;
}

function One({ language, name, id }: { language: EditorLanguage; name: FactName; id?: string }) {
	const { id: _, ...value } = (id === undefined ? undefined : factsById(name)[id]) ?? {};
	const version = blobSha(readProjectFile(fileOfFacts(name)) ?? "");
	return (
		<FactForm
			key={`${name}/${id}/${version}`}
			language={language}
			list={name}
			id={id}
			shape={shapeOf(name)}
			value={value}
			version={version}
		/>
	);
}

/** The lists of facts, and a form for the one that was chosen or for a new one. */
export function Facts({ language, list, id }: Props) {
	const words = wordsOf(language);
	const name = factNames.find((one) => one === list);
	if (name) {
		return (
			<Shell
				language={language}
				path="/edit/facts/"
				title={`${words.list[name]}: ${id ?? words.add}`}
			>
				<One language={language} name={name} id={id} />
			</Shell>
		);
	}
	return (
		<Shell language={language} path="/edit/facts/" title={words.editFacts}>
			<div className="overview">
				{factNames.map((one) => (
					<section key={one} aria-labelledby={one}>
						<h2 id={one}>{words.list[one]}</h2>
						<p>
							<a href={`/edit/facts/?lang=${language}&list=${one}`}>{words.add}</a>
						</p>
						<ul className="stale">
							{Object.entries(factsById(one)).map(([key, fact]) => (
								<li key={key}>
									<a href={`/edit/facts/?lang=${language}&list=${one}&id=${key}`}>
										{nameOf(key, fact, language)}
									</a>{" "}
									<small>{key}</small>
								</li>
							))}
						</ul>
					</section>
				))}
			</div>
		</Shell>
	);
}
