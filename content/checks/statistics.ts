import type { Fields } from "@/content/fields";
import { error, type Problem } from "@/content/problem";
import {
	type Figure,
	type Review,
	reviewList,
	type StatisticsSource,
	statisticsFile,
} from "@/content/schema";
import { arrayOf, figuresOf, type Project, recordOf } from "./project";
import { schemaProblems } from "./schemaProblems";
import { nearest } from "./suggest";

type Use = { source: unknown; path: PropertyKey[] };

function deadSources(fields: Fields, uses: Use[], known: string[]): Problem[] {
	return uses.flatMap(({ source, path }) => {
		if (typeof source !== "string" || known.includes(source)) return [];
		const suggestion = nearest(source, known);
		const message = `There is no source “${source}” in content/statistics.json.`;
		const wanted = suggestion ? undefined : "Write it under “sources” there first.";
		return [error(fields.at(path), message, { suggestion, wanted })];
	});
}

function repeatedIds(fields: Fields, items: { id?: unknown }[], before: PropertyKey[]): Problem[] {
	const seen = new Set<unknown>();
	return items.flatMap(({ id }, index) => {
		const again = id !== undefined && seen.has(id);
		seen.add(id);
		if (!again) return [];
		const place = fields.at([...before, index, "id"]);
		return [error(place, `The id “${id}” stands twice.`, { wanted: "Give one another id." })];
	});
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function figureUses(project: Project): Use[] {
	return figuresOf(project).flatMap(({ sources, conflict }, index) => [
		...listOf(sources).map((source, step) => ({
			source,
			path: ["figures", index, "sources", step],
		})),
		...arrayOf<{ source: string }>(conflict).map(({ source }, step) => ({
			source,
			path: ["figures", index, "conflict", step, "source"],
		})),
	]);
}

/** A group of one to four people could be recognised where clients are divided by something. */
const fewest = 5;

function tooFew(fields: Fields, figures: Partial<Figure>[]): Problem[] {
	return figures.flatMap(({ id, value, base, unit }, index) => {
		const isCrossed = base !== undefined && unit === "people";
		if (!isCrossed || typeof value !== "number" || value === 0 || value >= fewest) return [];
		const message = `The figure “${id}” tells of ${value} people in one group.`;
		const wanted = `Take it away: groups of fewer than ${fewest} people are not published.`;
		return [error(fields.at(["figures", index, "value"]), message, { wanted })];
	});
}

/** Figures and the reviews they come from: each names a source that exists. */
export function checkStatistics(project: Project): Problem[] {
	const { statistics, reports } = project.facts;
	const problems = [...statistics.problems, ...reports.problems];
	const sources = recordOf<{ sources: Record<string, StatisticsSource> }>({
		file: statistics.data,
	});
	const known = Object.keys(recordOf(sources.file?.sources));
	const reviews = arrayOf<Review>(reports.data);
	if (statistics.data !== undefined) {
		problems.push(
			...schemaProblems(statistics, statisticsFile),
			...deadSources(statistics, figureUses(project), known),
			...repeatedIds(statistics, figuresOf(project), ["figures"]),
			...tooFew(statistics, figuresOf(project)),
		);
	}
	if (reports.data !== undefined) {
		const uses = reviews.map(({ source }, index) => ({ source, path: [index, "source"] }));
		problems.push(
			...schemaProblems(reports, reviewList),
			...(statistics.data === undefined ? [] : deadSources(reports, uses, known)),
			...repeatedIds(reports, reviews, []),
		);
	}
	return problems;
}
