import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { makeTrial, tools } from "../../scripts/trial";

const workers = ["fi", "sv", "en"];

/** Yiddish runs from right to left and is none of the site's languages. */
const added = {
	code: "yi",
	line: '\tyi: { endonym: "ייִדיש", dir: "rtl", leave: weather.en },',
	messagesOf: "en",
};

/** A sentence that an editor changes in the source, in one paragraph of one page. */
const changed = {
	file: "content/fi/services.mdx",
	from: "Neuvoa voit kysyä, vaikka et olisi asiakas.",
	to: "Neuvoa voit kysyä aina.",
};

const contactsFile = "content/contacts.json";

const marksIn = (html: string) => html.split(" data-stale").length - 1;

test("a language is added by one line, one file of messages and one folder, and a changed sentence marks one paragraph", () => {
	test.setTimeout(600_000);
	const trial = makeTrial({ name: "new-language", keep: workers, add: added });
	const page = (path: string) =>
		readFileSync(join(trial.folder, "dist", path, "index.html"), "utf8");
	try {
		const source = readFileSync(join(trial.folder, changed.file), "utf8");
		expect(source).toContain(changed.from);
		writeFileSync(join(trial.folder, changed.file), source.replace(changed.from, changed.to));
		// Nobody has checked the help line in time.
		const contacts = JSON.parse(readFileSync(join(trial.folder, contactsFile), "utf8"));
		contacts.helpline.expires = "2020-01";
		writeFileSync(join(trial.folder, contactsFile), JSON.stringify(contacts));
		// What a script of the project needs to be run where the copy lies.
		writeFileSync(
			join(trial.folder, "check.ts"),
			'import { checkCommand } from "@/scripts/checkCommand";\nprocess.exitCode = checkCommand([], console.log);\n',
		);
		const checked = trial.run(tools.tsx, "check.ts");
		expect(checked.status, checked.stdout + checked.stderr).toBe(0);
		expect(checked.stdout).toMatch(/“yi” lacks \d+ pages of \d+: .*index.*services/);

		const built = trial.run(tools.next, "build");
		expect(built.status, built.stdout + built.stderr).toBe(0);
		const published = trial.run(tools.tsx, "publish/index.ts");
		expect(published.status, published.stdout + published.stderr).toBe(0);

		const slugsOf = (code: string) =>
			readdirSync(join(trial.folder, "dist", code), { withFileTypes: true })
				.filter((entry) => entry.isDirectory() && entry.name !== "with")
				.map(({ name }) => name);
		expect(slugsOf("yi")).toEqual(slugsOf("fi"));
		for (const slug of ["", ...slugsOf("yi").filter((one) => one !== "all")]) {
			const html = page(`yi/${slug}`);
			expect(html, slug).toMatch(/<html lang="yi" dir="rtl"/);
			expect(html, slug).toMatch(/<article lang="en" dir="ltr"/);
		}
		for (const path of ["sv/services", "en/services", "sv/with/fi/services"]) {
			expect(marksIn(page(path)), path).toBe(1);
		}
		expect(page("sv/services")).toContain(changed.to);
		expect(page("sv/with/fi/services")).toContain(changed.to);
		for (const path of ["fi/services", "sv/your-rights", "sv/with/fi/your-rights"]) {
			expect(marksIn(page(path)), path).toBe(0);
		}

		// A fact that is past its month says so beside the number, which stays.
		for (const path of ["fi", "sv/services", "yi/services"]) {
			expect(page(path), path).toContain("data-expired");
			expect(page(path), path).toContain('href="tel:+358295463177"');
		}
		const [, note = ""] = /data-expired=""[^>]*>([^<]+)</.exec(page("fi")) ?? [];
		expect(note).toMatch(/^\(tarkistettu: \p{L}+ \d{4}\. Voit kysyä, kun soitat\.\)$/u);

		// The same build as a draft: all pages, each marked, beside what is published and apart from it.
		const sums = readFileSync(join(trial.folder, "dist/SHA256SUMS"), "utf8");
		trial.environment.DRAFT = "1";
		const draft = trial.run(tools.tsx, "publish/index.ts");
		expect(draft.status, draft.stdout + draft.stderr).toBe(0);
		expect(readFileSync(join(trial.folder, "dist/SHA256SUMS"), "utf8")).toBe(sums);
		const pagesIn = (folder: string) =>
			readdirSync(join(trial.folder, folder), { recursive: true, encoding: "utf8" })
				.filter((path) => path.endsWith(".html"))
				.sort();
		expect(pagesIn("preview")).toEqual(pagesIn("dist"));
		const mark = /<body[^>]*>.*data-leave=.*tel:112.*<p data-draft="".*<main/s;
		for (const path of pagesIn("dist")) {
			const text = (folder: string) => readFileSync(join(trial.folder, folder, path), "utf8");
			expect(text("dist"), path).not.toContain("data-draft");
			expect(text("preview"), path).toMatch(mark);
		}
	} finally {
		trial.remove();
	}
});
