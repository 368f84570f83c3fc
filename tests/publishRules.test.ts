import { describe, expect, test } from "vitest";
import { leaveScript, nextPage, publishExport, siteUrl } from "./publish/nextExport";

const page = "fi/services/index.html";

/** What publishing says when that page has this in its words, or is changed like this. */
async function problemsWith(change: string | ((html: string) => string)): Promise<string[]> {
	const html = typeof change === "string" ? nextPage({ main: change }) : change(nextPage());
	return (await publishExport({ [page]: html })).problems;
}

const replace = (from: string | RegExp, to: string) => (html: string) => {
	const changed = html.replace(from, to);
	expect(changed).not.toBe(html);
	return changed;
};

const title = (words: string) => replace("<title>Mitä apua voit saada", `<title>${words}`);

test("the page as it should be has no problem", async () => {
	expect(await problemsWith("")).toEqual([]);
});

test("all problems of all pages are told at once", async () => {
	const { problems } = await publishExport({
		[page]: nextPage({ main: '<img src="/a.png"> 02954 63177' }),
		"404.html": nextPage({ title: "", slug: "services", main: '<b style="color:red">x</b>' }),
	});
	expect(problems).toHaveLength(5);
	expect(problems.filter((problem) => problem.startsWith("404.html: "))).toHaveLength(2);
});

type Case = [what: string, change: string | ((html: string) => string), reason: string];

const script = `<script data-leave-script="">${leaveScript}</script>`;

const cases: Record<string, Case[]> = {
	"one script, and only ours": [
		["a second script", "<script>alert(1)</script>", "not the leave script: “alert(1)”"],
		["a script from elsewhere", '<script src="https://a.example/x.js"></script>', "a.example"],
		["a script from here", '<script src="/x.js"></script>', "not the leave script: “/x.js”"],
		["data in a script", '<script type="application/ld+json">{}</script>', "not the leave script"],
		["a part that was suspended", '<template id="B:0"></template>', "was this part of the page"],
		["its script", '<script>$RC("B:0","S:0")</script>', "not the leave script"],
		["another leave script", replace(leaveScript, "1"), "not the leave script: “1”"],
		["a module", replace("<script data-leave", '<script type="module" data-leave'), "one inline"],
		["no leave script", replace(script, ""), "there must be one inline"],
		["two of them", replace(script, script + script), "there must be one inline"],
	],
	"nothing is loaded or sent": [
		["a picture", '<img src="/a.png" alt="">', "<img> loads a picture"],
		["a picture of another host", '<img srcset="https://a.example/a.png">', "a.example"],
		["a picture in a drawing", '<svg><image href="/a.png"/></svg>', "<image> loads"],
		["a drawing from a file", '<svg><use xlink:href="/a.svg#b"/></svg>', "loads something"],
		["a pattern from a file", '<svg><path fill="url(/a.svg#b)"/></svg>', "which loads"],
		["a style sheet", '<link rel="stylesheet" href="/a.css">', 'rel="stylesheet"'],
		["a look-up ahead", '<link rel="dns-prefetch" href="//a.example">', 'rel="dns-prefetch"'],
		["a connection ahead", '<link rel="preconnect" href="https://a.example">', "preconnect"],
		["a manifest", '<link rel="manifest" href="/m.json">', "manifest"],
		["a frame", "<iframe srcdoc='x'></iframe>", "<iframe> loads another page"],
		["a film", '<video poster="/a.jpg"></video>', "<video> loads"],
		["a sound", '<audio src="/a.mp3"></audio>', "<audio> loads"],
		["an object", '<object data="/a.svg"></object>', "<object> loads"],
		["a base", '<base href="https://a.example/">', "<base> moves every link"],
		["a ping", '<a href="/fi/services/" ping="https://a.example">x</a>', "has ping"],
		["a form", '<form action="/send"></form>', "nothing is ever sent"],
		["a button that sends", "<form><button>x</button></form>", "nothing is ever sent"],
		["an input that sends", '<input type="submit">', "nothing is ever sent"],
		["a button elsewhere", '<button type="button" formaction="/a">x</button>', "formaction"],
		["a refresh", '<meta http-equiv="refresh" content="0;url=/">', "“refresh” is not on the list"],
		["a preview picture", '<meta property="og:image" content="/a.png">', "“og:image”"],
		["a font", "<style>@font-face{font-family:a;src:url(/a.woff2)}</style>", "@font-face"],
		["a background", "<style>p{background:url(/a.png)}</style>", "the styles load something"],
		["an import", '<style>@import "/a.css";</style>', "the styles"],
	],
	"nothing that the policy would stop": [
		["a style in an attribute", '<p style="color:red">x</p>', "forbids styles in attributes"],
		["a handler", '<p onclick="a()">x</p>', "forbids scripts in attributes"],
		["a handler of the page", replace("<body", "<body onload='a()'"), "forbids scripts"],
	],
	"titles tell nothing to whoever holds the phone": [
		["no title", title(""), "has no <title>"],
		["a denied word", title("Apua ihmiskaupan uhrille"), "holds “ihmiskaup”"],
		["a denied word inside another", title("Rikosuhrin oikeudet"), "holds “uhri”"],
		["one in the preview", replace('og:title" content="', 'og:title" content="Poliisi '), "poliis"],
	],
	"numbers stand in their component": [
		["a number in the words", "Soita 02954 63177", "“02954 63177” looks like a telephone number"],
		["a bare 112", "Soita 112 heti", "“112” looks like"],
		["a call to another number", '<a href="tel:0295463177">Soita</a>', "must be tel:"],
	],
	"links lead somewhere": [
		["a missing page", '<a href="/fi/missing/">x</a>', "“/fi/missing/” leads to no published page"],
		["a page that Next keeps", '<a href="/_not-found/">x</a>', "leads to no published page"],
		["an address without its slash", '<a href="/fi/services">x</a>', "needs a slash at its end"],
		["a missing heading", '<a href="#nothing">x</a>', "#nothing, which that page does not have"],
		["a heading elsewhere", '<a href="/en/accessibility/#x">x</a>', "does not have"],
		["a query", '<a href="/fi/services/?a=1">x</a>', "has a query"],
		["a link without noreferrer", '<a href="https://a.example/">x</a>', 'lacks rel="noreferrer"'],
		["a link in clear text", '<a href="http://a.example/" rel="noreferrer">x</a>', "https:"],
		["a script in a link", '<a href="javascript:a()">x</a>', "must begin with https:"],
		["its own origin", `<a href="${siteUrl}/fi/services/">x</a>`, "without its origin"],
		[
			"another's canonical",
			replace(`canonical" href="${siteUrl}`, 'canonical" href="https://a.example'),
			"must begin with https://apua.example",
		],
		[
			"a dead hreflang",
			replace(
				'hrefLang="fi" href="https://apua.example/fi/services/',
				'hrefLang="sv" href="https://apua.example/sv/',
			),
			"no published page",
		],
		["a missing icon", replace("/icon.svg?", "/other.svg?"), "the icon “/other.svg”"],
	],
	"the frame is whole": [
		["no language", replace('lang="fi" ', ""), "<html> has no lang"],
		["no direction", replace(' dir="ltr"', ""), "<html> has no dir"],
		["no skip link", replace('<a href="#main">Siirry tekstiin</a>', ""), "not a skip link"],
		[
			"a skip link to nowhere",
			replace('<main id="main">', "<main>"),
			"the skip link leads to #main",
		],
		["no leave link", replace("data-leave=", "data-x="), "there is no leave link"],
		["a leave link without its name", replace('data-title="Sää"', ""), "a leave link lacks"],
		[
			"no help line",
			replace("tel:+358295463177", "/fi/services/"),
			"call the help line (+358295463177)",
		],
		["no 112", replace("tel:112", "/fi/services/"), "no link to call 112"],
		["hardly a word", replace(/<p>Voit saada.*?<\/p>/, ""), "<main> has only 2 words"],
		["no main", replace("<main", "<section"), "there is no <main>"],
	],
	"the text is whole": [
		["a broken character", "voit\ufffd", "a broken character (U+FFFD)"],
		["letters in two pieces", "a\u0308iti", "not in Unicode form NFC"],
	],
};

