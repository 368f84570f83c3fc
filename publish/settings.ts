import type { Problem } from "./problem";
import { securityContactProblem } from "./security";

export type Settings = {
	/** What `next build` wrote. */
	out: string;
	/** `public/`, of which only the names are read: its files come from `out`. */
	publicFolder: string;
	/** What a web server serves. `<dist>.headers.json` is written beside it. */
	dist: string;
	/** The origin for addresses that must be absolute. */
	siteUrl: string;
	/** Where to report a weakness of the site; without it a page of the site. */
	securityContact?: string;
	/** Every page is marked as one that is not published, and none is to be found. */
	draft?: boolean;
	now: Date;
};

export function settingProblems({ siteUrl, securityContact }: Settings): Problem[] {
	const problems: Problem[] = [];
	const isOrigin = URL.canParse(siteUrl) && new URL(siteUrl).origin === siteUrl;
	if (!isOrigin || !siteUrl.startsWith("https://")) {
		problems.push({ page: "SITE_URL", reason: `“${siteUrl}” must be like https://example.org` });
	}
	const reason = securityContactProblem(securityContact);
	if (reason) problems.push({ page: "SECURITY_CONTACT", reason });
	return problems;
}
