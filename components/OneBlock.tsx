import type { MDXComponents, MDXContent } from "mdx/types";
import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { loadBody } from "@/content";
import type { Locale } from "@/i18n/locales";
import { mdxComponents } from "./mdx";

/** A page's words in one language, and how to show them. */
export type Words = {
	Body: MDXContent;
	components: MDXComponents;
	lang: Locale;
	/** Its blocks, by their numbers. */
	blocks: ReadonlyMap<number, ReactNode>;
};

type Place = {
	slug: string;
	/** The language of the address. */
	locale: Locale;
	/** Slugs of the pages in the same document, if it holds several: links stay inside it. */
	among?: string[];
};

type Tree = ReactElement<{ children: ReactNode }>;

/** A compiled page is a fragment of `<Block n="…">` (`content/remarkBlocks.mjs`): here they are apart. */
function blocksIn(Body: MDXContent, components: MDXComponents): ReadonlyMap<number, ReactNode> {
	const tree = Body({ components }) as Tree;
	const blocks = Children.toArray(tree.props.children).filter(
		(child): child is ReactElement<{ n: string; children: ReactNode }> => isValidElement(child),
	);
	return new Map(blocks.map(({ props: { n, children } }) => [Number(n), children]));
}

export async function wordsOf(lang: Locale, { slug, locale, among = [] }: Place): Promise<Words> {
	const Body = await loadBody(lang, slug);
	const components = mdxComponents({ locale, lang, among });
	return { Body, components, lang, blocks: blocksIn(Body, components) };
}

type Props = { of: Words; n: number };

/** The block of a page with this number. */
export function OneBlock({ of, n }: Props) {
	return of.blocks.get(n) ?? null;
}
