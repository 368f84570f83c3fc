import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkContent } from "@/content/checks";
import { formatProblem } from "@/content/problem";
import { freshProject, today } from "../smallProject";
import { editFile, exchange, translate } from "./type";

const small = freshProject();

const source = "content/fi/services.mdx";
const page = "content/sv/services.mdx";
const lockFile = "content/sv/translation.lock.json";
const xliff = "exchange-out/sv/services.xlf";
const docx = "exchange-out/sv/services.docx";

const stamp = () => JSON.parse(small.project.read(lockFile)).services;
const problems = () => checkContent(today).map(formatProblem);
const makeStale = () => small.project.edit(source, "Apu on vapaaehtoista.", "Apu on ilmaista.");
const words = "Apu on ilmaista.";
const swedish = "Hjälpen är gratis. Du kommer överens med en arbetare. Du kan alltid fråga.";

describe("a page that is fresh", () => {
	test("needs no translator, which is said", async () => {
		const { code, said } = await exchange("export", "sv/services", "--xliff");
		expect(code).toBe(0);
		expect(said).toContain("sv/services is fresh: nothing waits for a translator.");
		expect(existsSync(join(small.project.folder, xliff))).toBe(false);
	});

	test.each([xliff, docx])("comes back unchanged as it was, byte for byte: %s", async (file) => {
		const before = [small.project.read(page), small.project.read(lockFile)];
		await exchange("export", "sv/services", "--all");
		const { code, said } = await exchange("import", file);
		expect(said).toBe("sv/services: 0 segments came in, 0 blocks stamped.");
		expect(code).toBe(0);
		expect([small.project.read(page), small.project.read(lockFile)]).toEqual(before);
	});
});

describe("a stale block", () => {
	test("goes out alone, comes back, is stamped, and nothing else changes", async () => {
		makeStale();
		const before = small.project.read(page);
		expect((await exchange("export", "sv/services", "--xliff")).said).toContain(
			"sv/services: 1 segment →",
		);
		editFile(xliff, translate(words, swedish));
		const { code, said } = await exchange("import", xliff);
		expect(said).toContain("sv/services: 1 segment came in, 1 block stamped.");
		expect(code).toBe(0);
		const old =
			"Apu on vapaaehtoista. Sovit yhdessä työntekijän kanssa, mitä apua saat. Neuvoa voit kysyä aina.";
		expect(small.project.read(page)).toBe(before.replace(old, swedish));
		expect(problems().filter((line) => line.startsWith(page))).toEqual([]);
	});

	test("comes back from Word even if it cut the words into runs and kept what was deleted", async () => {
		makeStale();
		await exchange("export", "sv/services", "--word");
		editFile(docx, (text) =>
			text.replaceAll(
				/<w:t xml:space="preserve">Apu on vapaaehtoista[^<]*<\/w:t><\/w:r>/g,
				'<w:t>Hjälp</w:t></w:r><w:r><w:t xml:space="preserve">en är </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>inte </w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>gratis.</w:t></w:r></w:ins>',
			),
		);
		expect((await exchange("import", docx)).code).toBe(0);
		expect(small.project.read(page)).toContain("\n\nHjälpen är gratis.\n\n");
	});

	test("that comes back as it was is not stamped, unless somebody says that it is right", async () => {
		makeStale();
		await exchange("export", "sv/services", "--word");
		const before = small.project.read(lockFile);
		expect((await exchange("import", docx)).said).toContain("It came back as it was.");
		expect(small.project.read(lockFile)).toBe(before);
		expect((await exchange("import", docx, "--as-is")).said).toContain("1 block stamped");
		expect(problems().filter((line) => line.startsWith(page))).toEqual([]);
	});

	test("leaves a page translated by machine what it is, and a review is one no longer", async () => {
		makeStale();
		await exchange("export", "sv/services", "--xliff");
		editFile(xliff, translate(words, swedish));
		expect((await exchange("import", xliff)).said).toContain(
			"still counts as translated by machine",
		);
		expect(stamp()).toMatchObject({ by: "machine", reviewed: null });
	});

	test("says who wrote it if somebody says so", async () => {
		makeStale();
		await exchange("export", "sv/services", "--xliff");
		editFile(xliff, translate(words, swedish));
		await exchange("import", xliff, "--by", "human");
		expect(stamp().by).toBe("human");
	});

	test("is built like the source of today: an item more, a block gone, a component new", async () => {
		small.project.edit(
			source,
			"- Hoitoa keholle ja mielelle\n",
			"- Hoitoa keholle ja mielelle\n- Tulkki\n",
		);
		small.project.edit(source, "\n| Vuosi | Asiakkaat |\n| --- | --- |\n| 2023 | paljon |\n", "");
		small.project.append(source, '\n<Call id="helpline" />\n');
		await exchange("export", "sv/services", "--xliff");
		for (const [from, to] of [
			["Paikka asua", "En plats att bo på"],
			["Neuvoja ja lakiapua", 'Råd <x id="1"/> och juridisk hjälp'],
			["Hoitoa keholle", "Vård"],
			["Tulkki", "Tolk"],
		] as const) {
			editFile(xliff, translate(from, to));
		}
		expect((await exchange("import", xliff)).code).toBe(0);
		const text = small.project.read(page);
		expect(text).toContain(
			'- En plats att bo på\n- Råd <Checked id="legal-aid" /> och juridisk hjälp\n- Vård\n- Tolk\n',
		);
		expect(text).not.toContain("Vuosi");
		expect(text.endsWith('</Steps>\n\n<Call id="helpline" />\n')).toBe(true);
		expect(problems().filter((line) => line.startsWith(page))).toEqual([]);
	});
});

