import { listFacts } from "@/content/facts";
import { type Problem, warning } from "@/content/problem";
import type { Project } from "./project";

/** Facts that should have been checked again. Never an error: no build fails because time passed. */
export function checkExpiry(project: Project): Problem[] {
	return listFacts(project)
		.filter(({ state }) => state === "expired")
		.map(({ kind, id, expires, expiryPlace }) =>
			warning(expiryPlace, `The ${kind} “${id}” should have been checked again in ${expires}.`, {
				wanted: "Look at its source, mend it, and write new months in “checked” and “expires”.",
			}),
		);
}
