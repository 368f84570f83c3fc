import { isGroup } from "@/content/fields";

/** Whether two pieces of data say the same; the order of named fields says nothing. */
export function same(a: unknown, b: unknown): boolean {
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((item, index) => same(item, b[index]));
	}
	if (!isGroup(a) || !isGroup(b)) return Object.is(a, b);
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
	);
}
