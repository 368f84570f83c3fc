/** A value as one word of nginx's configuration. A `$` would begin a variable: none is expected. */
export function quote(value: string): string {
	if (/[$\n\r\0]/.test(value)) throw new Error(`this cannot stand in a configuration: ${value}`);
	return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A block of nginx's configuration, its lines indented. */
export function block(head: string, lines: string[]): string {
	const inner = lines.flatMap((line) => line.split("\n")).map((line) => (line ? `\t${line}` : ""));
	return [`${head} {`, ...inner, "}"].join("\n");
}
