/** A text whose lines end as on Unix. */
export const unixLines = (text: string) => text.replace(/\r\n?/g, "\n");

/**
 * Merges as if the file's lines ended as on Unix, and gives back a text whose lines end as the file's
 * do, with its mark at the beginning. A file in which both ends stand is merged as it is.
 */
export function withLineEndsOf(onDisk: string, merge: (text: string) => string): string {
	const mark = onDisk.startsWith("\uFEFF") ? "\uFEFF" : "";
	const text = onDisk.slice(mark.length);
	const isWindows = text.includes("\r\n") && !/(^|[^\r])\n/.test(text);
	if (!isWindows) return mark + merge(text);
	return mark + merge(unixLines(text)).replaceAll("\n", "\r\n");
}
