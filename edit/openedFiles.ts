/**
 * What this window opened, so that a save can be refused when somebody else has changed the file
 * since. The editor's local API does not tell: it asks for the tree of all files when it starts and
 * is given a new one after each save, and opens every page as that tree names it. So the newest tree
 * of a window says which version of a file stands in its forms.
 */

type Entry = { path: string; sha: string };

/** Says in a request which version of each file a window opened. */
export const openedHeader = "x-opened";

/** Sent to the window around the editor after each good save. */
export type SavedMessage = { kind: "saved"; files: string[] };

const trees = ["/api/keystatic/tree", "/api/keystatic/update"];

type Update = { additions: { path: string }[]; deletions: { path: string }[] };

/** Follows what the editor asks of its API from now on. */
export function watchOpenedFiles(): void {
	const opened = new Map<string, string>();
	const ask = window.fetch.bind(window);
	window.fetch = async (input, init) => {
		const path = new URL(
			input instanceof Request ? input.url : String(input),
			window.location.href,
		).pathname.replace(/\/$/, "");
		if (!trees.includes(path)) return ask(input, init);
		const update: Update | undefined = init?.body ? JSON.parse(String(init.body)) : undefined;
		const files = update ? [...update.additions, ...update.deletions].map((one) => one.path) : [];
		const versions = files.map((file) => [file, opened.get(file) ?? null]);
		const headers = new Headers(init?.headers);
		headers.set(openedHeader, JSON.stringify(Object.fromEntries(versions)));
		const response = await ask(input, { ...init, headers });
		if (response.ok) {
			const entries: Entry[] = await response.clone().json();
			opened.clear();
			for (const { path: file, sha } of entries) opened.set(file, sha);
			if (update) window.parent.postMessage({ kind: "saved", files }, window.location.origin);
		}
		return response;
	};
}
