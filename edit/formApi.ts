import { z } from "zod";
import { formatProblem, type Problem } from "@/content/problem";
import { stampTranslation } from "@/content/stamp";
import { type Locale, locales, sourceLocale } from "@/i18n/locales";
import { newPage, newPageFiles } from "./newPage";
import { type Saved, save } from "./save";
import { factFileText, sentFact } from "./sentFact";

const answered = (problems: Problem[]) =>
	problems.length === 0
		? new Response("", { status: 200 })
		: new Response(problems.map(formatProblem).join("\n"), { status: 400 });

function answer(saved: Saved): Response {
	if (saved.ok) return new Response("", { status: 200 });
	const lines = [saved.message, ...saved.problems.map(formatProblem)];
	return new Response(lines.join("\n"), { status: 400 });
}

const sentStamp = z.strictObject({
	locale: z.enum(locales.filter((one) => one !== sourceLocale) as [Locale, ...Locale[]]),
	slug: z.string().regex(/^[a-z0-9-]+$/),
	reviewed: z.boolean(),
});

function stamp(body: unknown): Response {
	const { locale, slug, reviewed } = sentStamp.parse(body);
	const day = reviewed ? new Date().toISOString().slice(0, 10) : undefined;
	return answered(stampTranslation(locale, slug, { reviewed: day }));
}

/** The forms of the workbench by the last part of their address. */
const actions: Record<string, (body: unknown) => Response> = {
	stamp,
	page: (body) => answer(save(newPageFiles(newPage.parse(body)))),
	fact: (body) => answer(save([factFileText(sentFact.parse(body))])),
};

/** Answers a form of the workbench: done, or a sentence that says what is wrong. */
export async function POST(
	request: Request,
	{ params }: { params: Promise<{ action: string }> },
): Promise<Response> {
	const action = actions[(await params).action];
	if (!action) return new Response("Unknown form.", { status: 404 });
	try {
		return action(await request.json());
	} catch (fault) {
		if (!(fault instanceof z.ZodError)) throw fault;
		const lines = fault.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
		return new Response(lines.join("\n"), { status: 400 });
	}
}
