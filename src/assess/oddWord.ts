import { factsOf } from "../interpret/facts";
import { assessing } from "../lexicon/assessing";
import { hasDigit, hasLetter, hasWordOf, lettersIn } from "../domain/shapes";
import { isCount, isKnownUnit } from "../interpret/number/unit";
import { hasWord } from "../lexicon/lexicon";
import { headerOver } from "./heading";
import type { Chosen, Measured } from "./measured";

/** The target itself names the counted thing: "minst 5 klasser". */
const NAMES_THING = /\d ?\p{L}{4,}/u;
const ANY_THING = new Set(["st", "personer", "gånger", "fall", "enheter"]);

const stemOf = (word: string): string => word.toLowerCase().slice(0, word.length > 6 ? 5 : 4);

/** First parts of a word that turn the rest of it: "otrygga". */
const TURNING = ["o", "miss", "icke", "icke-"];

const isTurned = (before: string): boolean =>
  TURNING.some((part) => before.endsWith(part) && !hasLetter(before.slice(0, -part.length).slice(-1)));

/** Whether the text contains the word, alone or in a compound, and not turned by its first part. */
function holds(text: string, word: string): boolean {
  const stem = stemOf(word);
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
    if (!isTurned(text.slice(0, at))) return true;
  return false;
}

/** The words around the number: its unit when that is a countable thing, and a note without figures. */
function wordsBeside(text: string, targetText: string): string[] {
  const read = factsOf(text).value;
  if (read.kind !== "number") return [];
  const { unit = "", note = "" } = read;
  const isNamed = isCount(unit) && !ANY_THING.has(unit) && NAMES_THING.test(targetText);
  const thing = isKnownUnit(unit) && !isNamed ? "" : unit;
  const isOfOthers = hasDigit(note) || text.includes("(");
  return lettersIn(`${thing} ${isOfOthers ? "" : note}`);
}

/**
 * A word beside an outcome's number that neither the measure's name, target and unit nor the header over it contain, so
 * that the number may count something else: "12 bokade" where visits are measured, "82 % deltog" where satisfaction is.
 * undefined: no such word, or the measure has no name.
 */
export function oddWord(of: Measured, { text, measurement }: Chosen): string | undefined {
  if (!of.indicator || !hasWordOf(2, text)) return undefined;
  const { indicator, goal = "", targetText = "", unit = "" } = of;
  const header = headerOver(of.around, measurement.cell);
  const measured = `${indicator} ${goal} ${targetText} ${unit} ${header}`.toLowerCase();
  const isDivision = hasWord(measured, "evenDivision");
  const isCounted = assessing.has(indicator, "counted");
  const isPlain = (word: string): boolean =>
    hasWord(word, "saysNoMore") || (isCounted && hasWord(word, "anyPeople")) || (isDivision && hasWord(word, "oneSex"));
  return wordsBeside(text, targetText).find((word) => !isPlain(word) && !holds(measured, word));
}
