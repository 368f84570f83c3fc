import type { z } from "zod";

/** A shape as JSON Schema tells it, as far as the facts of this project need. */
export type Shape = z.core.JSONSchema.BaseSchema;

type Value = unknown;

type Props = {
	name: string;
	shape: Shape;
	value: Value;
	required: boolean;
	none: string;
	change: (value: Value) => void;
};

const isGroup = (value: Value): value is Record<string, Value> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const optionsOf = (shape: Shape): string[] | undefined =>
	shape.enum?.map(String) ?? (typeof shape.const === "string" ? [shape.const] : undefined);

/** The names of a group's fields: written out, or the keys that a record may have. */
function fieldsOf(shape: Shape): [string, Shape, boolean][] {
	const required = shape.required ?? [];
	if (shape.properties) {
		return Object.entries(shape.properties).map(([name, inner]) => [
			name,
			inner as Shape,
			required.includes(name),
		]);
	}
	const keys = (shape.propertyNames as Shape | undefined)?.enum?.map(String) ?? [];
	return keys.map((name) => [name, shape.additionalProperties as Shape, name === "fi"]);
}

/** Without what is empty: a fact that is not known is not written. */
function withField(group: Record<string, Value>, name: string, value: Value) {
	const { [name]: _, ...rest } = group;
	const empty = value === undefined || (isGroup(value) && Object.keys(value).length === 0);
	// A field that was there keeps its place, so that few lines change.
	return empty ? rest : name in group ? { ...group, [name]: value } : { ...rest, [name]: value };
}

function Input({ name, shape, value, required, none, change }: Props) {
	const about = shape.description;
	const options = optionsOf(shape);
	const label = (input: React.ReactNode) => (
		// biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in
		<label>
			{name}
			{about && <small lang="en">{about}</small>}
			{input}
		</label>
	);
	if (shape.const === true) {
		return label(
			<input
				type="checkbox"
				checked={value === true}
				onChange={({ target }) => change(target.checked || undefined)}
			/>,
		);
	}
	if (options) {
		return label(
			<select
				required={required}
				value={String(value ?? "")}
				onChange={({ target }) => change(target.value || undefined)}
			>
				<option value="">{none}</option>
				{options.map((option) => (
					<option key={option}>{option}</option>
				))}
			</select>,
		);
	}
	const isNumber = shape.type === "integer" || shape.type === "number";
	// Several short words, such as languages, stand in one line; a single known word stands for itself.
	const list = shape.anyOf?.find((one) => typeof one === "object" && one.type === "array");
	const alone = shape.anyOf?.flatMap((one) => optionsOf(one as Shape) ?? []);
	const read = (text: string): Value => {
		if (text === "") return undefined;
		if (isNumber) return Number(text);
		if (list && !alone?.includes(text)) return text.split(/[\s,]+/).filter(Boolean);
		return text;
	};
	const text = Array.isArray(value) ? value.join(", ") : String(value ?? "");
	return label(
		text.length > 70 ? (
			<textarea
				rows={3}
				required={required}
				value={text}
				dir="auto"
				onChange={({ target }) => change(read(target.value))}
			/>
		) : (
			<input
				type={isNumber ? "number" : "text"}
				required={required}
				value={list ? undefined : text}
				defaultValue={list ? text : undefined}
				dir="auto"
				onChange={({ target }) => change(read(target.value))}
			/>
		),
	);
}

/** A form for one fact, made from the shape that also checks it. */
export function FieldsOf(props: Props) {
	const { name, shape, value, none, change } = props;
	const fields = fieldsOf(shape);
	if (fields.length === 0) return <Input {...props} />;
	const group = isGroup(value) ? value : {};
	return (
		<fieldset>
			{name && <legend>{name}</legend>}
			{fields.map(([field, inner, required]) => (
				<FieldsOf
					key={field}
					name={field}
					shape={inner}
					value={group[field]}
					// A part is required only where the whole is there.
					required={required && (props.required || Object.keys(group).length > 0)}
					none={none}
					change={(changed) => change(withField(group, field, changed))}
				/>
			))}
		</fieldset>
	);
}
