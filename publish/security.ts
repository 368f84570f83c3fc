import type { Settings } from "./settings";

const days = 86_400_000;

/** RFC 9116 wants less than a year (2.5.5); midnight, so that a day's builds are all alike. */
export function securityExpiry(now: Date): Date {
	const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
	return new Date(midnight + 364 * days);
}

/**
 * `/.well-known/security.txt` (RFC 9116). Without a contact of its own it leads to the page that
 * must, by law, name somebody who answers: the accessibility statement (Act 306/2019).
 */
export function securityTxt({ siteUrl, securityContact, now }: Settings): string {
	return [
		`Contact: ${securityContact ?? `${siteUrl}/en/accessibility/`}`,
		`Expires: ${securityExpiry(now).toISOString()}`,
		"Preferred-Languages: fi, sv, en",
		`Canonical: ${siteUrl}/.well-known/security.txt`,
		"",
	].join("\n");
}

/** What is wrong with `SECURITY_CONTACT`: the field takes an address with its scheme (2.5.3). */
export function securityContactProblem(contact: string | undefined): string | undefined {
	if (contact === undefined || /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+\d+)$/.test(contact)) {
		return undefined;
	}
	return `“${contact}” must be like mailto:name@example.org or https://example.org/report`;
}
