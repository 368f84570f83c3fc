import type { MDXComponents } from "mdx/types";
import type { ComponentProps, ReactNode } from "react";
import { type ChartId, getContact, isExpired } from "@/content";
import type { ComponentName } from "@/content/vocabulary";
import type { Locale } from "@/i18n/locales";
import { pagePath, parseInternalLink } from "@/i18n/paths";
import { Box } from "./Box";
import { Call } from "./Call";
import { Chart } from "./Chart";
import { Checked } from "./Checked";
import { Checklist } from "./Checklist";
import { Choice } from "./Choice";
import { ContactCard } from "./ContactCard";
import { ContactList } from "./ContactList";
import { Downloads } from "./Downloads";
import { EmailLink } from "./EmailLink";
import { ExpiredNote } from "./ExpiredNote";
import { FigureValue } from "./FigureValue";
import { Glossary } from "./Glossary";
import { KeyFigures } from "./KeyFigures";
import { Leaflet } from "./Leaflet";
import { LeaveLink } from "./LeaveLink";
import { PhoneLink } from "./PhoneLink";
import { Phrases } from "./Phrases";
import { PocketCards } from "./PocketCards";
import { Reviews } from "./Reviews";
import { ShowCards } from "./ShowCards";
import { Topics } from "./Topics";
import { TranslationTable } from "./TranslationTable";
import { WebsiteLink } from "./WebsiteLink";

type Id = { id: string };
type Holder = { children: ReactNode };

/** A contact's detail that the checks have seen to be there (`needs` in the vocabulary). */
function detail<K extends "phone" | "email" | "website">(id: string, key: K) {
	const value = getContact(id)[key];
	if (!value) throw new Error(`The contact “${id}” has no ${key}.`);
	return value;
}

type Binding = {
	locale: Locale;
	lang: Locale;
	/** Pages in the same document; none if it holds one page only. */
	among: string[];
};

/** In a document of several pages each title is a level lower, and so are all headings under it. */
const lowered = {
	h1: ({ children }: Holder) => <h2>{children}</h2>,
	h2: ({ children }: Holder) => <h3>{children}</h3>,
	h3: ({ children }: Holder) => <h4>{children}</h4>,
};

/**
 * What the names in an MDX page stand for, bound to a page's two languages: addresses keep the
 * reader's, words are in the page's own. Server components know no context, so it is handed down.
 */
export function mdxComponents({ locale, lang, among }: Binding): MDXComponents {
	const noted = (id: string, link: ReactNode) => {
		const contact = getContact(id);
		return isExpired(contact) ? (
			<>
				{link} <ExpiredNote of={contact} lang={lang} asks={id !== "emergency"} />
			</>
		) : (
			link
		);
	};
	const own = {
		Call: ({ id }: Id) => <Call id={id} lang={lang} />,
		Contact: ({ id }: Id) => <ContactCard id={id} lang={lang} />,
		Phone: ({ id }: Id) =>
			noted(id, <PhoneLink phone={detail(id, "phone")} className="font-bold" />),
		Sms: ({ id }: Id) =>
			noted(id, <PhoneLink by="sms" phone={detail(id, "phone")} className="font-bold" />),
		Email: ({ id }: Id) => noted(id, <EmailLink address={detail(id, "email")} />),
		Website: ({ id }: Id) => noted(id, <WebsiteLink address={detail(id, "website")} />),
		Checked: ({ id }: Id) => <Checked id={id} lang={lang} />,
		Figure: ({ id }: Id) => <FigureValue id={id} lang={lang} />,
		Note: ({ children }: Holder) => <Box tone="note">{children}</Box>,
		Danger: ({ children }: Holder) => <Box tone="danger">{children}</Box>,
		Steps: ({ children }: Holder) => <div className="steps">{children}</div>,
		Doors: ({ children }: Holder) => <div className="doors">{children}</div>,
		Situations: ({ children }: Holder) => (
			<div className="situations" data-nosnippet="">
				{children}
			</div>
		),
		Checklist: ({ children }: Holder) => <Checklist>{children}</Checklist>,
		Choice: ({ children }: Holder) => <Choice>{children}</Choice>,
		Topics: () => <Topics locale={locale} among={among} />,
		LeaveTry: () => (
			<p>
				<LeaveLink locale={locale} />
			</p>
		),
		ShowCards: () => <ShowCards locale={locale} />,
		Phrases: () => <Phrases locale={locale} />,
		PocketCards: () => <PocketCards locale={locale} />,
		Leaflet: () => <Leaflet locale={locale} />,
		ContactList: () => <ContactList lang={lang} />,
		Glossary: () => <Glossary lang={lang} />,
		Chart: ({ id }: { id: ChartId }) => <Chart id={id} locale={locale} lang={lang} />,
		Downloads: () => <Downloads lang={lang} />,
		KeyFigures: () => <KeyFigures lang={lang} />,
		Reviews: () => <Reviews lang={lang} />,
		TranslationTable: () => <TranslationTable lang={lang} />,
	} satisfies Record<ComponentName, (props: never) => ReactNode>;
	return {
		...own,
		...(among.length > 0 && lowered),
		Block: ({ children }: Holder) => children,
		a: ({ href = "", children }: ComponentProps<"a">) => {
			const link = parseInternalLink(href);
			if (link && among.includes(link.slug)) return <a href={`#${link.slug}`}>{children}</a>;
			return <a href={link ? pagePath(locale, link.slug) + link.hash : href}>{children}</a>;
		},
	};
}
