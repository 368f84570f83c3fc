import { describe, expect, test } from "vitest";
import { checkContent } from "@/content/checks";
import { edit, trial } from "./mistakes";
import { type SmallProject, today } from "./smallProject";

const { small, told, promise } = trial();

const page = "content/fi/services.mdx";

const append = (text: string) => (project: SmallProject) => project.append(page, `\n${text}\n`);
const onPage = (from: string, to: string) => edit(from, to, page);

test("a site without a mistake has nothing told", () => {
	expect(checkContent(today)).toEqual([]);
});

describe("front matter", () => {
	promise(page, [
		[
			"a slip in a field's name",
			onPage("description:", "desciption:"),
			"desciption",
			["Unknown field “desciption”. Did you mean description?"],
		],
		[
			"letters that changed places",
			onPage("title:", "titel:"),
			"titel",
			["Unknown field “titel”. Did you mean title?"],
		],
		[
			"a field that nobody knows",
			onPage("order: 2", "order: 2\ncolour: red"),
			"colour",
			[
				"Unknown field “colour”.",
				"Known fields: title, description, order, audience, sheet, checked.",
			],
		],
		[
			"a missing field",
			onPage("order: 2\n", ""),
			"2:1",
			["The field “order” is missing.", "Write a whole number: the place in the navigation."],
		],
		[
			"a number as words",
			onPage("order: 2", 'order: "2"'),
			"order",
			['“order” is "2".', "Write a whole number"],
		],
		[
			"a slip in a value",
			onPage("audience: everyone", "audience: everyon"),
			"audience",
			['“audience” is "everyon".', "Did you mean everyone?"],
		],
		[
			"a date in another form",
			onPage("checked: 2026-01", "checked: 1/2026"),
			"checked",
			['“checked” is "1/2026".', "such as 2026-01"],
		],
		[
			"an empty title",
			onPage("title: Mitä apua voit saada", 'title: ""'),
			"title",
			["“title” is empty."],
		],
		[
			"a title that is too long",
			onPage("title: Mitä", `title: ${"Mitä ".repeat(12)}`),
			"title",
			["“title” has", "it may have 60"],
		],
		[
			"a colon without quotation marks",
			onPage("title: Mitä apua", "title: Apu: mitä apua"),
			"Apu: mitä",
			["cannot be read", "between quotation marks"],
		],
		[
			"a field that stands twice",
			onPage("order: 2", "order: 2\norder: 3"),
			"order: 3",
			["cannot be read", "stands twice"],
		],
		[
			"no front matter at all",
			(project) => project.write(page, project.read(page).replace(/^---.*?---\n/s, "")),
			"1:1",
			["no front matter", "Begin with a line ---"],
		],
		[
			"a number in a description",
			onPage("description: Millaista", "description: Soita 02954 63177. Millaista"),
			"description",
			["02954 63177", "a title and a description hold no numbers"],
		],
	]);

	promise("content/sv/services.mdx", [
		[
			"a translation that says what only the source says",
			edit("title:", "order: 2\ntitle:", "content/sv/services.mdx"),
			"order",
			["Unknown field “order”.", "Known fields: title, description."],
		],
	]);
});

describe("what a watcher may see", () => {
	promise(page, [
		[
			"a telling word in a reader's title",
			onPage("title: Mitä apua voit saada", "title: Apua ihmiskaupan uhrille"),
			"title",
			["The title holds “ihmiskaup”", "a watcher may read"],
		],
		[
			"the same title twice",
			onPage("title: Mitä apua voit saada", "title: apua suomessa"),
			"title",
			["content/fi/index.mdx has the same title"],
		],
	]);

	test("a page's address is looked at too, and those of professionals' pages are not", () => {
		const { project } = small;
		for (const locale of ["fi", "en"]) {
			const text = project.read(`content/${locale}/services.mdx`);
			project.write(`content/${locale}/police-help.mdx`, text.replace("Mitä apua", "Muuta"));
		}
		const file = "content/fi/police-help.mdx";
		expect(told("error")).toContainEqual(
			expect.stringMatching(`${file}:1:1 error .*holds “police”`),
		);
		project.edit(file, "audience: everyone", "audience: professionals");
		expect(told("error").join("\n")).not.toContain("holds “police”");
	});
});

