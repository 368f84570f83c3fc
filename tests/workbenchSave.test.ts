import { describe, expect, it } from "vitest";
import { blobSha } from "@/edit/blobSha";
import { POST as sendForm } from "@/edit/formApi";
import { POST as sendPages } from "@/edit/localApi";
import { openedHeader } from "@/edit/openedFiles";
import { freshProject } from "./smallProject";

const fresh = freshProject();
const file = "content/fi/services.mdx";

type Update = { additions?: { path: string; contents: string }[]; deletions?: { path: string }[] };

/** What the editor sends when somebody saves, from a window that opened these versions. */
function sent(update: Update, opened: Record<string, string | null>): Promise<Response> {
	const { additions = [], deletions = [] } = update;
	const encoded = additions.map(({ path, contents }) => ({
		path,
		contents: Buffer.from(contents, "utf8").toString("base64"),
	}));
	return sendPages(
		new Request("http://localhost:3100/api/keystatic/update", {
			method: "POST",
			headers: {
				"Content-Type": "application/json",
				"no-cors": "1",
				[openedHeader]: JSON.stringify(opened),
			},
			body: JSON.stringify({ additions: encoded, deletions }),
		}),
	);
}

const form = (action: string, body: unknown) =>
	sendForm(new Request("http://localhost:3100/", { method: "POST", body: JSON.stringify(body) }), {
		params: Promise.resolve({ action }),
	});

describe("a page that is sent by the editor", () => {
	it("is saved, and the line that was changed is the only one that changes", async () => {
		const before = fresh.project.read(file);
		const contents = before
			.replace("Sovit yhdessä", "Päätät yhdessä")
			.replace(/^---\n/, "---\nsheet: false\n");
		const answer = await sent(
			{ additions: [{ path: file, contents }] },
			{ [file]: blobSha(before) },
		);
		expect(answer.status, await answer.clone().text()).toBe(200);
		const now = fresh.project.read(file).split("\n");
		const changed = before.split("\n").filter((line, index) => line !== now[index]);
		expect(changed).toEqual([
			"Apu on vapaaehtoista. Sovit yhdessä työntekijän kanssa, mitä apua saat. Neuvoa voit kysyä aina.",
		]);
		expect(now).toHaveLength(before.split("\n").length);
	});

	it("answers with the files as they are now, for the editor to open again", async () => {
		const before = fresh.project.read(file);
		const contents = before.replace("Sovit yhdessä", "Päätät yhdessä");
		const answer = await sent(
			{ additions: [{ path: file, contents }] },
			{ [file]: blobSha(before) },
		);
		const entries: { path: string; sha: string }[] = await answer.json();
		const { sha } = entries.find(({ path }) => path === file) ?? {};
		expect(sha).toBe(blobSha(fresh.project.read(file)));
	});

	it("is refused with place and reason if it holds a number, and nothing is written", async () => {
		const before = fresh.project.read(file);
		const contents = before.replace("Neuvoa voit", "Soita 050 123 4567. Neuvoa voit");
		const answer = await sent(
			{ additions: [{ path: file, contents }] },
			{ [file]: blobSha(before) },
		);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain(`${file}:11:`);
		expect(fresh.project.read(file)).toBe(before);
	});

	it("is refused if somebody else changed the file after it was opened", async () => {
		const before = fresh.project.read(file);
		fresh.project.edit(file, "Kerrot sen", "Sanot sen");
		const contents = before.replace("Sovit yhdessä", "Päätät yhdessä");
		const answer = await sent(
			{ additions: [{ path: file, contents }] },
			{ [file]: blobSha(before) },
		);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain("Somebody else has changed");
		expect(fresh.project.read(file)).toContain("Sanot sen");
	});

	it("is refused if its window does not say what it opened", async () => {
		const before = fresh.project.read(file);
		const answer = await sent({ additions: [{ path: file, contents: before }] }, {});
		expect(answer.status).toBe(400);
		expect(fresh.project.read(file)).toBe(before);
	});

	it("is never taken away, nor written outside the pages", async () => {
		const opened = { [file]: blobSha(fresh.project.read(file)) };
		const gone = await sent({ deletions: [{ path: file }] }, opened);
		expect(gone.status).toBe(400);
		expect(await gone.text()).toContain("not taken away or renamed");
		const path = "content/fi/../../package.json";
		const outside = await sent({ additions: [{ path, contents: "{}" }] }, { [path]: null });
		expect(outside.status).toBe(400);
	});
});

