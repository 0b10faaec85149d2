import { endsInYear, hasDigit, isDigit, yearsIn } from "../../domain/shapes";
import { hasWord } from "../../lexicon/lexicon";
import { statesMissing } from "./missing";
import { numeralAt, type NumberStyle, wordsAt } from "./numeral";
import { looseGrammar } from "../text/grammar";
import type { Match } from "../text/phrase";
import { unitAt } from "./unit";
import type { NumberReading } from "./valueReading";
import type { Roughly } from "../../domain/reading";

/** Signs and words before a number that make it negative or positive. */
const SIGN = looseGrammar("^ (negative:(– | - | {deficit}) | + | {surplus}) =(N)");

/** A number at the beginning of a text, and the rest of the text. */
export interface Beginning {
  reading: NumberReading;
  ambiguous: boolean;
  rest: string;
}

/** The number that a text begins with, with sign and unit; null when it does not begin with one. */
export function readBeginning(text: string, style: NumberStyle): Beginning | null {
  const sign = SIGN.exec(text);
  const at = sign ? text.length - text.slice(sign.to).trimStart().length : 0;
  const inWords = isDigit(text.charAt(at)) ? null : wordsAt(text, at);
  const numeral = inWords ?? numeralAt(text, at, style);
  if (!numeral) return null;
  const isNegative = sign?.group("negative") !== undefined;
  const found = unitAt(text, numeral.end);
  const reading: NumberReading = {
    kind: "number",
    value: isNegative ? -numeral.value : numeral.value,
    decimals: numeral.decimals,
  };
  if (found) reading.unit = found.unit;
  else if (inWords?.isShare) reading.unit = "%";
  return { reading, ambiguous: numeral.ambiguous === true, rest: text.slice(found?.end ?? numeral.end) };
}

/** What may be in words alone beside the value: "82 % – målet uppnått", "2,1 % av skatteintäkterna". */
const WORDS = looseGrammar("^ (– | , | ;) _ words:(=(L) …N) $");
const OF_WHAT = looseGrammar("^ av words:(=(L) …N) $");
/** Least and greatest length of words that may be next to a value. Letters. */
const [SHORTEST_WORDS, LONGEST_WORDS] = [3, 61];
/**
 * Words beside the number that make it another thing or give it another sign: a demand, a forecast, an answer, another
 * organisation, a change.
 */
export const isOfOther = (words: string): boolean => hasWord(words, "ofAnother");

/** An arrow beside a value judges it, and "5,4 dagar i snitt" is 5,4 dagar. */
const PASSED = looseGrammar("^ ({arrow} | {inMean})");
const MARK = looseGrammar("^ ({footMark} [{footMark} [{footMark}]] | _ D1 ⟩ | [, | ;] [se] {noteWord} [nr | nr.] D)");
/** "(2020: 78 %)": the value of an earlier year. */
const EARLIER = looseGrammar("^ ⟨ (year:(Y) (: | , | –) | {yearBefore} [: | ,]) inside:(=(W) …⟩) ⟩");
const YEAR = looseGrammar("^ [⟨ | , | :] year:(Y [‿ (/ | – | -) ‿ (D2 | Y)]) [års {measuringEvent}] [⟩]");
const PARENTHESIS = looseGrammar("^ ⟨ inside:(…⟩) ⟩");
/** "88 %, 117 av 133", "38 %, 68 deltagare av de 179": the share's own counts. */
const OWN_COUNTS = looseGrammar("^ , part:({amount}) …3 av …2 whole:({amount}) …N $");

const PART = looseGrammar("^ [,] part:(({ofWhich} | hvorav | heraf) …~) $");

const countOf = (text = ""): number => Number(text.replaceAll(" ", "").replace(",", "."));

/** How far so many of so many are from a share in percent. */
const offShare = (share: number, { group }: Match): number =>
  Math.abs((100 * countOf(group("part"))) / countOf(group("whole")) - share);

/** Whether counts beside a share agree with it: 117 of 133 is 88 %, as exactly as it is written. */
function areItsCounts({ value, unit, decimals }: NumberReading, rest: string): boolean {
  const counts = unit === "%" ? OWN_COUNTS.exec(rest) : null;
  return counts !== null && offShare(value, counts) <= 0.5 * 10 ** -decimals + 1e-9;
}

const SHARE = looseGrammar("share:({amount}) (% | procent)");
const COUNTS = looseGrammar("part:({amount}) (av | / | utav) [de | totalt] whole:({amount}) !(%) words:(…N)");

/** "85 av 100 (82 %)": a share and counts that are another share, unless the counts are of those who answered. */
export function contradictsItself(text: string): boolean {
  const [share, ...others] = SHARE.all(text);
  const counts = share && others.length === 0 ? COUNTS.exec(text) : null;
  if (!share || !counts || isOfOther(counts.group("words") ?? "")) return false;
  const written = share.group("share") ?? "";
  const least = 10 ** -(written.split(",")[1] ?? "").length;
  return countOf(counts.group("part")) <= countOf(counts.group("whole")) && offShare(countOf(written), counts) >= least;
}