describe("broken MDX", () => {
	promise(page, [
		[
			"a component that is never closed",
			append("<Note>\n\nHuomaa."),
			"<Note>",
			["<Note> is opened here and never closed.", "Write </Note>"],
		],
		[
			"a component closed by another",
			append("<Note>\n\nHuomaa.\n\n</Danger>"),
			"</Danger>",
			["</Danger> stands where </Note> must come first", "opened on line"],
		],
		[
			"a closing tag alone",
			append("Huomaa </Note> tämä."),
			"/Note",
			["closed here that was not opened"],
		],
		[
			"a sign that looks like a component",
			append("Alle 18-vuotias, siis <18."),
			"18.",
			["“<” is taken for the beginning of a component", "&lt;"],
		],
		[
			"curly quotation marks",
			append("<Contact id=“helpline” />"),
			"“helpline”",
			["Curly quotation marks", 'id="helpline"'],
		],
		[
			"no quotation marks",
			append("<Contact id=helpline />\n\n--"),
			"helpline />\n\n--",
			["without quotation marks", 'id="helpline"'],
		],
		["an open curly brace", append("Huomaa {tämä."), "{tämä", ["Curly braces are taken for code"]],
		[
			"an HTML comment",
			append("<!-- korjaa tämä -->"),
			"!-- korjaa",
			["A comment stands in the page", "Take it away"],
		],
		[
			"a script",
			append("<script>\nlet a = { b: 1 };\n</script>"),
			"<script>",
			["Raw HTML <script>", "Take it away"],
		],
		[
			"an English word that is code",
			append("import this and that"),
			"import this",
			["“import” or “export” is taken for code"],
		],
	]);
});

describe("Markdown that pages do not hold", () => {
	promise(page, [
		["an import", append("import x from 'y'"), "import x", ["An import or export"]],
		["an export", append("export const a = 1"), "export const", ["An import or export"]],
		["an expression", append("Huomaa {1 + 1} tämä."), "{1 + 1}", ["Code between { and }"]],
		["an MDX comment", append("{/* korjaa */}"), "{/*", ["A comment stands in the page"]],
		["raw HTML", append("Rivi<br />vaihtuu."), "<br />", ["Raw HTML <br>", "Write Markdown"]],
		["a script in one line", append("<script src='x' />"), "<script", ["Raw HTML <script>"]],
		["an image", append("![kuva](/kuva.png)"), "![kuva]", ["An image", "words only"]],
		["italics", append("Huomaa *tämä* asia."), "*tämä*", ["italics", "**bold**"]],
		["a quotation", append("> Huomaa tämä."), "> Huomaa", ["begins with >", "<Note>"]],
		["a rule", append("***"), "***", ["Write a heading"]],
		["a block of code", append("```\nx\n```"), "```", ["A block of code"]],
		["crossed out words", append("Huomaa ~~tämä~~."), "~~tämä", ["crossed out"]],
		["a box", append("- [ ] tee tämä"), "- [ ]", ["has a box [ ]"]],
		[
			"a title in a link",
			onPage("[etusivu](/)", '[etusivu](/ "Koti")'),
			"[etusivu]",
			["has a title “Koti”", "[words](/)"],
		],
		[
			"aligned columns",
			onPage("| --- | --- |", "| :--- | ---: |"),
			"| Vuosi",
			["aligns its columns", "without colons"],
		],
	]);

	test("a link with its address elsewhere is told at both ends", () => {
		small.project.append(page, "\n[Auttajalle][auta] voit lukea.\n\n[auta]: /professionals\n");
		expect(told("error")).toHaveLength(2);
		expect(told("error")[0]).toContain("Write [words](/page) in one piece.");
	});
});

