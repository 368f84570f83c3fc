import { shortBody, shortType } from "../short";
import { block, quote } from "./quote";

/**
 * What is answered when there is no file: nginx's own pages name it, have no charset, and say
 * nothing to a reader.
 */
export function answerLines(): string[] {
	return [
		"error_page 400 $answer_to_400;",
		// A folder without a page.
		"error_page 404 /404.html;",
		// nginx says 403 for a method that limit_except denies.
		`error_page 403 405 =405 ${shortAddress(405)};`,
		...[412, 414, 416].map((status) => `error_page ${status} ${shortAddress(status)};`),
		// nginx's own number for a header that is too long.
		`error_page 494 =431 ${shortAddress(431)};`,
		// An unknown version of the protocol, or an unknown way to send a body.
		`error_page 501 505 =400 ${shortAddress(400)};`,
		`error_page 413 =405 ${shortAddress(405)};`,
		`error_page 500 502 503 504 ${shortAddress(500)};`,
		"error_page 301 /-/nothing;",
	];
}

/** Addresses that only nginx itself can ask for. */
export function answerLocations(): string[] {
	return [
		...[400, 405, 412, 414, 416, 431, 500].map((status) =>
			block(`location = ${shortAddress(status)}`, [
				"internal;",
				`default_type ${quote(shortType)};`,
				`return 200 ${quoteLine(shortBody(status))};`,
			]),
		),
		block("location = /-/nothing", ["internal;", 'default_type "";', 'return 200 "";']),
		// An address that leads out of the site or holds a zero byte leads nowhere.
		block("location = /-/nowhere", [
			"internal;",
			"recursive_error_pages on;",
			"error_page 404 =404 /404.html;",
			"return 404;",
		]),
	];
}

/** `$answer_to_400`: a broken link gets the page that speaks every language, a broken request words. */
export function answerMap(): string {
	return block('map "$uri $request" $answer_to_400', [
		`default ${shortAddress(400)};`,
		// Without an address nginx could not read it; with one, something else was wrong.
		String.raw`"~^ (GET|HEAD) [^ ?#]*%(?![0-9A-Fa-f]{2})[^ ]* HTTP/1\.[01]$" /404.html;`,
		String.raw`"~^ (GET|HEAD) /[^ ]* HTTP/1\.[01]$" /-/nowhere;`,
	]);
}

const shortAddress = (status: number) => `/-/${status}`;

const quoteLine = (text: string) => quote(text.trimEnd()).replace(/"$/, String.raw`\n"`);
