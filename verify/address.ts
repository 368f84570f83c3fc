/** Where a host shows a file of `dist/`: a page at its folder, anything else under its own name. */
export function addressOf(file: string): string {
	return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}
