import { beforeEach, describe, expect, test } from "vitest";
import { checkContent, isAdvice, type Kind } from "@/content/checks";
import { explain } from "@/content/problem";
import { stampTranslation } from "@/content/stamp";
import { freshProject, today } from "./smallProject";

const small = freshProject();

const readers = "content/fi/services.mdx";
const professionals = "content/fi/professionals.mdx";
const easy = "content/fi-x-selko/services.mdx";

const hardWords = {
	toimittaa: { find: ["toimitta-", "toimite-"], not: ["toimittaja-"], instead: "antaa, viedä" },
	tarvittaessa: { find: ["tarvittaessa"], instead: "jos tarvitset", readersOnly: true },
	sekä: { find: ["sekä"], instead: "ja", easyOnly: true },
	"lukuun ottamatta": { find: ["lukuun ottamatta"], instead: "paitsi" },
};

beforeEach(() => {
	const { project } = small;
	project.write("content/words/fi.plain.json", hardWords);
	project.write(easy, project.read("content/sv/services.mdx"));
	stampTranslation("fi-x-selko", "services", {});
});

/** What is advised about one sentence more at the end of a page. */
function advice(sentence: string, file = readers) {
	small.project.append(file, `\n${sentence}\n`);
	return checkContent(today).filter(isAdvice);
}

type Row = [sentence: string, kind: Kind, at: string, says: string[]];

describe("a sentence worth a second look is named", () => {
	const rows: Row[] = [
		[
			"Kun soitat meille, voit kysyä ja kertoa, mitä on tapahtunut ja mitä apua sinä itse haluat.",
			"longSentence",
			"Kun soitat meille",
			["has 16 words", "“Kun soitat meille,", "Up to 15 words"],
		],
		[
			"Se on hyväksikäyttötarkoituksessaan väärin.",
			"longWord",
			"hyväksikäyttötarkoituksessaan",
			["has 29 letters", "two or three"],
		],
		[
			"Sinulta kysytään nimi ja hakemus tehdään kirjallisesti.",
			"passive",
			"Sinulta",
			["kysytään, tehdään", "Say who does it"],
		],
		[
			"Asia on tutkittu, ja päätökset annettiin.",
			"passive",
			"Asia on",
			["tutkittu, annettiin", "Say who does it"],
		],
		[
			"Hakemuksen tekeminen on maksutonta.",
			"nominalStyle",
			"tekeminen",
			["“Hakemuksen tekeminen” is a noun that hides a verb", "tehdä hakemus"],
		],
		["Soittaessasi kerro nimesi.", "packedClause", "Soittaessasi", ["“kun”", "kun soitat"]],
		["Hakemusta tehtäessä kysy neuvoa.", "packedClause", "tehtäessä", ["“kun”"]],
		["Saatuasi päätöksen voit valittaa.", "packedClause", "Saatuasi", ["kun olet soittanut"]],
		["Saadaksesi apua soita.", "packedClause", "Saadaksesi", ["“jotta”"]],
		["Hänen väitetään olevan velkaa.", "packedClause", "väitetään", ["“että”"]],
		[
			"Poliisi toimittaa sinulle paperit.",
			"hardWord",
			"toimittaa",
			["“toimittaa” is a word of offices", "Simpler: antaa, viedä."],
		],
		["Kaikki lukuun ottamatta sinua lähtivät.", "hardWord", "lukuun", ["Simpler: paitsi."]],
	];

	test.each(rows)("%s", (sentence, kind, at, says) => {
		const told = advice(sentence);
		expect(told).toHaveLength(1);
		const [one] = told;
		expect(one).toMatchObject({ kind, severity: "warning" });
		expect(`${one?.file}:${one?.line}:${one?.column}`).toBe(small.project.place(readers, at));
		for (const words of [...says, sentence.slice(0, 20)]) {
			expect(one && explain(one)).toContain(words);
		}
	});

	test("a page of long sentences, with the lines of the longest", () => {
		const sentence = "Voit soittaa ja kysyä ja kertoa ja kirjoittaa ja odottaa ja miettiä. ";
		const told = advice(sentence.repeat(60));
		expect(told.map(({ kind }) => kind)).toEqual(["longOnAverage"]);
		const line = small.project.place(readers, sentence).split(":")[1];
		expect(told[0] && explain(told[0])).toContain(`Divide the longest first: line ${line}`);
	});
});

describe("a sentence that is well is left alone", () => {
	test.each([
		"Soita hätänumeroon, jos olet vaarassa 6. toukokuuta tai 1.1. ja 30.6. välillä.",
		"Työntekijä vastaa puhelimeen ja neuvoo sinua.",
		"Sinulta kysytään nimi.",
		"Hän hoitaa asioitaan ja tekee työtään nimellään ja sivullaan.",
		"Lähetimme viestiin vastauksen nettiin ja korttiin.",
		"Laki digitaalisten palvelujen tarjoamisesta koskee sivustoa.",
		"Varmista tieto ihmisen omista papereista ja ihmisen toimista.",
		"Suomessa, osoitteessa, yhdessä ja kielessäsi on apua.",
		"Mihin mennessä valitus tehdään?",
		"Luvan saat päivän aikana, ja tiedän luvan.",
		"Toimittaja kirjoittaa lehteen.",
		"Poliisi toimittaa eli vie sinulle paperit.",
		"Kysy lisää Ihmisoikeustuomioistuimelta-kirjasta.",
		"Hän tulee Pääkaupunkiseudunturvakodistakin.",
	])("%s", (sentence) => {
		expect(advice(sentence)).toEqual([]);
	});
});

describe("readers differ", () => {
	const sixteen =
		"Kun soitat meille, voit kysyä ja kertoa, mitä on tapahtunut ja mitä apua sinä itse haluat.";
	const thirteen = "Kun soitat meille, voit kysyä ja kertoa, mitä on tapahtunut ja milloin se oli.";

	test("professionals read longer sentences, nouns and the words of their trade", () => {
		expect(advice(sixteen, professionals)).toEqual([]);
		expect(
			advice("Hakemuksen tekeminen onnistuu tarvittaessa puhelimessa.", professionals),
		).toEqual([]);
		expect(advice("Poliisi toimittaa paperit.", professionals)).toHaveLength(1);
	});

	test("Easy Finnish is measured with stricter figures", () => {
		expect(advice(thirteen)).toEqual([]);
		expect(advice(thirteen, easy)).toMatchObject([{ kind: "longSentence", file: easy }]);
		expect(advice("Puhu kertomatta nimeäsi sekä soita.", easy).map(({ kind }) => kind)).toEqual([
			"longSentence",
			"packedClause",
			"hardWord",
		]);
	});

	test("other languages are not measured as Finnish", () => {
		expect(advice(sixteen, "content/sv/services.mdx")).toEqual([]);
	});
});

test("a mistake in the list of hard words is told with its place", () => {
	small.project.write("content/words/fi.plain.json", {
		...hardWords,
		mikäli: { find: ["mikäli"], insted: "jos" },
	});
	const told = checkContent(today).filter(({ severity }) => severity === "error");
	expect(told.map(explain)).toEqual([expect.stringContaining("Did you mean instead?")]);
	expect(told[0]).toMatchObject({ file: "content/words/fi.plain.json", kind: "hardWord" });
});
