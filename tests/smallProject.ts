import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { stampTranslation } from "@/content/stamp";
import { locales } from "@/i18n/locales";

const index = `---
title: Apua Suomessa
description: Mitä apua voit saada ja mihin voit soittaa.
order: 1
audience: everyone
checked: 2026-01
---

# Voit saada apua

Apu on vapaaehtoista ja maksutonta. Sinä päätät itse, mitä kerrot ja mitä teet. Voit soittaa milloin
vain, ja työntekijä vastaa sinulle. Sinun ei tarvitse kertoa nimeäsi. Voit lopettaa puhelun, kun
haluat. Puhelu ei sido sinua mihinkään, ja voit soittaa uudelleen toisena päivänä.

<Call id="helpline" />

<Doors>

- [Mitä apua voit saada](/services) Lue, millaista apua on.
- [Auttajalle](/professionals) Kun haluat auttaa toista.

</Doors>
`;

const services = `---
title: Mitä apua voit saada
description: Millaista apua voit saada Suomessa.
order: 2
audience: everyone
checked: 2026-01
---

# Mitä apua voit saada

Apu on vapaaehtoista. Sovit yhdessä työntekijän kanssa, mitä apua saat. Neuvoa voit kysyä aina.

## Mitä apua on

- Paikka asua ja rahaa välttämättömään
- Neuvoja ja lakiapua <Checked id="legal-aid" />
- Hoitoa keholle ja mielelle

## Miten apu alkaa

Soita <Phone id="helpline" /> tai lue [etusivu](/). Viime vuonna apua sai <Figure id="clients" />.

<Steps>

1. Työntekijä vastaa puhelimeen.
2. Kerrot sen, minkä itse haluat.

</Steps>

| Vuosi | Asiakkaat |
| --- | --- |
| 2023 | paljon |
`;

const professionals = `---
title: Poliisille ja muille auttajille
description: Miten autat ihmistä, joka tarvitsee apua.
order: 3
audience: professionals
checked: 2026-01
---

# Kun haluat auttaa toista

Kuuntele ensin. Kysy ihmiseltä itseltään, haluaako hän apua, ja kerro, mitä apua on. Älä kuulustele
häntä. Ihminen päättää itse. Jos hän ei anna lupaa, kysy neuvoa ilman nimiä. Laki muuttui 6.5.2025
(746/2011, 25 luvun 3 §), ja vuosina 2022–2024 apua sai 15–17-vuotiaita enemmän kuin ennen.

<Contact id="helpline" />
`;

const provenance = {
	source: "https://example.org/source",
	confidence: "A",
	checked: "2026-01",
	expires: "2027-01",
	owner: "editors",
};

const forWorkers = (words: string) => ({ fi: words, sv: words, en: words });

const forWhom = { about: forWorkers("Kaikille, jotka tarvitsevat apua."), area: "country" };

const glossary = {
	consent: {
		term: forWorkers("suostumus"),
		meaning: forWorkers("Oma lupa siihen, että toinen auttaa."),
		...provenance,
	},
};

const contacts = {
	helpline: {
		name: { fi: "Auttava puhelin", en: "Helpline" },
		phone: { e164: "+358295463177", national: "02954 63177" },
		email: "apu@example.org",
		website: "https://apu.example.org/",
		...forWhom,
		...provenance,
	},
	emergency: {
		name: { fi: "Hätänumero" },
		phone: { e164: "112", national: "112" },
		sms: true,
		...forWhom,
		...provenance,
	},
	police: {
		name: { fi: "Poliisi" },
		website: "https://poliisi.example/",
		...forWhom,
		...provenance,
	},
};

const signature = { signedBy: "editors", signed: "2026-01-15" };

const signedNumbers = {
	helpline: {
		phone: "+358295463177",
		email: "apu@example.org",
		website: "https://apu.example.org/",
		...signature,
	},
	emergency: { phone: "112", sms: "112", ...signature },
	police: { website: "https://poliisi.example/", ...signature },
};

