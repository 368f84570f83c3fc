import { existsSync, readFileSync } from "node:fs";
import { Refusal } from "@/scripts/command";

/** The files of the pages in `dist/`, such as `fi/services/index.html`. */
export function publishedPages(): string[] {
	if (!existsSync("dist.headers.json")) {
		throw new Refusal("There is no dist/ to measure. Run npm run build first.");
	}
	const { files } = JSON.parse(readFileSync("dist.headers.json", "utf8")) as {
		files: Record<string, { kind: string }>;
	};
	return Object.keys(files).filter((file) => files[file]?.kind === "html");
}
