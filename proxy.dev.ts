import { type NextRequest, NextResponse } from "next/server";
import { policy, refusal } from "./edit/gate";

/** Before every answer of the development server; no build knows this file. */
export function proxy(request: NextRequest) {
	const reason = refusal(request.method, request.headers);
	if (reason) return new NextResponse(reason, { status: 403 });
	const response = NextResponse.next();
	if (/^\/(edit|keystatic)(\/|$)/.test(request.nextUrl.pathname)) {
		response.headers.set("Content-Security-Policy", policy);
	}
	return response;
}
