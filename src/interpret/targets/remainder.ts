import type { Remainder } from "./rule";
import { isBound, type Reading } from "../../domain/reading";
import { sentences } from "../../lexicon/sentences";
import { lastStep } from "./bounds";
import { singleSpaced, withBrackets } from "../../domain/shapes";
import { grammar, SHALL } from "../text/grammar";
import type { Phrase } from "../text/phrase";
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
function hasMoreConditions(reading: Reading, hasValue: boolean, text: string): boolean {
  if (isBound(reading) && CHANGE_THEN_BOUND.test(text)) return true;
  return reading.kind !== "allOf" && hasValue && MORE.test(afterDemand(text));
}

/** What of the sentence the reading leaves unexplained; null: nothing. Values by year are one target with its steps. */
export function remainderOf(reading: Reading, sentence: Sentence): Remainder | null {
  if (reading.kind === "text" || reading.kind === "none") return null;
  const text = withoutPurpose(sentence.text);
  const isUndated = [text, ...sentence.asides].some((words) => sentences.has(words, "endOfUndated"));
  if (sentence.times.length === 0 && isUndated) return "en sluttid utan årtal";
  if (reading.kind === "yesno") return TWO_DATES.test(text) ? "fler villkor" : null;
  const explained = valuesOf(reading).map(Math.abs);
  const hasValue = explained.length > 0;
  if (hasValue && !lastStep(sentence) && hasOtherValue(reading, explained, sentence, text)) return "flera värden";
  if (text.includes("◊ av ¤")) return "flera värden";
  return hasMoreConditions(reading, hasValue, text) ? "fler villkor" : null;
}

const CHANGES: Reading["kind"][] = ["min", "max", "increaseBy", "decreaseBy", "increase", "decrease"];
const LEVELS: Reading["kind"][] = [
  "min",
  "max",
  "increaseBy",
  "decreaseBy",
  "increase",
  "decrease",
  "range",
  "unchanged",
];

const OTHERS_SENTENCE = "Texten jämför med andras värde på ett sätt som bara en person kan bedöma.";

const UNDER_CONDITION = "Målet gäller bara under ett villkor, och det kan bara en person bedöma.";