const statements = {
	"legal-aid": { says: "A lawyer may be free of charge.", ...provenance },
};

const statistics = {
	sources: {
		"review-2024": {
			title: "Review of the year",
			publisher: "Some office",
			url: "https://example.org/review",
			language: "fi",
			year: 2025,
			kind: "official",
		},
	},
	figures: [
		{
			id: "clients",
			measure: "newClients",
			period: "2024",
			value: 42,
			unit: "people",
			sources: ["review-2024"],
			confidence: "A",
			checked: "2026-01",
			expires: "2027-01",
			owner: "editors",
		},
	],
};

const reports = [
	{
		id: "review-2024-fi",
		period: "2024",
		type: "annual-review",
		language: "fi",
		title: "Vuosikatsaus",
		publisher: "Some office",
		url: "https://example.org/review",
		source: "review-2024",
		checked: "2026-01",
		expires: "2028-01",
		owner: "editors",
	},
];

const messages = {
	Bar: { helpline: "Soita auttavaan puhelimeen", leave: "Poistu sivulta" },
	Contact: {
		languages: "{languages}, muilla tulkin avulla",
		more: "Lue <link>lisää</link>",
		days: "{days, plural, one {# päivä} other {# päivää}}",
	},
};

/** A translation with the source's own words: checks look at its form. */
function translated(source: string, locale: string): string {
	return source
		.replace(/^(order|audience|checked): .*\n/gm, "")
		.replace(/^title: /m, `title: ${locale} `);
}

/** The month in which the small project's facts are all in order. */
export const today = new Date("2026-06-15T12:00:00Z");

/**
 * A small site without a mistake, in a folder of its own in which the code under test believes to
 * run: three pages, two translations, each fact once.
 */
export class SmallProject {
	readonly folder = mkdtempSync(join(tmpdir(), "small-project-"));

	write(file: string, text: string | object): void {
		const path = join(this.folder, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, typeof text === "string" ? text : `${JSON.stringify(text, null, "\t")}\n`);
	}

	read(file: string): string {
		return readFileSync(join(this.folder, file), "utf8");
	}

	/** Replaces words that must be there. */
	edit(file: string, from: string, to: string): void {
		const text = this.read(file);
		if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
		this.write(file, text.replace(from, to));
	}

	append(file: string, text: string): void {
		this.write(file, this.read(file) + text);
	}

	remove(file: string): void {
		rmSync(join(this.folder, file));
	}

	/** `file:line:column` of words in a file. */
	place(file: string, words: string): string {
		const before = this.read(file).split(words)[0] ?? "";
		const lines = before.split("\n");
		return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
	}
}

function writeAll(project: SmallProject): void {
	project.write("content/contacts.json", contacts);
	project.write("content/signedNumbers.json", signedNumbers);
	project.write("content/statements.json", statements);
	project.write("content/statistics.json", statistics);
	project.write("content/reports.json", reports);
	project.write("content/glossary.json", glossary);
	for (const locale of locales) project.write(`messages/${locale}.json`, messages);
	for (const [slug, text] of Object.entries({ index, services, professionals })) {
		project.write(`content/fi/${slug}.mdx`, text);
		for (const locale of ["sv", "en"] as const) {
			project.write(`content/${locale}/${slug}.mdx`, translated(text, locale));
			stampTranslation(locale, slug, {});
		}
	}
}

/** Gives each test of a file a small project of its own. */
export function freshProject(): { project: SmallProject } {
	const model = new SmallProject();
	const use = { project: model };
	beforeAll(() => {
		vi.spyOn(process, "cwd").mockReturnValue(model.folder);
		writeAll(model);
	});
	beforeEach(() => {
		use.project = new SmallProject();
		cpSync(model.folder, use.project.folder, { recursive: true });
		vi.spyOn(process, "cwd").mockReturnValue(use.project.folder);
	});
	afterEach(() => rmSync(use.project.folder, { recursive: true }));
	afterAll(() => {
		vi.restoreAllMocks();
		rmSync(model.folder, { recursive: true });
	});
	return use;
}
