import { listFigures, statisticsSources } from "@/content";
import { statisticsCsv } from "@/content/statisticsCsv";

export const dynamic = "force-static";

/** `/data/statistics.csv`: a line for each figure, and for each value where sources disagree. */
export function GET() {
	return new Response(statisticsCsv(listFigures(), statisticsSources()), {
		headers: { "Content-Type": "text/csv; charset=utf-8" },
	});
}