describe("headings", () => {
	promise(page, [
		["no heading first", onPage("# Mitä apua voit saada\n\n", ""), "Apu on", ["does not begin"]],
		["a second #", append("# Toinen otsikko"), "# Toinen", ["second heading", "Write ##"]],
		["a level left out", append("#### Liian syvä"), "#### Liian", ["#, ## and ### only"]],
		[
			"a leap",
			onPage("## Mitä apua on", "### Mitä apua on"),
			"### Mitä",
			["### follows #.", "Write ## here"],
		],
		["an empty heading", append("##\n\n--"), "##\n\n--", ["heading is empty"]],
	]);
});

describe("components", () => {
	promise(page, [
		["a slip", append('<Contakt id="helpline" />'), "<Contakt", ["Did you mean <Contact>?"]],
		["an unknown one", append("<Carousel />"), "<Carousel", ["Unknown component", "Call, Contact"]],
		["small letters", append("Soita <phone /> nyt."), "<phone", ["Did you mean <Phone>?"]],
		[
			"HTML like a component",
			append("Se on <small>pieni</small>."),
			"<small",
			["Raw HTML <small>"],
		],
		["no id", append("<Contact />"), "<Contact />", ["has no id", '<Contact id="…" />']],
		["an id without a value", append("<Contact id />"), "<Contact id", ["without a value"]],
		[
			"an id as code",
			append('<Contact id={"police"} />'),
			"<Contact id={",
			["is code", "straight"],
		],
		["spread fields", append("<Contact {...x} />"), "<Contact {", ["without a value"]],
		[
			"an unknown field",
			append('<Contact id="police" color="red" />'),
			'<Contact id="police"',
			["Unknown field “color” in <Contact>"],
		],
		[
			"a field that a component does not have",
			append('<Topics id="helpline" />'),
			"<Topics",
			["Unknown field “id” in <Topics>"],
		],
		[
			"a slip in a contact",
			append('<Contact id="helplin" />'),
			'<Contact id="helplin"',
			["Unknown contact “helplin”", "Did you mean helpline?"],
		],
		[
			"a contact that nobody knows",
			append('<Contact id="embassy" />'),
			"<Contact id",
			["Unknown contact “embassy”", "Known: helpline, emergency, police."],
		],
		[
			"a slip in a statement",
			append('Näin on <Checked id="legalaid" />.'),
			'<Checked id="legalaid"',
			["Unknown statement “legalaid”", "Did you mean legal-aid?"],
		],
		[
			"a slip in a figure",
			append('Heitä oli <Figure id="client" /> ihmistä.'),
			'<Figure id="client"',
			["Unknown figure “client”", "Did you mean clients?"],
		],
		[
			"a contact that lacks what is shown",
			append('Soita <Phone id="police" /> nyt.'),
			'<Phone id="police"',
			["The contact “police” has no “phone”", '<Contact id="police" />'],
		],
		[
			"a part of a sentence alone on its line",
			append('<Phone id="emergency" />'),
			'<Phone id="emergency"',
			["<Phone> stands on a line of its own", "Put it into a sentence"],
		],
		[
			"a card inside a sentence",
			append('Soita <Call id="helpline" /> nyt.'),
			'<Call id="helpline"',
			["<Call> stands inside a sentence", "on a line of its own"],
		],
		[
			"a box in one line",
			append("<Note>Huomaa tämä.</Note>"),
			"<Note>",
			["<Note> stands inside a sentence", "<Note> and </Note> each"],
		],
		[
			"words in a component that holds none",
			append('<Call id="helpline">\n\nSoita!\n\n</Call>'),
			"<Call",
			["<Call> holds words", "<Call />"],
		],
		["an empty box", append("<Note></Note>"), "<Note>", ["<Note> is empty"]],
		[
			"steps without numbers",
			onPage("1. Työntekijä vastaa puhelimeen.\n2.", "- Työntekijä vastaa puhelimeen.\n-"),
			"<Steps>",
			["exactly one numbered list"],
		],
		[
			"steps with more than steps",
			onPage("\n</Steps>", "\nJa sitten?\n\n</Steps>"),
			"<Steps>",
			["exactly one numbered list"],
		],
		[
			"situations that are no list",
			append("<Situations>\n\nJoku pitää passini.\n\n</Situations>"),
			"<Situations>",
			["something else than a list"],
		],
		[
			"a door that leads nowhere",
			append("<Doors>\n\n- Tarvitsen apua\n\n</Doors>"),
			"<Doors>",
			["does not begin with a link", "- [Words](/page)"],
		],
		[
			"a choice without a name",
			append("<Choice>\n\nSoita ja kysy.\n\n</Choice>"),
			"<Choice>",
			["does not begin with a heading", "## What the reader chooses"],
		],
		[
			"a slip in the name of a chart",
			append('<Chart id="plase" />'),
			'<Chart id="plase" />',
			["Unknown chart “plase”", "Did you mean place?"],
		],
	]);
});

