import { type ComponentSchema, fields } from "@keystatic/core";
import { block, inline, wrapper } from "@keystatic/core/content-components";
import { type Component, type ComponentName, vocabulary } from "@/content/vocabulary";
import { type Choice, factChoices } from "./factChoices";
import { type EditorLanguage, wordsOf } from "./language";

type Fact = { value: Record<string, unknown> };

/** The one field that a component may have: which fact it shows. */
function schemaOf(choices: Choice[] | undefined, label: string): Record<string, ComponentSchema> {
	const [first] = choices ?? [];
	if (!choices || !first) return {};
	return { id: fields.select({ label, options: choices, defaultValue: first.value }) };
}

function contentComponent(name: ComponentName, language: EditorLanguage) {
	const component: Component = vocabulary[name];
	const words = wordsOf(language);
	const choices = component.id && factChoices(component.id, component.needs, language);
	const label = words.components[name];
	const common = { label, schema: schemaOf(choices, words.fact) };
	if (component.holds) return wrapper(common);
	const nameOfFact = ({ value }: Fact) =>
		choices?.find((choice) => choice.value === value.id)?.label ?? label;
	const shown = { ...common, ContentView: nameOfFact };
	return component.inline ? inline(shown) : block(shown);
}

/** The menu from which an editor inserts what the vocabulary holds, each with a form for its fact. */
export function contentComponents(language: EditorLanguage) {
	const names = Object.keys(vocabulary) as ComponentName[];
	return Object.fromEntries(names.map((name) => [name, contentComponent(name, language)]));
}
