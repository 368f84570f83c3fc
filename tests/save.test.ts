import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "@/content/problem";
import { type Saved, save } from "@/edit/save";
import { writeTogether } from "@/edit/writeTogether";
import { freshProject } from "./smallProject";

const small = freshProject();
const page = "content/fi/services.mdx";

/** Opens a file, changes words in it and saves. */
function edit(file: string, from: string, to: string): Saved {
	const opened = small.project.read(file);
	expect(opened).toContain(from);
	return save([{ file, opened, text: opened.replace(from, to) }]);
}

function refused(saved: Saved): Extract<Saved, { ok: false }> {
	if (saved.ok) throw new Error(`saved ${saved.files.map(({ file }) => file).join()}`);
	return saved;
}

const told = (saved: Saved) => saved.problems.map(formatProblem).join("\n");

/** Every file of the project with its text. */
function everything(): string[] {
	const names = readdirSync(small.project.folder, { recursive: true, encoding: "utf8" });
	return names
		.sort()
		.filter((name) => !statSync(join(small.project.folder, name)).isDirectory())
		.map((name) => `${name}\n${small.project.read(name)}`);
}

describe("a save", () => {
	test("writes what was changed and nothing else", () => {
		const before = small.project.read(page);
		const saved = edit(page, "Neuvoa voit kysyä aina.", "Neuvoa voit kysyä heti.");
		expect(saved).toMatchObject({ ok: true, files: [{ file: page }] });
		expect(small.project.read(page)).toBe(before.replace("kysyä aina", "kysyä heti"));
	});

	test("of an unchanged page writes nothing", () => {
		const opened = small.project.read(page);
		const text = opened.replaceAll("\n- ", "\n* ").replace("<Steps>\n\n1.", "<Steps>\n1.");
		expect(save([{ file: page, opened, text }])).toEqual({ ok: true, files: [], problems: [] });
		expect(small.project.read(page)).toBe(opened);
	});

	test("tells which translations are stale now", () => {
		const saved = edit(page, "Neuvoa voit kysyä aina.", "Neuvoa voit kysyä heti.");
		expect(saved.ok).toBe(true);
		expect(told(saved)).toContain("content/en/services.mdx:8:1 warning Stale in 1 block");
		expect(told(saved)).toContain("content/sv/services.mdx");
	});

	test("of a new page takes the source and the required languages together", () => {
		const fi = small.project.read(page).replace(/title: .*/, "title: Uusi sivu");
		const en = small.project.read("content/en/services.mdx").replace(/title: .*/, "title: New");
		const files = [
			{ file: "content/fi/new-page.mdx", opened: undefined, text: fi },
			{ file: "content/en/new-page.mdx", opened: undefined, text: en },
		];
		expect(told(save(files.slice(0, 1)))).toContain(
			"content/en/new-page.mdx:1:1 error This page is missing.",
		);
		const saved = save(files);
		expect(saved).toMatchObject({ ok: true, files: [{}, {}] });
		expect(told(saved)).toContain("npm run translations en/new-page");
		expect(small.project.read("content/fi/new-page.mdx")).toBe(fi);
	});

	test("of a number takes its two files together, and not one alone", () => {
		const sent = ["content/contacts.json", "content/signedNumbers.json"].map((file) => {
			const opened = small.project.read(file);
			return { file, opened, text: opened.replaceAll("apu@example.org", "tuki@example.org") };
		});
		expect(told(save(sent.slice(0, 1)))).toContain("The email of “helpline” stands twice");
		expect(save(sent)).toMatchObject({ ok: true, files: [{}, {}] });
	});

	test("is not stopped by an error that was there before", () => {
		small.project.append(page, "\nSoita 112.\n");
		expect(edit(page, "kysyä aina", "kysyä heti").ok).toBe(true);
		expect(told(edit(page, "Sovit yhdessä", "Soita 112. Sovit yhdessä"))).toContain(":11:29 error");
	});

	test("writes all of its files or none, and leaves nothing beside them", () => {
		const folder = "content/en/other.mdx";
		mkdirSync(join(small.project.folder, folder));
		const before = everything();
		const writes = [
			{ file: page, before: small.project.read(page), text: "changed" },
			{ file: "content/fi/new-page.mdx", before: undefined, text: "new" },
			{ file: folder, before: undefined, text: "cannot take the place of a folder" },
		];
		expect(() => writeTogether(writes)).toThrow("EISDIR");
		expect(everything()).toEqual(before);
		writeTogether(writes.slice(0, 2));
		expect(small.project.read(page)).toBe("changed");
		expect(small.project.read("content/fi/new-page.mdx")).toBe("new");
		expect(readdirSync(join(small.project.folder, "content/fi")).sort()).toEqual(
			["index.mdx", "new-page.mdx", "professionals.mdx", "services.mdx"].sort(),
		);
	});
});

