import type { Remainder } from "./rule";
import type { Reading } from "../../domain/reading";
import { sentences } from "../../lexicon/sentences";
import { lastStep } from "./bounds";
import { grammar, SHALL } from "../text/grammar";
import { quantitiesIn, reworded, type Sentence } from "./sentence";
import { isTime, wholeOf } from "../number/unit";

/**
 * A number here is no second target: a start, a time limit, a circumstance, the top of a scale, a base for counting.
 */
const BESIDE = grammar(
  `med ¤* =(till)
   | (från | utifrån | inom | senast | innan | vid | av | av de | nuvarande | dagens)
     [plats | ca | cirka | högst | minst | nuvarande | dagens] [¤* (– | - | till)] ¤*`,
);

/** A further demand after "och", "men" …; a purpose ("att", "för att") is no demand. */
const MORE = grammar(
  `(och | samt | men | medan | samtidigt som) …5!(att | för | genom | ¤*)
   ({upVerb} | {downVerb} | försämras | försämra | förbättras | bibehållas | bibehålls | sämre
    | (ska | skall | bör | får) [{not}] …3 (vara | bli | ligga | öka | minska | överstiga | understiga))`,
);

/**
 * "ska minska i en omfattning av minst 12 %": it is not known whether the bound is of the change or of what changes.
 */
const CHANGE_THEN_BOUND = grammar(
  "{shall} ({upVerb} | {downVerb}) …8!(til* | och* | så* | samt* | men* | uppgå* | nå*) ({min} | {max} | {over} | {under}) ¤",
);

/** "Fossilfri 2030 och klimatneutral 2040": two things, each with its year. */
const TWO_DATES = grammar("§* [,] (och | samt) W …~ §*");

/** The text from the first "ska": the words before it name the measure. */
export const afterDemand = (text: string): string => text.slice(SHALL.exec(text)?.from ?? 0);

/** After its first number, "för att" begins a purpose, which demands nothing. */
function withoutPurpose(text: string): string {
  const number = text.indexOf("¤");
  const purpose = number < 0 ? -1 : text.indexOf(" för att ", number);
  return purpose < 0 ? text : text.slice(0, purpose);
}

function valuesOf(reading: Reading): number[] {
  if (reading.kind === "allOf") return reading.parts.flatMap(valuesOf);
  if (reading.kind === "percentile") return [reading.value, 100 - reading.value];
  const own = "value" in reading ? [reading.value] : [];
  return "value2" in reading ? [...own, reading.value2] : own;
}

/** A number of the text that the reading does not have, and that could be a second target. */
function hasOtherValue(reading: Reading, explained: readonly number[], sentence: Sentence, text: string): boolean {
  const inWhole = reading.unit === "%" || wholeOf(reading.unit) !== null;
  const rest = reworded(
    sentence,
    BESIDE.replace(inWhole ? sentences.without(text, "ofMany") : text, () => ""),
  );
  const measured = isTime(reading.unit);
  return quantitiesIn(rest).some(
    ({ value, unit }) =>
      !explained.includes(Math.abs(value)) &&
      (measured || !isTime(unit)) &&
      !(reading.kind === "rank" && value < reading.value),
  );
}

/** Whether a bound follows a change, or another demand follows the one that is read. */
function hasMoreConditions({ kind }: Reading, hasValue: boolean, text: string): boolean {
  if ((kind === "min" || kind === "max") && CHANGE_THEN_BOUND.test(text)) return true;
  return kind !== "allOf" && hasValue && MORE.test(afterDemand(text));
}

/** What of the sentence the reading leaves unexplained; null: nothing. Values by year are one target with its steps. */
export function remainderOf(reading: Reading, sentence: Sentence): Remainder | null {
  if (reading.kind === "text" || reading.kind === "none") return null;
  const text = withoutPurpose(sentence.text);
  if (sentence.times.length === 0 && sentences.has(text, "endOfUndated")) return "en sluttid utan årtal";
  if (reading.kind === "yesno") return TWO_DATES.test(text) ? "fler villkor" : null;
  const explained = valuesOf(reading).map(Math.abs);
  const hasValue = explained.length > 0;
  if (hasValue && !lastStep(sentence) && hasOtherValue(reading, explained, sentence, text)) return "flera värden";
  if (text.includes("◊ av ¤")) return "flera värden";
  return hasMoreConditions(reading, hasValue, text) ? "fler villkor" : null;
}
