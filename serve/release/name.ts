import type { PublishedHeaders } from "../../publish/headers";
import { Refusal } from "../refusal";

/**
 * The name of a release: when it was made, and the hashes of its one script and its one style, as in
 * `20261124T141000Z.qkQa…=.RsbuL…=`, with `_` for each `/`.
 *
 * The hashes are in the name because the web server takes the policy of every answer from there
 * (`serve/nginx/policy.ts`). So one change of one symbolic link changes pages and policy in the same
 * instant, with nothing to reload.
 */
export function releaseName(made: Date, { scripts, styles }: Hashes): string {
	const [script, style] = [scripts, styles].map((list) => {
		const hash = /^'sha256-([A-Za-z0-9+/]+=*)'$/.exec(list[0] ?? "")?.[1];
		if (list.length !== 1 || !hash) {
			throw new Refusal(
				`A release has one script and one style, each with its SHA-256 hash; found: ${list.join(" ") || "none"}.`,
			);
		}
		return hash.replaceAll("/", "_");
	});
	return `${timeName(made)}.${script}.${style}`;
}

/** The time in a release's name, in whole seconds; nothing if it is no release's name. */
export function releaseTime(name: string): Date | undefined {
	const found = releasePattern.exec(name)?.slice(1, 7).map(Number);
	if (!found) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found;
	return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

/** `20261124T141000Z`: the part of a name that a person types. */
export function shortName(name: string): string {
	return name.split(".", 1)[0] ?? name;
}

const releasePattern =
	/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.[A-Za-z0-9+_]+=*\.[A-Za-z0-9+_]+=*$/;

function timeName(time: Date): string {
	return time.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
}

type Hashes = Pick<PublishedHeaders, "scripts" | "styles">;