describe("a page that is missing", () => {
	const file = "exchange-out/ar/services.xlf";
	const arabicPage = "content/ar/services.mdx";

	/** Puts an Arabic word for the words of each segment; marks and numbers stay. */
	const translateAll = (text: string) =>
		text.replace(
			/(<source[^>]*>(.*?)<\/source>\n<target[^>]*>)(?=<\/target>)/g,
			(_, before: string, inside: string) =>
				before +
				`>${inside}`.replace(/>[^<]+/g, (run) => `>كلمة ${run.match(/\d+/)?.[0] ?? ""} `).slice(1),
		);

	test("is made from its segments, with front matter, and is a person's work", async () => {
		await exchange("export", "ar/services", "--xliff");
		editFile(file, translateAll);
		editFile(file, translate("Millaista apua", "ما هي المساعدة: في فنلندا # وهنا."));
		const { code, said } = await exchange("import", file);
		expect(said).toContain("10 blocks stamped");
		expect(code).toBe(0);
		const text = small.project.read(arabicPage);
		expect(text).toMatch(
			/^---\ntitle: كلمة\ndescription: "ما هي المساعدة: في فنلندا # وهنا\."\n---\n\n# كلمة\n/,
		);
		const lock = JSON.parse(small.project.read("content/ar/translation.lock.json"));
		expect(lock.services).toMatchObject({ by: "human", reviewed: null });
		const told = problems().filter((line) => line.startsWith(arabicPage));
		expect(told.filter((line) => !line.includes("words"))).toEqual([]);
	});

	test("waits while its title is refused, and says so", async () => {
		await exchange("export", "ar/services", "--xliff");
		editFile(file, translateAll);
		editFile(file, translate("Mitä apua voit saada", "الشرطة والمساعدة"));
		const { code, said } = await exchange("import", file);
		expect(code).toBe(1);
		expect(said).toContain("Segment 1 “Mitä apua voit saada”: The title holds “شرطة”");
		expect(said).toContain("it needs its title and its description first");
		expect(existsSync(join(small.project.folder, arabicPage))).toBe(false);
	});

	test("comes in part by part: a block without words is left out and named", async () => {
		await exchange("export", "ar/services", "--xliff");
		editFile(file, translateAll);
		editFile(file, translate("Neuvoa voit", ""));
		const { code, said } = await exchange("import", file);
		expect(code).toBe(0);
		expect(said).toContain("9 blocks stamped");
		expect(said).toMatch(/Not translated \(1\):\n {2}Segment 4 “Apu on vapaaehtoista/);
		expect((await exchange("export", "ar/services", "--xliff")).said).toContain(
			"ar/services: 1 segment →",
		);
		editFile(file, translate("Neuvoa voit", "كلمة أخرى"));
		expect((await exchange("import", file)).code).toBe(0);
		expect(small.project.read(arabicPage)).toContain("# كلمة\n\nكلمة أخرى\n\n## كلمة\n");
	});
});

