/**
 * The one script that reaches the reader: leaving the page and not coming back to it.
 *
 * It stands in `<head>` before any content, so that a page reached by Back is covered before
 * anything of it is painted. The link leaves without it; this adds Shift pressed three times, and
 * clears the way back. `location.replace` gives the page's place in the history to the neutral
 * site; the flag does the same for the pages before it, when the reader comes to one of them.
 */
export {};

type Way = { target: string; title: string };

/** Kept by the tab alone, and forgotten with it. */
const flagName = "leave";
const coverName = "leaving";
const secondsBetweenPresses = 5;

const root = document.documentElement;
let presses = 0;
let shiftAlone = false;
let patience: number | undefined;
/** What the flag says, for a browser that refuses storage. */
let left: Way | null = null;
/**
 * Firefox gives a page that it kept whole for Back its own old copy of the storage, without the
 * flag. But a browser drops such a page when a message comes on a channel that the page has open.
 */
let channel: BroadcastChannel | undefined;
try {
	channel = new BroadcastChannel(flagName);
} catch {
	// Safari before 15.4 has none, and needs none; nor does a browser that refuses storage.
}

/** The flag; none if the reader has not left, or if the browser refuses storage. */
function readFlag(): Way | null {
	try {
		return JSON.parse(sessionStorage.getItem(flagName) as string);
	} catch {
		return null;
	}
}

/** Covers before it goes: a slow network may take many seconds to answer. */
function go(way: Way) {
	left = way;
	root.classList.add(coverName);
	// Firefox keeps the last title of a page in its history.
	document.title = way.title;
	document.querySelectorAll<HTMLMediaElement>("audio,video").forEach((media) => {
		media.pause();
	});
	location.replace(way.target);
}

function leaveBy(link: HTMLAnchorElement) {
	const way = { target: link.href, title: link.dataset.title as string };
	try {
		sessionStorage.setItem(flagName, JSON.stringify(way));
		channel?.postMessage("");
	} catch {
		// Without the flag this page is out of the way back all the same, but not those before it.
	}
	go(way);
}

function say(words: string) {
	const status = document.querySelector("[data-leave-status]");
	if (status) status.textContent = words;
}

function forgetPresses() {
	clearTimeout(patience);
	presses = 0;
	shiftAlone = false;
	// Emptied, so that the same words are announced when they come again.
	say("");
}

function hasOtherKey(event: MouseEvent | KeyboardEvent) {
	return event.ctrlKey || event.altKey || event.metaKey;
}

/** On the document, so that it works before the body is there and for links that come later. */
function listen<Name extends keyof DocumentEventMap>(
	name: Name,
	listener: (event: DocumentEventMap[Name]) => void,
) {
	document.addEventListener(name, listener, true);
}

const flag = readFlag();
if (flag) {
	const visit = performance.getEntriesByType("navigation")[0] as
		| PerformanceNavigationTiming
		| undefined;
	// Safari before 15 has only the older interface.
	if (visit ? visit.type === "back_forward" : performance.navigation.type === 2) go(flag);
	// A reader who comes here anew is not locked out.
	else sessionStorage.removeItem(flagName);
}

// A page that the browser keeps whole for Back is kept covered: nothing of it flashes.
addEventListener("pagehide", () => {
	root.classList.add(coverName);
});

addEventListener("pageshow", (event) => {
	const way = left || readFlag();
	if (!way) root.classList.remove(coverName);
	else if (event.persisted) go(way);
});

listen("click", (event) => {
	// A new tab, a new window or a download is the reader's own choice.
	if (event.button || event.shiftKey || hasOtherKey(event)) return;
	const link = (event.target as Element).closest<HTMLAnchorElement>("[data-leave]");
	if (!link) return;
	event.preventDefault();
	leaveBy(link);
});

// Shift with the mouse selects text or opens a window: that is not Shift alone.
listen("mousedown", forgetPresses);

listen("keydown", (event) => {
	if (event.key !== "Shift") forgetPresses();
	// Ctrl or Alt with Shift changes the keyboard's language. A second Shift is no other key.
	else if (!event.repeat) shiftAlone = !hasOtherKey(event);
});

listen("keyup", (event) => {
	if (event.key !== "Shift" || !shiftAlone || left) return;
	shiftAlone = false;
	const link = document.querySelector<HTMLAnchorElement>("[data-leave]");
	if (!link) return;
	clearTimeout(patience);
	presses++;
	if (presses === 3) {
		leaveBy(link);
		return;
	}
	patience = window.setTimeout(forgetPresses, secondsBetweenPresses * 1000);
	if (presses === 1) say(link.dataset.press as string);
});