describe.each(Object.entries(cases))("%s", (_promise, mistakes) => {
	test.each(mistakes)("%s", async (_what, change, reason) => {
		const problems = await problemsWith(change);
		const told = problems.filter((problem) => problem.startsWith(`${page}: `));
		expect(told.join("\n")).toContain(reason);
	});
});

test("a page that does not fit into one flight is refused with its weight", async () => {
	// Words that Brotli cannot shorten much.
	let seed = 1;
	const word = () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed.toString(36).replaceAll(/\d/g, "");
	};
	const many = Array.from({ length: 6_000 }, word).join(" ");
	expect((await problemsWith(many)).join()).toMatch(
		/services\/index\.html: \d{5} bytes with Brotli; at most 14600 are allowed/,
	);
});

test("two pages of a language do not share a title; two languages may", async () => {
	const twin = await publishExport({ "fi/other/index.html": nextPage() });
	expect(twin.problems).toEqual([
		"fi/services/index.html: the title “Mitä apua voit saada” is also that of fi/other/index.html",
	]);
	const sister = await publishExport({ "sv/services/index.html": nextPage({ locale: "fi" }) });
	expect(sister.problems).toEqual([]);
});

test("professionals' pages may name things; their address may too", async () => {
	const html = nextPage({ title: "Ihmiskaupan uhrin ohjaaminen", slug: "victim-support" });
	const path = "fi/victim-support/index.html";
	expect((await publishExport({ [path]: html })).problems.join()).toMatch(/title.*“ihmiskaup”/);
	expect((await publishExport({ [path]: html })).problems.join()).toMatch(/address holds “victim”/);
	const marked = html.replace('content="everyone"', 'content="professionals"');
	expect((await publishExport({ [path]: marked })).problems).toEqual([]);
});

test("the sitemap names published pages of this site", async () => {
	const sitemap = (address: string) => `<urlset><url><loc>${address}</loc></url></urlset>`;
	const dead = await publishExport({ "sitemap.xml": sitemap(`${siteUrl}/fi/gone/`) });
	expect(dead.problems.join()).toMatch(/^sitemap\.xml: .*leads to no published page$/);
	const foreign = await publishExport({ "sitemap.xml": sitemap("https://a.example/fi/services/") });
	expect(foreign.problems.join()).toMatch(/^sitemap\.xml: .*must begin with/);
});

test("words in a language without spaces are counted too", async () => {
	const thai =
		"คุณสามารถขอความช่วยเหลือได้ คุณเป็นผู้ตัดสินใจเอง คุณจะบอกอะไรและทำอะไรก็ได้ โทรได้ตลอดเวลา".repeat(2);
	const html = nextPage().replace(/<p>Voit saada.*?<\/p>/, `<p>${thai}</p>`);
	expect((await publishExport({ [page]: html })).problems).toEqual([]);
});
