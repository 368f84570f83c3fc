import { STATUS_CODES } from "node:http";

/** The content type of every answer that is not a file. */
export const shortType = "text/plain; charset=utf-8";

/** The words of an answer that no reader meets. They hold nothing of the request. */
export function shortBody(status: number): string {
	return `${STATUS_CODES[status]}\n`;
}

/** What a 405 must name (RFC 9110, 15.5.6). */
export const allow = { Allow: "GET, HEAD" };