describe("a save is refused, and writes nothing", () => {
	const refusals: [string, () => Saved, RegExp | string][] = [
		[
			"when somebody else changed the file",
			() => {
				const opened = small.project.read(page);
				return save([{ file: page, opened: `${opened}\n`, text: opened }]);
			},
			`Somebody else has changed ${page} since you opened it. Nothing was saved and your words stay on the screen.`,
		],
		[
			"when the file is gone",
			() => save([{ file: "content/fi/gone.mdx", opened: "", text: "x" }]),
			"content/fi/gone.mdx is no longer there.",
		],
		[
			"when a new page is there already",
			() => save([{ file: page, opened: undefined, text: "x" }]),
			`There is already a file ${page}.`,
		],
		[
			"for an unknown component",
			() => edit(page, "<Steps>", '<Contakt id="helpline" />\n\n<Steps>'),
			/services\.mdx:23:1 error Unknown component <Contakt>\. Did you mean <Contact>\?/,
		],
		[
			"for a telephone number that was typed",
			() => edit(page, "Neuvoa voit", "Soita 02954 63177. Neuvoa voit"),
			/:11:79 error “02954 63177” looks like a telephone number\..*<Phone id="helpline" \/>/,
		],
		[
			"for a misspelled id",
			() => edit(page, 'id="legal-aid"', 'id="legalaid"'),
			/Unknown statement “legalaid”.*Did you mean legal-aid\?/,
		],
		[
			"for a page that was emptied",
			() => save([{ file: page, opened: small.project.read(page), text: "" }]),
			"services.mdx:1:1 error The page is empty.",
		],
		[
			"for a page that cannot be read",
			() => edit(page, "Neuvoa voit", "<Note> Neuvoa voit"),
			"<Note> is opened here and never closed",
		],
		[
			"for a contact that pages name",
			() => {
				const file = "content/contacts.json";
				const { helpline: _, ...others } = JSON.parse(small.project.read(file));
				const opened = small.project.read(file);
				return save([{ file, opened, text: JSON.stringify(others) }]);
			},
			"The contact “helpline” is missing",
		],
		[
			"for facts that cannot be read",
			() => edit("content/contacts.json", '"helpline": {', '"helpline": '),
			"content/contacts.json:",
		],
		[
			"when a page is taken away or renamed",
			() => save([{ file: page, opened: small.project.read(page), text: undefined }]),
			"is not taken away or renamed here",
		],
		[
			"for a file twice",
			() => {
				const one = { file: page, opened: small.project.read(page), text: "x" };
				return save([one, one]);
			},
			"is sent twice",
		],
		...(
			[
				["content/fi/../../secret.mdx", "cannot be a page"],
				["../outside.mdx", "is not written here"],
				["/etc/passwd", "is not written here"],
				["content\\fi\\services.mdx", "is not written here"],
				["content/fi/translation.lock.json", "written by npm run translations alone"],
				["content/schema.ts", "is not written here"],
				["content/README.md", "is not written here"],
				["content/xx/services.mdx", "cannot be a page"],
				["content/fi/Uusi sivu.mdx", "cannot be a page"],
				["content/fi/näin.mdx", "cannot be a page"],
				["content/fi/a/b.mdx", "cannot be a page"],
				["content/fi/services.mdx\0.mdx", "cannot be a page"],
				["messages/../package.json", "is not written here"],
				["messages/xx.json", "is not written here"],
			] as const
		).map(([file, says]): [string, () => Saved, string] => [
			`for ${JSON.stringify(file)}`,
			() => save([{ file, opened: undefined, text: "x" }]),
			says,
		]),
	];

	test.each(refusals)("%s", (_name, attempt, says) => {
		const before = everything();
		const saved = refused(attempt());
		expect(`${saved.message}\n${told(saved)}`).toMatch(says);
		expect(everything()).toEqual(before);
	});

	test("for a field of a contact that a page of any language shows", () => {
		const { project } = small;
		project.append("content/sv/services.mdx", '\nSkriv till <Email id="helpline" />.\n');
		const before = everything();
		const saved = refused(edit("content/contacts.json", '"email": "apu@example.org",', ""));
		expect(told(saved)).toMatch(/content\/sv\/services.mdx.*“helpline” has no “email”/);
		expect(everything()).toEqual(before);
	});

	test("for a link to a file elsewhere, and for a folder that is one", () => {
		const elsewhere = join(tmpdir(), `elsewhere-${process.pid}`);
		mkdirSync(elsewhere);
		writeFileSync(join(elsewhere, "services.mdx"), "secret");
		const path = join(small.project.folder, page);
		const text = small.project.read(page);
		rmSync(path);
		symlinkSync(join(elsewhere, "services.mdx"), path);
		expect(refused(save([{ file: page, opened: "secret", text }])).reason).toBe("not-allowed");
		rmSync(dirname(path), { recursive: true });
		symlinkSync(elsewhere, dirname(path));
		expect(refused(save([{ file: page, opened: "secret", text }])).reason).toBe("not-allowed");
		expect(readdirSync(elsewhere)).toEqual(["services.mdx"]);
		rmSync(elsewhere, { recursive: true });
	});

	test("for a file that is not UTF-8", () => {
		const path = join(small.project.folder, page);
		writeFileSync(path, Buffer.from([...Buffer.from(small.project.read(page)), 0xe4]));
		const opened = small.project.read(page);
		expect(refused(save([{ file: page, opened, text: opened }])).message).toContain("UTF-8");
	});
});
