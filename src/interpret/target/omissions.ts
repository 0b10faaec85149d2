import type { Reading } from "../../domain/reading";
import { grammar } from "../text/grammar";
import { singleSpaced, withBrackets } from "../../domain/shapes";
import type { Phrase } from "../text/phrase";
import type { Sentence } from "./sentence";

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

/** Demands that a reading of one of these kinds omits, and that would change the verdict. */
const LEFT_OUT: readonly {
  states: Phrase;
  by: readonly Reading["kind"][];
  why: string;
  /** A cap has it. */ ofCap?: true;
}[] = [
  {
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
    states: grammar(
      "(av | än | jämfört med | i förhållande till | mot | och | över | under) [snittet i | (genomsnittet | medelvärdet) (i | för)] {wholeOthers}",
    ),
    by: LEVELS,
    why: OTHERS_SENTENCE,
  },
  {
    states: grammar("{wholeOthers} …2 med ({atLeast} | {atMost} | {over}) {anyNumber}"),
    by: ["comparison", "allOf"],
    why: OTHERS_SENTENCE,
  },
  {
    states: grammar("alternativt ({upWord} | {downWord} | {betterWord} | bibehåll* | {same})"),
    by: ["min", "max", "range"],
    why: "Texten har två alternativ, och det kan bara en person bedöma.",
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
export function leftOut(wording: string, { text }: Sentence, reading: Reading): string | undefined {
  if (inOre(reading)) return undefined;
  const found = LEFT_OUT.find(
    ({ states, by, ofCap }) => by.includes(reading.kind) && !(ofCap && "cap" in reading) && states.test(text),
  );
  return (
    found?.why ?? (BOUNDS.includes(reading.kind) && TIME_OF_DAY.test(withoutAsides(wording)) ? IN_MINUTES : undefined)
  );
}
