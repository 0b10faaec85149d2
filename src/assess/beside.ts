import { hasDigit, hasWordOf } from "../domain/shapes";
import { readValue } from "../interpret/number";
import { isCount, isKnownUnit } from "../interpret/unit";
import { hasWord } from "../lexicon/lexicon";
import type { Chosen, Measured } from "./measured";

/** The target itself names what is counted: "minst 5 klasser". */
const NAMES_THING = /\d ?\p{L}{4,}/u;
const ANY_THING = new Set(["st", "personer", "gånger", "fall", "enheter"]);

const stemOf = (word: string): string => word.toLowerCase().slice(0, word.length > 6 ? 5 : 4);

/** The word stands in the text, as a word or in a compound, and not turned round ("otrygga"). */
const holds = (text: string, word: string): boolean =>
  new RegExp(`(?<!(?<!\\p{L})(?:o|miss|icke-?))${stemOf(word)}`, "u").test(text);

/** The words beside the number: its unit where that is a thing, and a note without figures of its own. */
function wordsBeside(text: string, targetText: string): string[] {
  const read = readValue(text);
  if (read.kind !== "number") return [];
  const { unit = "", note = "" } = read;
  const isNamed = isCount(unit) && !ANY_THING.has(unit) && NAMES_THING.test(targetText);
  const thing = isKnownUnit(unit) && !isNamed ? "" : unit;
  const isOfOthers = hasDigit(note) || text.includes("(");
  return `${thing} ${isOfOthers ? "" : note}`.match(/\p{L}+/gu) ?? [];
}

/**
 * The word beside an outcome's number that what is measured does not have, so that the number may be of another thing:
 * "12 bokade" of visits, "82 % deltog" of those who are content. undefined: none, or nothing is known of what is
 * measured.
 */
export function oddWord(of: Measured, { text }: Chosen): string | undefined {
  if (!of.indicator || !hasWordOf(2, text)) return undefined;
  const { indicator, goal = "", targetText = "", unit = "" } = of;
  const measured = `${indicator} ${goal} ${targetText} ${unit}`.toLowerCase();
  const isDivision = hasWord(measured, "evenDivision");
  return wordsBeside(text, targetText).find(
    (word) => !hasWord(word, "saysNoMore") && !holds(measured, word) && !(isDivision && hasWord(word, "oneSex")),
  );
}