describe("a segment is refused, by its number and words, where it", () => {
	const call = "Soita ";
	const good =
		'Ring <x id="1"/> eller läs <g id="2">första sidan</g>. I fjol fick <x id="3"/> hjälp.';

	test.each([
		[
			"loses a component",
			good.replace('<x id="1"/>', ""),
			'the component <Phone id="helpline"> (⟦1⟧) is missing',
		],
		["loses a link", good.replace(/<.?g[^>]*>/g, ""), "the link / (⟦2⟧) is missing"],
		["has a component twice", `${good}<x id="1"/>`, "stands 2 times. Keep one."],
		["has a mark that nobody sent", `${good}<x id="9"/>`, "⟦9⟧ is no mark of this segment"],
		[
			"has a number that the Finnish has not",
			`${good} 17`,
			"The number “17” is not in the Finnish.",
		],
		["holds a telephone number", `${good} 02954 63177`, "looks like a telephone number"],
		["holds an address", `${good} www.example.fi`, "is a web address"],
		[
			"holds a component typed by hand",
			`${good} &lt;Phone id="x" /&gt;`,
			"“<” begins something like code",
		],
		["holds curly braces", `${good} {1}`, "Curly braces { } stand in it"],
		["lost a letter", `${good} \uFFFD`, "A letter was lost"],
		["has a link without words", good.replace("första sidan", ""), "The link ⟦2⟧ has no words"],
	])("%s; the others still come in, and the exit code is 1", async (_what, target, sentence) => {
		await exchange("export", "sv/services", "--xliff", "--all");
		editFile(xliff, translate(call, target));
		editFile(xliff, translate("Neuvoa voit", swedish));
		const before =
			small.project
				.read(page)
				.split("\n")
				.find((line) => line.startsWith(call)) ?? "";
		const { code, said } = await exchange("import", xliff);
		expect(code).toBe(1);
		expect(said).toMatch(/Segment \d+ “Soita … tai lue etusivu\. Viime vuonna apua sai …\.”/);
		expect(said).toContain(sentence);
		expect(said).toContain("1 segment came in");
		expect(small.project.read(page)).toContain(before);
		expect(small.project.read(page)).toContain(swedish);
	});

	test("loses a number", async () => {
		small.project.edit(source, "Apu on vapaaehtoista.", "Laki muuttui vuonna 2025.");
		await exchange("export", "sv/services", "--xliff");
		editFile(xliff, translate("vuonna 2025", "Lagen ändrades i fjol."));
		const { code, said } = await exchange("import", xliff);
		expect(code).toBe(1);
		expect(said).toContain("The number “2025” of the Finnish is missing.");
	});

	test.each([
		[
			"its words stand in another order",
			good,
			'Läs <g id="2">första sidan</g> eller ring <x id="1"/>. <x id="3"/> fick hjälp.',
			'Läs [första sidan](/) eller ring <Phone id="helpline" />. <Figure id="clients" /> fick hjälp.',
		],
		[
			"it holds signs that mean something",
			good,
			`${good} 5 &lt; 6 * [x] _y_`.replace("5 &lt; 6", "a &lt; b"),
			"hjälp. a &lt; b \\* \\[x\\] \\_y\\_",
		],
		["its letters are made of two signs", good, good.normalize("NFD"), "första sidan"],
		["its lines end as Windows ends them", good, good.replace(". I", ".\r\nI"), "(/). I fjol"],
	])("comes in where %s", async (_what, _good, target, expected) => {
		await exchange("export", "sv/services", "--xliff", "--all");
		editFile(xliff, translate(call, target));
		expect((await exchange("import", xliff)).code).toBe(0);
		expect(small.project.read(page)).toContain(expected);
		expect(problems()).toEqual([]);
	});
});

describe("what changed since the export is not overwritten", () => {
	test("the Finnish: the segment is out of date and is not stamped", async () => {
		makeStale();
		await exchange("export", "sv/services", "--xliff");
		editFile(xliff, translate(words, swedish));
		small.project.edit(source, "Apu on ilmaista.", "Apu maksaa.");
		const before = [small.project.read(page), small.project.read(lockFile)];
		const { code, said } = await exchange("import", xliff);
		expect(code).toBe(1);
		expect(said).toContain("The Finnish has changed since the file was made.");
		expect([small.project.read(page), small.project.read(lockFile)]).toEqual(before);
	});

	test("the page: what somebody else wrote stays", async () => {
		makeStale();
		await exchange("export", "sv/services", "--xliff");
		editFile(xliff, translate(words, swedish));
		small.project.edit(page, "Apu on vapaaehtoista.", "Någon skrev här.");
		const { code, said } = await exchange("import", xliff);
		expect(code).toBe(1);
		expect(said).toContain("has other words here than when the file was made");
		expect(small.project.read(page)).toContain("Någon skrev här.");
	});

	test("a page without source is no longer taken in", async () => {
		await exchange("export", "sv/services", "--xliff", "--all");
		small.project.remove(source);
		expect(await exchange("import", xliff)).toEqual({
			code: 1,
			said: `${xliff}: There is no page “services” in Finnish any more (${source}).`,
		});
	});

	test("bringing a file in twice does what once does", async () => {
		makeStale();
		await exchange("export", "sv/services", "--xliff");
		editFile(xliff, translate(words, swedish));
		await exchange("import", xliff);
		const once = [small.project.read(page), small.project.read(lockFile)];
		expect((await exchange("import", xliff)).code).toBe(0);
		expect([small.project.read(page), small.project.read(lockFile)]).toEqual(once);
	});
});

