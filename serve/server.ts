import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { type Kind, type PublishedHeaders, responseHeaders } from "../publish/headers";
import { addressesOf, type PublicFile } from "./addresses";
import { dropConditions, gate, limits } from "./gate";
import { httpServer } from "./httpServer";
import { shortBody, shortType } from "./short";
import { Tally } from "./tally";

declare module "fastify" {
	interface FastifyReply {
		/** The content type of the file that this answer sends. */
		fileType: string | null;
	}
}

/**
 * A server of one published `dist/`, for a laptop, tests and previews. It answers from the list in
 * `headers` and the files under `root` and from nothing else, and keeps no trace of who asked.
 *
 * The list is read once: a server started before a build shows the new pages only when started
 * again, for their policy is a new one.
 */
export async function createServer({
	root,
	headers: { policy, robots, files },
	tally = new Tally(),
	headersTimeout = 5_000,
}: Options): Promise<FastifyInstance> {
	const headersOf = (kind: Kind) => responseHeaders({ policy, kind, tls: false, robots });
	const byKind = { html: headersOf("html"), asset: headersOf("asset"), text: headersOf("text") };
	const shortHeaders = Object.entries(byKind.text);
	const addresses = addressesOf(files);

	const app = fastify({
		logger: false,
		// While it closes, the server still answers what it has accepted.
		return503OnClosing: false,
		routerOptions: { maxParamLength: limits.address },
		serverFactory: (next) =>
			httpServer({
				handler: gate({ headers: shortHeaders, tally, next }),
				headers: shortHeaders,
				tally,
				headersTimeout,
			}),
		// httpServer answers these: the framework's own answer has no headers.
		clientErrorHandler: () => {},
		frameworkErrors: (_error, _request, reply) => short(reply, 400),
	});

	await app.register(fastifyStatic, {
		root,
		serve: false,
		preCompressed: true,
		cacheControl: false,
		index: false,
	});

	app.decorateReply("fileType", null);
	app.addHook("onSend", async (_request, reply) => {
		// The plugin takes the type of a compressed file from its name, and some files have none.
		if (reply.fileType && reply.hasHeader("content-type")) reply.type(reply.fileType);
	});

	function send(reply: FastifyReply, { file, published }: PublicFile): FastifyReply {
		reply.fileType = published.type;
		return reply.headers(byKind[published.kind]).sendFile(file);
	}

	function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
		const page = addresses.get("404.html");
		if (!page || "moved" in page) return short(reply, 404);
		dropConditions(request.raw);
		return send(reply.code(404), page);
	}

	app.get("/*", (request: FastifyRequest<{ Params: { "*": string } }>, reply) => {
		const destination = addresses.get(request.params["*"]);
		if (!destination) return notFound(request, reply);
		if ("moved" in destination) return reply.redirect(destination.moved, 301);
		return send(reply, destination);
	});

	app.get("/healthz", (_request, reply) => reply.type(shortType).send("ok\n"));

	// Reached only when a file of the list has gone from the disk since the start.
	app.setNotFoundHandler((_request, reply) => short(reply, 404));

	app.setErrorHandler((error: Problem, _request, reply) => {
		const status = error.statusCode ?? 500;
		// The message of an error can hold a path: its code cannot.
		if (status >= 500) console.error(`An answer failed: ${error.code ?? error.name}`);
		return short(reply.headers({ ...byKind.text, ...error.headers }), status);
	});

	return app;
}

function short(reply: FastifyReply, status: number): FastifyReply {
	reply.fileType = null;
	return reply.code(status).type(shortType).send(shortBody(status));
}

type Options = {
	/** The absolute path of `dist/`. */
	root: string;
	/** What `dist.headers.json` says about it. */
	headers: PublishedHeaders;
	tally?: Tally;
	/** How long the headers of a request may take, in milliseconds. */
	headersTimeout?: number;
};

type Problem = Error & { statusCode?: number; code?: string; headers?: Record<string, string> };