describe("links", () => {
	promise(page, [
		[
			"a slip in a link",
			onPage("(/)", "(/profesionals)"),
			"[etusivu]",
			["Dead link /profesionals.", "Did you mean /professionals?"],
		],
		[
			"a page that does not exist",
			onPage("(/)", "(/housing)"),
			"[etusivu]",
			["Dead link /housing.", "Pages: /, /professionals, /services."],
		],
		[
			"a link with a language",
			onPage("(/)", "(/fi/professionals)"),
			"[etusivu]",
			["Did you mean /professionals?"],
		],
		[
			"a link as between files",
			onPage("(/)", "(../fi/professionals.mdx)"),
			"[etusivu]",
			["Did you mean /professionals?"],
		],
		[
			"a place inside a page",
			onPage("(/)", "(/professionals#apu)"),
			"[etusivu]",
			["a place inside a page", "Link to the whole page"],
		],
		[
			"a slip in a word of the glossary",
			onPage("(/)", "(/glossary#consnt)"),
			"[etusivu]",
			["The glossary has no word “consnt”", "Did you mean /glossary#consent?"],
		],
		["no words", onPage("[etusivu](/)", "[](/)"), "[](/)", ["has no words"]],
		[
			"a link out of the site",
			onPage("(/)", "(https://www.poliisi.example/apua)"),
			"[etusivu]",
			["leaves the site", '<Website id="police" />'],
		],
		[
			"a link that calls",
			onPage("(/)", "(tel:+358295463177)"),
			"[etusivu]",
			["leaves the site", '<Phone id="helpline" />'],
		],
		[
			"a link that writes",
			onPage("(/)", "(mailto:apu@example.org)"),
			"[etusivu]",
			["leaves the site", '<Email id="helpline" />'],
		],
		[
			"a component inside a link",
			onPage("[etusivu](/)", '[<Phone id="emergency" />](/)'),
			"[<Phone",
			["inside a link"],
		],
	]);
});

describe("numbers and addresses outside contacts.json", () => {
	const number = "looks like a telephone number";
	promise(page, [
		["a number", append("Soita 02954 63177."), "02954", [number, '<Phone id="helpline" />']],
		["112", append("Soita 112 heti."), "112", [number, '<Phone id="emergency" />']],
		["from abroad", append("Soita +358 2954 63 177."), "+358", [number, 'id="helpline"']],
		[
			"an unknown number",
			append("Soita 116 006."),
			"116 006",
			[number, "contacts.json", "<Figure"],
		],
		["hyphens", append("Soita (09) 123-456."), "(09)", [number]],
		["partly bold", append("Soita 02954 **63177**."), "02954", [number, 'id="helpline"']],
		["in a table", onPage("paljon", "0800-123"), "0800-123", [number]],
		["over two lines", append("Soita 02954\n63177."), "02954", [number, 'id="helpline"']],
		["an e-mail address", append("Kirjoita: apu@example.org"), "apu@", ['<Email id="helpline" />']],
		["a web address", append("Lue https://poliisi.example/"), "https", ['<Website id="police" />']],
		[
			"a bare name",
			append("Lue migri.fi, jos haluat."),
			"migri.fi",
			["“migri.fi” is a web address"],
		],
		[
			"opening hours",
			append("Auki 9.00–15.00."),
			"9.00–15.00",
			["looks like opening hours", "<Contact"],
		],
	]);

	test("years, dates, ages and acts are words like others", () => {
		small.project.append(
			"content/fi/professionals.mdx",
			"\n6.5.2025, 1.1.–30.6.2025, 2022–2024, vuonna 2025 15 ihmistä, 2024/1712, 25 luvun 112 §, 24/7\n",
		);
		expect(told("error")).toEqual([]);
	});
});

