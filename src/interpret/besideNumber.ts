import { endsInYear, firstWord, hasDigit, nextWord, yearsIn } from "../domain/shapes";
import { hasWord } from "../lexicon/lexicon";
import { statesMissing } from "./missing";
import { FRACTIONS, NUMBER_WORDS, numeralAt, type NumberStyle, type Numeral } from "./numeral";
import { unitAt } from "./unit";
import type { NumberReading } from "./valueReading";

const SIGN =
  /^(?:([–-])|(\+)|(?:ett )?(underskott)(?: (?:på|om|med))?|(?:ett )?(överskott)(?: (?:på|om|med))?) ?(?=\d)/i;

/** A number at the beginning of a text, and what is left of the text. */
export interface Beginning {
  reading: NumberReading;
  ambiguous: boolean;
  rest: string;
}

/** The number that a text begins with, with sign and unit; null when it does not begin with one. */
export function readBeginning(text: string, style: NumberStyle): Beginning | null {
  const [whole = "", minus, , deficit] = SIGN.exec(text) ?? [];
  const numeral = numeralAt(text, whole.length, style) ?? wordNumeral(text, whole.length);
  if (!numeral) return null;
  const isNegative = minus !== undefined || deficit !== undefined;
  const found = unitAt(text, numeral.end);
  const reading: NumberReading = {
    kind: "number",
    value: isNegative ? -numeral.value : numeral.value,
    decimals: numeral.decimals,
  };
  if (found) reading.unit = found.unit;
  else if (FRACTIONS.has(text.slice(numeral.start, numeral.end).toLowerCase())) reading.unit = "%";
  return { reading, ambiguous: numeral.ambiguous === true, rest: text.slice(found?.end ?? numeral.end) };
}

function wordNumeral(text: string, at: number): Numeral | null {
  const first = firstWord(text.slice(at, at + 40)).toLowerCase();
  const second = nextWord(text.slice(at + first.length, at + 40)).toLowerCase();
  const fraction = [`${first} ${second}`, first].find((words) => FRACTIONS.has(words));
  const said = fraction ?? first;
  const value = FRACTIONS.get(said) ?? NUMBER_WORDS.get(said);
  return value === undefined ? null : { value, decimals: 0, start: at, end: at + said.length };
}

const MARK = /^(?: ?[*†‡¹²³⁴⁵⁶⁷⁸⁹]+| \d\)|(?<=\D)\d\))/;
/** An arrow beside a value judges it, and is no part of it. */
const ARROW = /^ ?[↑↓→←↗↘⬆⬇⬈⬊▲▼△▽⇧⇩⇒➔➚➘]\ufe0f?/;
/** What may stand beside the value in words alone: "82 % – målet uppnått", "2,1 % av skatteintäkterna". */
const WORDS = /^ ?[–,;] ([A-Za-zµÀ-ω][^\d]{2,60})$/;
const OF_WHAT = /^ av ([A-Za-zµÀ-ω][^\d]{2,60})$/;
/**
 * Words beside say that the number is of another thing, or not of that sign: what was asked for, forecast or answered,
 * somebody else's, a change.
 */
export const isOfOther = (words: string): boolean => hasWord(words, "ofAnother");

