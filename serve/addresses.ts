import type { PublishedFile, PublishedHeaders } from "../publish/headers";

/**
 * Every address that exists, without its first slash, and what it leads to. An address that is not
 * in this list leads nowhere: no path of a request ever reaches the file system.
 */
export function addressesOf(files: PublishedHeaders["files"]): Map<string, PublicFile | Moved> {
	const addresses = new Map<string, PublicFile | Moved>();
	for (const [file, published] of Object.entries(files)) {
		addresses.set(file, { file, published });
		if (!/(^|\/)index\.html$/.test(file)) continue;
		const folder = file.slice(0, -"index.html".length);
		addresses.set(folder, { file, published });
		if (folder) addresses.set(folder.slice(0, -1), { moved: `/${folder}` });
	}
	return addresses;
}

export type PublicFile = { file: string; published: PublishedFile };

/** The address of a page, asked for without the slash that ends it. */
export type Moved = { moved: string };