describe("pages", () => {
	test("an emptied page", () => {
		small.project.write(page, "");
		expect(told("error")).toEqual([expect.stringMatching(`${page}:1:1 error The page is empty`)]);
	});

	promise("content/fi/professionals.mdx", [
		[
			"a page that says hardly anything",
			(project) => {
				const file = "content/fi/professionals.mdx";
				project.write(file, project.read(file).replace(/Kuuntele ensin[^<]*/, "Auta.\n\n"));
			},
			"# Kun",
			["has only 5 words", "at least 40"],
		],
	]);

	test("a page that is missing in a language that must have it", () => {
		small.project.remove("content/en/services.mdx");
		expect(told("error")).toEqual([
			"content/en/services.mdx:1:1 error This page is missing. Every page exists in fi and en.",
		]);
	});

	test("pages that a language still lacks are named, without stopping anybody", () => {
		small.project.write("content/so/index.mdx", small.project.read("content/en/index.mdx"));
		expect(told("warning").filter((line) => line.includes("lacks"))).toEqual([
			"content/so:1:1 warning “so” lacks 1 page of 2: services. Until somebody translates them, readers see “en” there.",
		]);
	});

	test("a page that is missing in the source", () => {
		small.project.remove("content/fi/index.mdx");
		const errors = told("error");
		expect(errors).toContain(
			"content/fi/index.mdx:1:1 error This page is missing. Every page exists in fi and en.",
		);
	});

	test("a translation of a page that does not exist", () => {
		const { project } = small;
		project.write("content/sv/service.mdx", project.read("content/sv/services.mdx"));
		expect(told("error")).toContainEqual(
			expect.stringMatching(
				"content/sv/service.mdx:1:1 error There is no page “service” in content/fi.*Did you mean services.mdx",
			),
		);
	});

	test("files that would never be published", () => {
		small.project.write("content/fi/Uusi sivu.mdx", small.project.read(page));
		small.project.write("content/se/services.mdx", "");
		const errors = told("error").join("\n");
		expect(errors).toContain("content/fi/Uusi sivu.mdx:1:1 error This file is no page.");
		expect(errors).toContain("content/se/services.mdx:1:1 error “se” is no language of the site.");
	});
});

describe("letters", () => {
	promise(page, [
		[
			"a letter made of two signs",
			append("Ka\u0308vele rauhassa."),
			"a\u0308vele",
			["two signs (not NFC)", "Write “ä” anew"],
		],
		["a lost letter", append("K\uFFFDvele rauhassa."), "\uFFFD", ["A letter was lost here"]],
		["digits of another script", append("Se kestää ٣ viikkoa."), "٣", ["Write 0–9"]],
	]);
});

describe("the list of problems", () => {
	test("holds all errors of all files at once, errors before warnings", () => {
		const { project } = small;
		project.edit("content/contacts.json", "2027-01", "2026-05");
		project.append(page, "\n<Calout />\n\nSoita 112.\n");
		project.edit("content/en/index.mdx", "(/services)", "(/servces)");
		const problems = checkContent(today);
		const severities = problems.map(({ severity }) => severity);
		expect(severities).toEqual([...severities].sort());
		expect(problems.filter(({ severity }) => severity === "error").map(({ file }) => file)).toEqual(
			["content/en/index.mdx", page, page],
		);
	});
});