/** "5,4 dagar i snitt". */
const IN_MEAN = /^ (?:i (?:snitt|genomsnitt|medel|medeltal|median)|totalt)(?![A-Za-zµÀ-ω])/;
/** "(2020: 78 %)": the value of an earlier year. */
const EARLIER = /^ ?\((?:(?:19|20)\d\d ?[:,–]|(?:f\.? ?g\.? år|föregående år|förra året|i fjol)[:,]?) ?([^()]{1,40})\)/;
const YEAR = /^(?: ?[(,:] ?| ?)((?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)\)?(?!\d)/;
const PARENTHESIS = /^ ?\(([^()]{1,60})\)/;
/** "88 %, 117 av 133", "38 %, 68 deltagare av de 179": the share's own counts. */
const OWN_COUNTS =
  /^, ?(\d[\d ]*)(?: [A-Za-zµÀ-ω][A-Za-zµÀ-ω-]*){0,3} av (?:[A-Za-zµÀ-ω]+ ){0,2}(\d[\d ]*)(?: [A-Za-zµÀ-ω][A-Za-zµÀ-ω -]*)?$/;

const countOf = (text = ""): number => Number(text.replaceAll(" ", ""));

/** Whether counts beside a share are the share's own: 117 of 133 is 88 %, as exactly as it is written. */
function areItsCounts({ value, unit, decimals }: NumberReading, rest: string): boolean {
  const [found, part, whole] = (unit === "%" ? OWN_COUNTS.exec(rest) : null) ?? [];
  if (found === undefined) return false;
  return Math.abs((100 * countOf(part)) / countOf(whole) - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** Takes what stands next into the reading, and gives what is left; undefined: it is nothing of this kind. */
type Taker = (reading: NumberReading, left: string, style: NumberStyle) => string | undefined;

/** Passes by what a shape finds. */
const passed =
  (shape: RegExp): Taker =>
  (_, left) => {
    const found = shape.exec(left);
    return found ? left.slice(found[0].length) : undefined;
  };

function takeEarlier(reading: NumberReading, left: string, style: NumberStyle): string | undefined {
  const [whole = "", inside] = EARLIER.exec(left) ?? [];
  const before = inside === undefined || reading.previous !== undefined ? null : readBeginning(inside, style);
  if (!before || before.ambiguous || before.rest.trim() !== "") return undefined;
  reading.previous = before.reading.value;
  return left.slice(whole.length);
}

function takeCounts(reading: NumberReading, left: string): string | undefined {
  if (reading.note !== undefined || !areItsCounts(reading, left)) return undefined;
  reading.note = left.slice(2);
  return "";
}

function takeWords(reading: NumberReading, left: string): string | undefined {
  const said = ((reading.unit === "%" ? OF_WHAT.exec(left) : null) ?? WORDS.exec(left))?.[1];
  if (said === undefined || reading.note !== undefined || isOfOther(said)) return undefined;
  reading.note = said;
  return "";
}

function takeMark(reading: NumberReading, left: string): string | undefined {
  const mark = MARK.exec(left)?.[0];
  if (mark === undefined) return undefined;
  reading.footnote = (reading.footnote ?? "") + mark.trim();
  return left.slice(mark.length);
}

function takeYear(reading: NumberReading, left: string): string | undefined {
  const [whole = "", year] = YEAR.exec(left) ?? [];
  if (year === undefined || reading.year !== undefined) return undefined;
  reading.year = year;
  return left.slice(whole.length);
}

/** A number in brackets is the value before: it stands there alone, or with its year. */
function isPrevious(inside: string, { ambiguous, rest }: Beginning): boolean {
  if (ambiguous) return false;
  return (rest.trim() === "" && !inside.startsWith("+")) || endsInYear(rest);
}

/** "48 (80 %)": what stands in brackets is the same as a share. */
const isItsShare = (reading: NumberReading, inside: string, found: Beginning): boolean =>
  found.reading.unit === "%" && reading.unit !== "%" && yearsIn(inside).length === 0;

const isOfAnother = (inside: string): boolean =>
  // In brackets a number of another thing stands beside the value; only the outcome itself takes its place.
  hasWord(inside, hasDigit(inside) ? "theOutcome" : "ofAnother") || (inside !== "" && statesMissing(inside));

function takeParenthesis(reading: NumberReading, left: string, style: NumberStyle): string | undefined {
  const [whole = "", written] = PARENTHESIS.exec(left) ?? [];
  const inside = written?.trim();
  if (inside === undefined || isOfAnother(inside)) return undefined;
  const found = readBeginning(inside, style);
  const isShare = found !== null && isItsShare(reading, inside, found);
  if (isShare) reading.unit ??= "st";
  const isBefore =
    found !== null &&
    reading.previous === undefined &&
    (!isShare || endsInYear(found.rest)) &&
    isPrevious(inside, found);
  if (isBefore) reading.previous = found.reading.value;
  else reading.note = reading.note === undefined ? inside : `${reading.note}; ${inside}`;
  return left.slice(whole.length);
}

/** Asked in order. */
const TAKERS: readonly Taker[] = [
  passed(ARROW),
  takeEarlier,
  passed(IN_MEAN),
  takeCounts,
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
