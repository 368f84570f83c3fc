import type { Link, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { type Locale, locales } from "@/i18n/locales";
import { glossarySlug, parseInternalLink } from "@/i18n/paths";
import { chartRows } from "./chartRows";
import { type ChartId, chartIds } from "./charts";
import { figuresOf, type Project } from "./checks/project";
import type { Fact, FactKind } from "./facts";
import { isJsx, literalProp } from "./jsx";
import { placeAt } from "./position";
import type { Place } from "./problem";
import { type Figure, requiredContacts } from "./schema";
import { type ComponentName, type FactList, vocabulary } from "./vocabulary";

/** Where a page shows a fact, and by what: `<Phone id="helpline" />`. */
export type FactUse = { locale: Locale; slug: string; place: Place; by: string };

/** Components that show every fact of a kind. */
const showAll: Partial<Record<ComponentName, FactKind>> = {
	ContactList: "contact",
	Glossary: "word",
	KeyFigures: "figure",
	Downloads: "figure",
	Reviews: "report",
};

/** Sheets that carry the numbers which the site cannot be without. */
const sheets: ComponentName[] = ["ShowCards", "Phrases", "PocketCards", "Leaflet"];

const listOf: Partial<Record<FactKind, FactList>> = {
	contact: "contacts",
	statement: "statements",
	figure: "figures",
};

export const isOnEveryPage = ({ kind, id }: Fact): boolean =>
	kind === "contact" && requiredContacts.some((one) => one === id);

function isDrawn(id: string, chart: string, figures: Partial<Figure>[]): boolean {
	if (!chartIds.some((one) => one === chart)) return false;
	return chartRows(chart as ChartId, figures as Figure[]).some(({ values }) =>
		values.some(({ figure }) => figure?.id === id),
	);
}

function showsBy(node: Nodes, fact: Fact, figures: Partial<Figure>[]): string | undefined {
	if (node.type === "link") return linkTo(node, fact);
	if (!isJsx(node) || !node.name || !(node.name in vocabulary)) return undefined;
	const name = node.name as ComponentName;
	const id = literalProp(node, "id");
	const component = vocabulary[name];
	const named = "id" in component && component.id === listOf[fact.kind] && id === fact.id;
	const drawn = name === "Chart" && fact.kind === "figure" && isDrawn(fact.id, id ?? "", figures);
	if (named || drawn) return `<${name} id="${id}" />`;
	const shown = showAll[name] === fact.kind || (sheets.includes(name) && isOnEveryPage(fact));
	return shown ? `<${name} />` : undefined;
}

function linkTo({ url }: Link, { kind, id }: Fact): string | undefined {
	const link = kind === "word" ? parseInternalLink(url) : undefined;
	return link?.slug === glossarySlug && link.hash === `#${id}` ? `(${url})` : undefined;
}

/** The places in all pages that show a fact, language by language in the order of the picker. */
export function usesOf(project: Project, fact: Fact): FactUse[] {
	const figures = figuresOf(project);
	const uses: FactUse[] = [];
	for (const { locale, slug, file, text, page } of project.readable) {
		visit(page.tree, (node) => {
			const by = showsBy(node, fact, figures);
			const offset = node.position?.start.offset ?? 0;
			if (by) uses.push({ locale, slug, place: placeAt(file, text, offset), by });
		});
	}
	return uses.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
}
