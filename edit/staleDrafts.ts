/**
 * The editor keeps words that were not saved and puts them back into its form at the next visit,
 * even over a file that has changed since; saving would then undo that change. Such drafts are taken
 * out before it starts, and their words shown beside it.
 */

/** Words that were not saved, of a file that has changed since. */
export type StaleDraft = { file: string; savedAt: string; text: string };

type Stored = { beforeTreeKey?: string; files?: Map<string, Uint8Array>; savedAt?: Date };

function request<T>(asked: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error);
	});
}

async function openStore(): Promise<IDBDatabase | undefined> {
	// A database that is opened before the editor made it would lack its store.
	const known = await indexedDB.databases();
	if (!known.some(({ name }) => name === "keystatic")) return undefined;
	return request(indexedDB.open("keystatic"));
}

async function versionsOnDisk(): Promise<Map<string, string>> {
	const response = await fetch("/api/keystatic/tree", { headers: { "no-cors": "1" } });
	const entries: { path: string; sha: string }[] = await response.json();
	return new Map(entries.map(({ path, sha }) => [path, sha]));
}

const remembered = "edit-stale-drafts";

function keep(drafts: StaleDraft[]): void {
	localStorage.setItem(remembered, JSON.stringify(drafts));
}

const kept = (): StaleDraft[] => JSON.parse(localStorage.getItem(remembered) ?? "[]");

/** Forgets the words of a draft that nobody needs any more. */
export function forgetDraft(draft: StaleDraft): StaleDraft[] {
	const rest = kept().filter(
		({ file, savedAt }) => file !== draft.file || savedAt !== draft.savedAt,
	);
	keep(rest);
	return rest;
}

/** Takes the drafts out whose files have changed, and gives all that were ever taken out and kept. */
export async function takeStaleDrafts(): Promise<StaleDraft[]> {
	const database = await openStore();
	if (!database?.objectStoreNames.contains("items")) return kept();
	const versions = await versionsOnDisk();
	const store = () => database.transaction("items", "readwrite").objectStore("items");
	for (const key of await request(store().getAllKeys())) {
		const stored: Stored = await request(store().get(key));
		const [file] = stored.files?.keys() ?? [];
		const version = file && versions.get(file);
		// The key of a page names the version of its file among those of its folders.
		if (!file || !version || stored.beforeTreeKey?.split("-").includes(version)) continue;
		const text = new TextDecoder().decode(stored.files?.get(file));
		const savedAt = stored.savedAt?.toISOString() ?? "";
		keep([...kept(), { file, savedAt, text }]);
		await request(store().delete(key));
	}
	database.close();
	return kept();
}