/** Demands that a reading of one of these kinds omits, and that would change the verdict. */
export const LEFT_OUT: readonly {
  /** A target that has it. */
  example: string;
  states: Phrase;
  by: readonly Reading["kind"][];
  why: string;
  /** A cap has it. */ ofCap?: true;
  /** It stands in brackets. */ inBrackets?: true;
}[] = [
  {
    example: "öka med högst 5 personer",
    ofCap: true,
    states: grammar(
      `({upVerb} | {downVerb}) [W] med {mostOf} {anyNumber}
       | {mostOf} [en] {anyNumber} [W] ({rise} | {fall})
       | {mostOf} {anyNumber} [W] {comparative} {than}`,
    ),
    by: [...CHANGES, "range"],
    why: "Texten sätter ett tak för en förändring, och det kan bara en person bedöma.",
  },
  {
    example: "minst 80 % av riket",
    states: grammar(
      "(av | än | jämfört med | i förhållande till | mot | och | över | under) [snittet i | (genomsnittet | medelvärdet) (i | för)] {wholeOthers}",
    ),
    by: LEVELS,
    why: OTHERS_SENTENCE,
  },
  {
    example: "bättre än riket med minst 5 %",
    states: grammar("{wholeOthers} …2 med ({atLeast} | {atMost} | {over}) {anyNumber}"),
    by: ["comparison", "allOf"],
    why: OTHERS_SENTENCE,
  },
  {
    example: "över riket eller länet",
    states: grammar(
      `{wholeOthers} …1 eller [än] [{over} | {under} | {comparative} {than} | i] {wholeOthers}
       | {wholeOthers} …1 (och | samt) [ska] ({upWord} | {downWord}) $`,
    ),
    by: ["comparison"],
    why: "Målet jämför på mer än ett sätt, och det kan bara en person bedöma.",
  },
  {
    example: "minst 80 % alternativt öka",
    states: grammar("alternativt ({upWord} | {downWord} | {betterWord} | bibehåll* | {same})"),
    by: ["min", "max", "range"],
    why: "Texten har två alternativ, och det kan bara en person bedöma.",
  },
  {
    example: "minst 6 om statsbidrag beviljas",
    states: grammar(
      "(om | ifall | såvida | förutsatt att | under förutsättning att) …4 (beviljas | beviljats | erhålls | ges | godkänns | finansieras | tillkommer | medger | tillåter | kommer till stånd)",
    ),
    by: [...LEVELS, "allOf"],
    why: UNDER_CONDITION,
  },
  {
    example: "minska, dock inte på grund av färre beslut",
    states: grammar(
      "(dock | men) (inte | ej) (på grund av | p.g.a. | pga | genom | till följd av | som följd av | på bekostnad av)",
    ),
    by: [...LEVELS, ...CHANGES],
    why: UNDER_CONDITION,
  },
  {
    example: "95 % när utbyggnaden är färdig",
    states: grammar(
      "(när | då | sedan | efter att) …4 (är | har) [L] (färdig* | klar* | genomförd* | genomfört* | slutförd* | slutfört* | utbyggd* | byggd* | byggt* | på plats | i drift | införd* | infört*)",
    ),
    by: [...LEVELS, "allOf"],
    why: UNDER_CONDITION,
  },
  {
    example: "minst 45 % i snitt över lånens löptid",
    states: grammar(
      "i (snitt | genomsnitt | medeltal) över !(en | ett | två | tre | fyra | fem | år* | mandat* | plan* | period* | konjunktur*) L",
    ),
    by: LEVELS,
    why: "Målet är ett snitt över en tid som bara en person kan bedöma.",
  },
  {
    example: "minst 80 % och samma nivå för kvinnor och män",
    states: grammar("(och | samt) [på] samma (nivå | resultat | andel) (för | hos | bland)"),
    by: LEVELS,
    why: "Målet ställer fler krav än ett, och det kan bara en person bedöma.",
  },
  {
    example: "8 % (förslag, ej beslutat)",
    inBrackets: true,
    states: grammar(
      "^ förslag* | ^ föreslag* | …4 tar ställning | (ska | skall) beslutas | (väntar | inväntar) [på] beslut | (ej | inte | ännu inte) (beslutad | beslutat | beslutade | antagen | antaget | antagna | fastställd | fastställt | fastställda)",
    ),
    by: [...LEVELS, "allOf", "rank", "comparison"],
    why: "Målvärdet är ett förslag, och bara en person vet om det gäller.",
  },
  {
    example: "minst 2 300 mnkr (2021 års priser)",
    inBrackets: true,
    states: grammar("[i] Y års (priser | prisnivå | penningvärde) | fasta priser"),
    by: LEVELS,
    why: "Målvärdet är i ett annat års priser, och bara en person vet om utfallet är det.",
  },
];
/** "1:30": hours and minutes, or a time of day. */
const TIME_OF_DAY = /(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])/;
const IN_MINUTES =
  "Texten anger en tid på dygnet eller en längd i timmar och minuter. Skriv den i minuter, till exempel ”högst 90 minuter”.";
const BOUNDS: readonly Reading["kind"][] = ["min", "max", "range"];

/** Parts in parentheses report something beside the target. */
const withoutAsides = (text: string): string => singleSpaced(withBrackets(text, () => " "));

/** A reading that is a price or a rate in kronor and öre is written with a colon too. */
const inOre = (reading: Reading): boolean => reading.unit === "kr:öre";

/**
 * Why a reading does not state all that its text states, in one Swedish sentence; undefined where nothing that counts is
 * left out. Such a target is left to a person: a part of it alone would give another verdict.
 */
export function leftOut(wording: string, { text, asides }: Sentence, reading: Reading): string | undefined {
  if (inOre(reading)) return undefined;
  const found = LEFT_OUT.find(
    ({ states, by, ofCap, inBrackets }) =>
      by.includes(reading.kind) &&
      !(ofCap && "cap" in reading) &&
      (inBrackets ? asides : [text]).some((words) => states.test(words)),
  );
  return (
    found?.why ?? (BOUNDS.includes(reading.kind) && TIME_OF_DAY.test(withoutAsides(wording)) ? IN_MINUTES : undefined)
  );
}
