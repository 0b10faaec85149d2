import { isBound, isChange, type Reading } from "../../domain/reading";
import { sentences } from "../../lexicon/sentences";
import { hasDigit } from "../../domain/shapes";
import { looseGrammar } from "../text/grammar";
import { countsThings } from "../number/unit";
import { directionOf } from "../side/direction";
import { stems } from "../text/similarity";
import { readTarget, type TargetReading } from "./target";

/** Kinds that no words of a definition are read as, besides changes. */
const SURE = new Set<Reading["kind"]>(["fromTo", "comparison", "percentile"]);

/** "Nöjda brukare: minst 80 %". After a comma a bound may as well be part of a definition. */
const LAST_RULE = looseGrammar(": rule:(({atLeast} | {atMost} | {over} | {under}) {amount} [%] [L]) [.] $");

/**
 * Apart from what is measured, last in a name: a bound, what is called a target, and all or nothing of it. How it is counted
 * may stand around it: "…, median högst 20 dagar", "…, 100 % av ärendena", "… (mål 80 %)".
 */
const LAST_LIMIT = looseGrammar(
  `(, | ⟨ | – | :) [median | medel | snitt | genomsnitt | avvikelse | i snitt | i genomsnitt] [mål | målet | målvärde | målvärdet] [: | är]
     rule:(({atLeast} | {atMost} | {over} | {under}) {amount} [% | procent | L] | 100 (% | procent) | 0 L)
     [L] [per (år | månad) | av …2 W | under året | i snitt | i genomsnitt | i medel | i median] [⟩] [.] $
   | (, | ⟨ | – | :) (mål | målet | målvärde | målvärdet) [: | är] rule:({amount} [% | procent | L]) [⟩] [.] $`,
);

/**
 * The limit that stands last in a measure's name, where its outcomes, in `unit`, are in the same: of "Frisknärvaro, högst 5
 * sjukdagar" in per cent it is a definition, and so is "Elever med frånvaro, minst 10 %", against its side. null: none.
 */
export function targetLast(title: string, unit: string | undefined, isMeasured = true): TargetReading | null {
  const limit = isMeasured ? LAST_LIMIT.exec(title) : null;
  const text = limit?.group("rule");
  if (limit === null || text === undefined) return null;
  const indicator = title.slice(0, limit.from);
  const found = readTarget({ text, indicator });
  const { reading, problem } = found;
  if (!isBound(reading) || !isInUnit(reading.unit, unit) || reading.assumed || problem !== undefined) return null;
  const side = directionOf({ indicator, unit });
  return side === null || side.direction === reading.direction ? found : null;
}

const PROMISED = looseGrammar("^ …6 rule:((ska | skall) [L] [L] L) [.] $");
const LEVELS = new Set<Reading["kind"]>(["min", "max", "range", "rank"]);

/**
 * What a name asks for in a table of promises: a level of outcomes that are in its unit, a place, or of those that are words that
 * something is to be done. null: none, or it would be assumed.
 */
export function targetPromised(title: string, unit: string | undefined, isMeasured = true): TargetReading | null {
  const done = isMeasured ? undefined : PROMISED.exec(title)?.group("rule");
  const found = readTarget({ text: done ?? title });
  const { reading, problem } = found;
  if (reading.assumed || problem !== undefined) return null;
  if (reading.kind === "yesno") return done === undefined ? null : found;
  const isLevel = isMeasured && LEVELS.has(reading.kind) && "unit" in reading;
  return reading.kind === "rank" || (isLevel && isInUnit(reading.unit, unit)) ? found : null;
}

/** The same unit, or no other than of things that are counted. */
const isInUnit = (own: string | undefined, unit: string | undefined): boolean =>
  own === unit || [own, unit].every((one) => one === undefined || countsThings(one));

/**
 * The target in a measure's own words, for a row without one (docs/regler.md §3): a change, or a bound with a word of
 * its own, or last after a colon ("inom fyra år" is part of a definition). null: none, or it would be assumed.
 */
export function targetInWords(title: string, unit?: string): TargetReading | null {
  const last = LAST_RULE.exec(title)?.group("rule");
  const found = readTarget({ text: last ?? title, unit });
  const { reading } = found;
  const isRule =
    isChange(reading) ||
    SURE.has(reading.kind) ||
    ((isBound(reading) || reading.kind === "range") &&
      (last !== undefined || sentences.has(title, "beginsRule", "demands")));
  return isRule && !reading.assumed ? found : null;
}

/**
 * The target that a goal's sentence carries: one in its words, or the aim that it states with a figure, or that it has
 * several; null without one.
 */
export const targetOfGoal = (sentence: string, unit?: string): TargetReading | null =>
  targetInWords(sentence, unit) ?? aimOf(sentence);

/**
 * The target that a goal's sentence sets for a measure of the very thing that it names: "Sjukfrånvaron ska vara högst 5 %"
 * over "Sjukfrånvaro, totalt"; null where the measure says more, or something else: a share is no number.
 */
export function targetOver(sentence: string, measure: string, unit?: string): TargetReading | null {
  const [demand] = sentences.hits(sentence, "demands");
  const subject = demand ? namedIn(sentence.slice(0, demand.from)) : "";
  if ((subject === "" || subject !== namedIn(measure)) && !isShareOf(sentence, measure)) return null;
  const found = targetInWords(sentence, unit);
  return found && isPercentOfNumber(found.reading, measure) ? null : found;
}

/** "Minst 90 procent av eleverna ska vara behöriga till gymnasiet": of whom, and what they are to be. */
const SHARE_OF = looseGrammar(
  "^ [{atLeast} | {atMost} | {over} | {under}] {amount} (% | procent) av whom:(…6!({shall})) {shall} [vara | ha | känna sig | uppleva | kunna] what:(…$)",
);
const OF_SHARE = new Set(stems("andel andelen procent som är har"));

/**
 * Whether a goal asks that so many of somebody are something, and the measure is of the same: whom it is about and the first
 * of what they are to be, and nothing that the goal does not say.
 */
function isShareOf(sentence: string, measure: string): boolean {
  const found = SHARE_OF.exec(sentence);
  const [whom, what] = ["whom", "what"].map((name) => stems(found?.group(name) ?? ""));
  const [head] = what ?? [];
  const [last] = (whom ?? []).slice(-1);
  if (!found || head === undefined || last === undefined) return false;
  const named = stems(measure).filter((one) => !WHOLE.has(one) && !OF_SHARE.has(one));
  const said = new Set([...(whom ?? []), ...(what ?? [])]);
  return named.includes(head) && named.includes(last) && named.every((one) => said.has(one));
}

/** "Antalet elever ska vara minst 90 %": of what, nobody says. */
const isPercentOfNumber = (reading: Reading, measure: string): boolean =>
  "unit" in reading && reading.unit === "%" && !isChange(reading) && stems(measure).includes("antal");

/** What is measured, by one name; whether it is a share or a number is a part of it. */
const namedIn = (text: string): string =>
  [...new Set(stems(LEAVING.replace(text, () => "personalomsättning")))]
    .filter((one) => !WHOLE.has(one))
    .sort()
    .join(" ");
const LEAVING = looseGrammar("{thoseWhoLeave}");
const WHOLE = new Set(stems("total totalt totala samtliga alla anställda medarbetare"));

function aimOf(sentence: string): TargetReading | null {
  if (!hasDigit(sentence)) return null;
  const found = readTarget({ text: sentence });
  const statesNone = found.reading.kind === "none" || (found.reading.kind === "text" && found.problem === undefined);
  return statesNone ? null : found;
}
