import { flattenCss } from "./css";
import { draftCss, markAsDraft } from "./draft";
import { hashSource } from "./hash";
import { contentSecurityPolicy, metaPolicy } from "./headers";
import { type BarePage, finish, strip } from "./page";
import type { Problem } from "./problem";
import type { FinishedPage } from "./rules";

/**
 * Makes the pages that readers get out of those that Next wrote. The policy is one for the whole
 * site: a web server need not know which page it serves, and a page may be moved. A `draft` differs
 * in its mark alone.
 */
export function finishPages(files: Map<string, Buffer>, draft = false): Finished {
	const bare: BarePage[] = [];
	const problems: Problem[] = [];
	for (const [path, bytes] of files) {
		if (path.endsWith(".html")) bare.push(strip(path, bytes.toString("utf8")));
	}
	const flat = new Map<string, string>();
	for (const { path, css, problems: found } of bare) {
		problems.push(...found);
		if (flat.has(css)) continue;
		try {
			flat.set(css, flattenCss(css) + (draft ? draftCss : ""));
		} catch (error) {
			flat.set(css, "");
			problems.push({ page: path, reason: `the styles cannot be read: ${String(error)}` });
		}
	}
	// Most pages have the right one; the rules name those that do not.
	const script = commonest(bare.map((page) => page.script));
	const scripts = [hashSource(script)];
	const styles = [...new Set([...flat.values()].map(hashSource))];
	const policy = contentSecurityPolicy({ scripts, styles });
	const pages = bare.map((page) => {
		if (draft) markAsDraft(page.document);
		const html = finish(page, flat.get(page.css) ?? "", metaPolicy(policy));
		return { path: page.path, audience: page.audience, html };
	});
	return { pages, script, policy, scripts, styles, problems };
}

type Finished = {
	pages: Omit<FinishedPage, "weight">[];
	/** The leave script. */
	script: string;
	/** The whole policy, as a header. */
	policy: string;
	scripts: string[];
	styles: string[];
	problems: Problem[];
};

function commonest(texts: string[]): string {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