/** Takes the next part of the text into the reading, and returns the rest; undefined: it is nothing of this kind. */
type Taker = (reading: NumberReading, left: string, style: NumberStyle) => string | undefined;

function takePrevious(reading: NumberReading, { reading: { value } }: Beginning, year: string | undefined): void {
  reading.previous = value;
  if (year !== undefined) reading.previousYear = year;
}

function takeEarlier(reading: NumberReading, left: string, style: NumberStyle): string | undefined {
  const found = EARLIER.exec(left);
  const before = !found || reading.previous !== undefined ? null : readBeginning(found.group("inside") ?? "", style);
  if (!before || before.ambiguous || before.rest.trim() !== "") return undefined;
  takePrevious(reading, before, found?.group("year"));
  return left.slice(found?.to);
}

function takeCounts(reading: NumberReading, left: string): string | undefined {
  if (reading.note !== undefined || !areItsCounts(reading, left)) return undefined;
  reading.note = left.slice(2);
  return "";
}

function takeWords(reading: NumberReading, left: string): string | undefined {
  const found = (reading.unit === "%" ? OF_WHAT.exec(left) : null) ?? WORDS.exec(left);
  const words = found?.group("words") ?? "";
  const isOfLength = words.length >= SHORTEST_WORDS && words.length <= LONGEST_WORDS;
  if (!isOfLength || reading.note !== undefined || isOfOther(words)) return undefined;
  reading.note = words;
  return "";
}

function takeMark(reading: NumberReading, left: string): string | undefined {
  const mark = MARK.exec(left);
  if (!mark) return undefined;
  reading.footnote = (reading.footnote ?? "") + mark.text;
  return left.slice(mark.to);
}

function takeYear(reading: NumberReading, left: string): string | undefined {
  const found = reading.year === undefined ? YEAR.exec(left) : null;
  const year = found?.group("year");
  if (year === undefined) return undefined;
  reading.year = year;
  return left.slice(found?.to);
}

/** A number in brackets is the previous value when it is alone, or with its year. */
function isPrevious(inside: string, { ambiguous, rest }: Beginning): boolean {
  if (ambiguous) return false;
  return (rest.trim() === "" && !inside.startsWith("+")) || endsInYear(rest);
}

/** "48 (80 %)": the brackets have the same value as a share. */
const isItsShare = (reading: NumberReading, inside: string, found: Beginning): boolean =>
  found.reading.unit === "%" && reading.unit !== "%" && yearsIn(inside).length === 0;

const isOfAnother = (inside: string): boolean =>
  // "96 (144?)": whoever wrote it asks which of them it is.
  inside.includes("?") ||
  // A number in brackets is of another thing; only the outcome itself replaces the value.
  hasWord(inside, hasDigit(inside) ? "theOutcome" : "ofAnother") ||
  (inside !== "" && statesMissing(inside));

function takeParenthesis(reading: NumberReading, left: string, style: NumberStyle): string | undefined {
  const bracket = PARENTHESIS.exec(left);
  const inside = bracket?.group("inside");
  if (inside === undefined || isOfAnother(inside)) return undefined;
  const found = readBeginning(inside, style);
  const isShare = found !== null && isItsShare(reading, inside, found);
  if (isShare) reading.unit ??= "st";
  const isBefore =
    found !== null &&
    reading.previous === undefined &&
    (!isShare || endsInYear(found.rest)) &&
    isPrevious(inside, found);
  if (isBefore) takePrevious(reading, found, yearsIn(found.rest).at(-1));
  else reading.note = reading.note === undefined ? inside : `${reading.note}; ${inside}`;
  return left.slice(bracket?.to);
}

function takePassed(_: NumberReading, left: string): string | undefined {
  const found = PASSED.exec(left);
  return found ? left.slice(found.to) : undefined;
}

/** "412 st varav 12 i kö": a part of what is counted changes nothing of the whole. */
function takePart(reading: NumberReading, left: string): string | undefined {
  const found = PART.exec(left);
  if (!found) return undefined;
  reading.note = found.group("part");
  return "";
}

/** Asked in order. */
const TAKERS: readonly Taker[] = [
  takePassed,
  takeEarlier,
  takeCounts,
  takePart,
  takeWords,
  takeMark,
  takeYear,
  takeParenthesis,
];

/** Reads what follows the number into the reading; false when something is left that is not understood. */
export function readBeside(reading: NumberReading, rest: string, style: NumberStyle): boolean {
  let left = rest;
  while (left.trim() !== "") {
    let after: string | undefined;
    for (const take of TAKERS) {
      after = take(reading, left, style);
      if (after !== undefined) break;
    }
    if (after === undefined) return false;
    left = after;
  }
  return true;
}

const ABOVE = looseGrammar("^ {justOver}");
const BELOW = looseGrammar("^ {justUnder}");

/** On which side of the figure words before it put the number: "drygt" above, "knappt" below, "ca" either. */
export const roughlyBy = (words: string): Roughly => (ABOVE.test(words) ? "above" : BELOW.test(words) ? "below" : true);