describe("a file is refused with a sentence", () => {
	const bring = async (bytes: string | Uint8Array) => {
		const path = join(small.project.folder, "came.back");
		writeFileSync(path, bytes);
		const { code, said } = await exchange("import", "came.back");
		expect(code).toBe(1);
		return said;
	};
	const bomb = () => zipSync({ "word/document.xml": new Uint8Array(31_000_000) });

	test.each<[string, () => string | Uint8Array, string]>([
		["it is something else", () => "hello", "neither XLIFF (.xlf) nor a Word document"],
		["it is another XML", () => "<a/>", "it does not begin with <xliff>"],
		["it is XLIFF 2", () => '<xliff version="2.0"/>', "Save it as XLIFF 1.2"],
		[
			"it names other files",
			() =>
				'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff version="1.2">&e;</xliff>',
			"holds a document type",
		],
		["it is cut off", () => '<xliff version="1.2"><file>', "is damaged"],
		["it unpacks to far more", bomb, "unpacks to more than 30 MB"],
		[
			"it is another packed file",
			() => zipSync({ "a.txt": new Uint8Array(3) }),
			"is no Word document",
		],
		["its packing is broken", () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "cannot be unpacked"],
	])("where %s", async (_what, make, sentence) => {
		expect(await bring(make())).toContain(sentence);
	});

	test.each([
		["its language is not the site's", /sv(?=\/services|")/g, "xx", "“xx” is no language"],
		[
			"its language was changed",
			/target-language="sv"/,
			'target-language="en"',
			"Somebody changed one of the two",
		],
		[
			"its source is another language",
			/source-language="fi"/,
			'source-language="en"',
			"translates from “en”",
		],
	])("where %s", async (_what, from, to, sentence) => {
		await exchange("export", "sv/services", "--xliff", "--all");
		const text = small.project.read(xliff).replace(from, to);
		expect(await bring(text)).toContain(sentence);
	});

	test("where a segment's code is unknown or stands twice; the others come in", async () => {
		await exchange("export", "sv/services", "--xliff", "--all");
		editFile(xliff, translate("Neuvoa voit", swedish));
		const unit =
			small.project.read(xliff).match(/<trans-unit id="1\..*?<\/trans-unit>/s)?.[0] ?? "";
		editFile(xliff, (text) =>
			text.replace(unit, unit + unit + unit.replace(/id="[^"]*"/, 'id="77.mine"')),
		);
		const { code, said } = await exchange("import", xliff);
		expect(code).toBe(1);
		expect(said).toContain("Segment 1: It stands twice in the file.");
		expect(said).toContain("Segment 77: The code “mine”");
		expect(small.project.read(page)).toContain(swedish);
	});

	test("but not for the mark at its start, nor for 16 bits a letter", async () => {
		await exchange("export", "sv/services", "--xliff", "--all");
		const text = readFileSync(join(small.project.folder, xliff), "utf8");
		const path = join(small.project.folder, "came.back");
		for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, "utf16le")]) {
			writeFileSync(path, bytes);
			expect((await exchange("import", "came.back")).code).toBe(0);
		}
	});
});

test.each([
	[["export"], "Write which page: export ar/services"],
	[["export", "fi/services"], "“fi/services” is no translation"],
	[["import"], "Write which file"],
	[["import", "nothing.docx"], "There is no file “nothing.docx”"],
	[["import", "x", "--by", "robot"], "“robot” is neither human nor machine"],
])("%j is refused with a sentence and the ways to write it", async (argv, sentence) => {
	const { code, said } = await exchange(...argv);
	expect(code).toBe(1);
	expect(said).toContain(sentence);
	expect(said).toContain("npm run translations import file.docx");
});
