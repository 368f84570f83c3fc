import { listFigures, statisticsSources } from "@/content";

export const dynamic = "force-static";

/** `/data/statistics.json`: every figure with its sources, as the site itself reads them. */
export function GET() {
	return Response.json({ sources: statisticsSources(), figures: listFigures() });
}
