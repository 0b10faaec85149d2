import { keysOf } from "../../domain/keys";
import type { Measure } from "../../domain/plan";
import { looseGrammar } from "../text/grammar";
import { textKey } from "../text/text";

const WORDS: Record<Measure, string[]> = {
  point: ["point", "ögonblick", "ögonblicksvärde", "ögonblicksmått"],
  rolling: ["rolling", "rullande", "rullande värde", "rullande årsvärde"],
  annual: ["annual", "årsmätning", "årlig", "årlig mätning", "årligen", "mäts årligen"],
  cumulative: ["cumulative", "ackumulerad", "ackumulerat", "ackumulerande"],
  lagging: ["lagging", "eftersläpande", "släpar", "eftersläpning"],
};

/**
 * How a measure grows over a year (docs/regler.md §2), by its name in Swedish or in the contract; undefined: the text
 * names none.
 */
export function measureNamed(text: string): Measure | undefined {
  const key = textKey(text);
  return keysOf(WORDS).find((measure) => WORDS[measure].includes(key)) ?? (TWELVE.test(key) ? "rolling" : undefined);
}

const TWELVE = looseGrammar("^ {r12} $");
/** "R12", "senaste tolv månaderna" in a measure's name: a whole year, wherever it ends. */
const OVER_TWELVE = looseGrammar("{r12}");
/** "Antal ärenden i kö", "antal tomma platser vid mätdatum": how many there are at a time, and no sum of the year. */
const AT_A_TIME = looseGrammar(
  "i (kö | kön) | köande | på väntelista | väntar på | vid (mätdatum | mättillfället | mätdagen | avläsningen | periodens slut) | på mätdagen | per (mätdatum | den sista) | just nu | i dagsläget | i drift | ^ [antal | antalet] (vakanta | (öppna | pågående) ärenden)",
);
/** "Antal i kö som fått plats under perioden" counts what happened. */
const HAPPENED = looseGrammar(
  "under (året | perioden) | har fått | fått plats | (nya | tagna | satta | tagits | satts) …4 i drift",
);

/** "Antal 30 april", "Lediga tomter (31/8)": on a day. */
const ON_DAY = looseGrammar("D {month} [Y] [⟩] $ | D ‿ / ‿ D [Y] [⟩] $");
/** "1 januari–30 april", "till och med 30 april": from one day to another. */
const SO_FAR = looseGrammar("{upTo} | {month} [Y] (– | -) | ‿ / ‿ D (– | -) | (från | mellan | sedan) …2 D");

const isAtATime = (title: string): boolean => AT_A_TIME.test(title) || (ON_DAY.test(title) && !SO_FAR.test(title));

/** "En mätning per år", "mäts en gång om året": whenever it is measured, that is the year's value. */
const ONCE_A_YEAR = looseGrammar(
  "(en | 1) (mätning | enkät | gång) (per år | om året | varje år | årligen) | (mäts | mätning) årligen | årlig mätning",
);

/** How a measure grows over a year, where its name says so; undefined: it does not. */
export function measureIn(title: string): Measure | undefined {
  if (OVER_TWELVE.test(title)) return "rolling";
  if (ONCE_A_YEAR.test(title)) return "annual";
  return isAtATime(title) && !HAPPENED.test(title) ? "point" : undefined;
}

/** "Debiterade timmar per årsarbetare": what is done or paid adds up for each head too; pupils and places are there. */
const PER_HEAD = looseGrammar(
  `(*timmar | *timme | *dagar | kr | kronor | tkr | *kostnad | *kostnader | *intäkt | *intäkter | *besök | *ärenden | *samtal | *inspektioner | *tillsyner | *kontroller | *beslut | *resor)
   …6 (per | /) (*lärare | *personal | årsarbetare* | årsarbetskraft* | *chef | *handläggare | *inspektör | anställd | medarbetare | heltid* | tjänst)`,
);
/** A mean of the whole year: there is none before its end. */
const YEARS_MEAN = looseGrammar(
  `*årsmedel | *årsmedelvärde | *årsmedelvärden | *årsmedelhalt | *årsmedelhalter | *årsmedeltal | årssnitt | årssnittet | *årsgenomsnitt | *årsgenomsnittet | helårssnitt | helårsmedel | helårsmedelvärde
   | (*medelvärde | *medelvärdet | medel | genomsnitt | genomsnittet | snitt | snittet) (för | under | över) [hela] året`,
);

/** Whether a measure's name says that it is of the year as a whole: what adds up for each head, or the year's mean. */
export const isOfYear = (title: string): boolean => PER_HEAD.test(title) || YEARS_MEAN.test(title);

/**
 * "Mäts vartannat år", "statistiken släpar ett år", "redovisas med ett års eftersläpning", "publiceras året efter": what is
 * measured more seldom, or known later.
 */
const LAGS = looseGrammar(
  `({measuredThen} …4 | ^ | ⟨ | , | ;) ({everyOtherYear})
   | ({measuredThen} | *uppgift* | *siffr* | måttet | nyckeltalet) …3 släpar | släpar …3 år
   | ((ett | {count}) års | med [viss]) eftersläpning | eftersläpning i (*statistik* | *redovisning* | *rapporter* | data)
   | eftersläpande (*statistik | mått | data | *redovisning | *uppgift*) | ^ eftersläpande $
   | ({measuredThen} | kommer | blir klar* | finns) …3 (året efter | (ett | {count}) år (senare | efteråt | i efterhand) | ett år efter)`,
);
const NO_LAG = looseGrammar(
  "(släpar | mäts | mättes) (inte | ej) | utan eftersläpning | ingen eftersläpning | inte längre vart*",
);

/** Whether a name, a comment, a note or what stands in an outcome's place says that the measure's latest value is an earlier year's. */
export const statesLag = (text: string): boolean => LAGS.test(text) && !NO_LAG.test(text);
