import { getTranslations } from "next-intl/server";
import { getContact } from "@/content";
import { inLanguage } from "@/i18n/languageAttributes";
import { isSourceVariety, type Locale } from "@/i18n/locales";
import { spokenName } from "@/i18n/spokenNames";
import { workersAnd } from "@/i18n/workerLocales";
import { PhoneLink } from "./PhoneLink";
import { SameInEach } from "./SameInEach";

type Props = { locale: Locale };

type Card = "danger" | "help" | "interpreter";

const numbers: Partial<Record<Card, string>> = { danger: "emergency", help: "helpline" };

/**
 * Cards as large as the screen to show to somebody nearby: what they read is on top, what the
 * reader reads is beneath. On paper each is a sheet of its own.
 */
export async function ShowCards({ locale }: Props) {
	const t = await getTranslations({ locale, namespace: "Show" });
	// Who reads Finnish needs no interpreter in Finland.
	const cards: Card[] = isSourceVariety(locale)
		? ["danger", "help"]
		: ["danger", "help", "interpreter"];
	const said = async (card: Card) => {
		const words = workersAnd(locale).map(async (lang) => {
			const own = await getTranslations({ locale: lang, namespace: "Show" });
			return { lang, text: own(card, { language: spokenName(lang, locale) }) };
		});
		return { card, words: await Promise.all(words), phone: phoneOf(card) };
	};
	const shown = await Promise.all(cards.map(said));
	return (
		<div {...inLanguage(locale)} className="wide">
			<nav aria-labelledby="cards" className="print:hidden">
				<h2 id="cards">{t("cards")}</h2>
				<ul className="list-none p-0">
					{shown.map(({ card, words }) => (
						<li key={card}>
							<a
								href={`#${card}`}
								className="flex min-h-11 items-center rounded-box border border-edge bg-card p-4 font-bold"
							>
								{words.find(({ lang }) => lang === locale)?.text}
							</a>
						</li>
					))}
				</ul>
			</nav>
			{shown.map(({ card, words, phone }) => (
				<section key={card} id={card} className="screen paper">
					<p className="screen-words">
						<SameInEach words={words} main={locale} />
					</p>
					{phone && <PhoneLink phone={phone} className="screen-number" />}
					<p className="m-0 print:hidden">
						<a href="#cards" className="inline-flex min-h-11 items-center">
							{t("back")}
						</a>
					</p>
				</section>
			))}
		</div>
	);
}

function phoneOf(card: Card) {
	const id = numbers[card];
	return id && getContact(id).phone;
}