describe("a form of the workbench", () => {
	const words = {
		title: "Turvallinen koti",
		description: "Mistä saat turvallisen paikan.",
		heading: "Turvallinen paikka asua",
		first: Array.from({ length: 8 }, () => "Voit saada turvallisen paikan asua.").join("\n\n"),
	};

	it("makes a page in Finnish and English at once", async () => {
		const body = { slug: "safe-home", audience: "professionals", fi: words, en: words };
		const answer = await form("page", body);
		expect(answer.status, await answer.clone().text()).toBe(200);
		expect(fresh.project.read("content/fi/safe-home.mdx")).toContain("order: 4");
		expect(fresh.project.read("content/en/safe-home.mdx")).toContain("# Turvallinen paikka asua");
	});

	it.each([
		["an address that is taken", { slug: "services" }, "exists already"],
		["an address with capitals", { slug: "SafeHome" }, "small letters"],
		["an address that leads elsewhere", { slug: "../x" }, "small letters"],
	])("refuses a page with %s", async (_, change, reason) => {
		const body = { audience: "everyone", fi: words, en: words, ...change };
		const answer = await form("page", body);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain(reason);
	});

	it("stamps a translation, and as reviewed only if a person says so", async () => {
		fresh.project.edit(file, "Sovit yhdessä", "Päätät yhdessä");
		const lockOf = () =>
			JSON.parse(fresh.project.read("content/sv/translation.lock.json")).services;
		const { blocks } = lockOf();
		const given = await form("stamp", { locale: "sv", slug: "services", reviewed: false });
		expect(given.status).toBe(200);
		expect(lockOf().blocks).not.toEqual(blocks);
		expect(lockOf().reviewed).toBeNull();
		await form("stamp", { locale: "sv", slug: "services", reviewed: true });
		expect(lockOf().reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
	});

	it("does not stamp a translation that lacks what its source has", async () => {
		fresh.project.edit("content/sv/services.mdx", '<Phone id="helpline" />', "puhelimeen");
		const given = await form("stamp", { locale: "sv", slug: "services", reviewed: true });
		expect(given.status).toBe(400);
		expect(await given.text()).toContain("content/sv/services.mdx:");
	});

	it("adds a fact and leaves all others as they are written", async () => {
		const statements = "content/statements.json";
		const before = fresh.project.read(statements);
		const { "legal-aid": value } = JSON.parse(before);
		const body = {
			list: "statements",
			id: "new-one",
			isNew: true,
			version: blobSha(before),
			value,
		};
		const answer = await form("fact", body);
		expect(answer.status, await answer.clone().text()).toBe(200);
		expect(Object.keys(JSON.parse(fresh.project.read(statements)))).toEqual([
			"legal-aid",
			"new-one",
		]);
		const late = await form("fact", { ...body, id: "another" });
		expect(late.status).toBe(400);
		expect(await late.text()).toContain("Somebody else has changed");
	});

	it("refuses a fact that lacks its source, and says which", async () => {
		const statements = "content/statements.json";
		const before = fresh.project.read(statements);
		const { "legal-aid": whole } = JSON.parse(before);
		const { source: _, ...value } = whole;
		const body = {
			list: "statements",
			id: "new-one",
			isNew: true,
			version: blobSha(before),
			value,
		};
		const answer = await form("fact", body);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain("source");
		expect(fresh.project.read(statements)).toBe(before);
	});
});
