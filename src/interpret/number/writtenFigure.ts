import { hasDigit, isDigit, isLetter, plainMarks, trimmedEnd } from "../../domain/shapes";
import { fact } from "../../lexicon/textFact";
import { type Figure, figureIn } from "./figure";
import { isTwoParts, twoPartsIn } from "./clock";
import { formatMeasure, formatNumber, leadOf } from "./number";
import { isSignAt, type Numeral, numeralAt } from "./numeral";
import { asShown, lowered } from "../text/text";
import { isUnitless, unitAt, unitText } from "./unit";

/** A figure in a text, as written. */
interface WrittenFigure {
  value: number;
  /** Its decimals, sign and what makes it approximate as written, set as Swedes do: "3,0", "+5", "ca 80", "69 001". */
  digits: string;
  /** "ton CO2e", "%"; "" without one beside it. */
  unit: string;
  /** A bound at the beginning of the text, right before it: "≤ ", "minst "; "" for none. */
  bound: string;
  /** The one word after a bounded number that no unit is known for: "minst 30 byggnader"; "" for none. */
  noun: string;
}

/** More decimals than these nobody has written: they are those of a computed number without a format. */
export const MOST_WRITTEN = 4;

const same = (a: number, b: number): boolean => Number(a.toPrecision(15)) === Number(b.toPrecision(15));

/** Signs before a number's first digit when it is inside a word, a code or another number. */
const INSIDE = ".,:/";
const canBeginAt = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1);
  return (
    isDigit(text.charAt(at)) && !isLetter(before) && !isDigit(before) && (before === "" || !INSIDE.includes(before))
  );
};

/** The sign before a number, and its position. */
function signBefore(text: string, index: number): { sign: string; start: number } {
  const at = text.charAt(index - 1) === " " ? index - 2 : index - 1;
  return isSignAt(text, at) ? { sign: text.charAt(at), start: at } : { sign: "", start: index };
}

/** Where a number with its unit ends; null where letters go on, which no unit does. */
function endOf(text: string, at: number): number | null {
  const unit = unitAt(text, at);
  return unit ? unit.end : isLetter(text.charAt(at)) ? null : at;
}

/** The rest of a text where it is one word of small letters: what is counted. */
function nounIn(rest: string): string {
  const word = trimmedEnd(rest, " .");
  const letters = word.slice(1);
  return word.startsWith(" ") && letters !== "" && [...letters].every(isLetter) && letters === letters.toLowerCase()
    ? letters
    : "";
}

/** Where a number and its unit stand in a cleaned text, with its sign. */
interface FigureSpan {
  numeral: Numeral;
  sign: string;
  start: number;
  end: number;
}

/** A number with its bound and its unit is all of its text. */
const wholeFigure = (text: string, { value, decimals, from, to, unit }: Figure): WrittenFigure => ({
  value,
  digits: formatNumber(value, decimals),
  unit: unit === undefined ? "" : text.slice(to).trim(),
  bound: text.slice(0, from),
  noun: "",
});

/** The numbers of a cleaned text that may be written as they stand ("1.233" may not). */
function placesIn(cleaned: string): FigureSpan[] {
  const found: FigureSpan[] = [];
  let past = 0;
  for (let index = 0; index < cleaned.length; index++) {
    const numeral = index >= past && canBeginAt(cleaned, index) ? numeralAt(cleaned, index) : null;
    if (!numeral) continue;
    past = numeral.end;
    const end = numeral.ambiguous || numeral.decimals > MOST_WRITTEN ? null : endOf(cleaned, numeral.end);
    if (end !== null) found.push({ numeral, end, ...signBefore(cleaned, index) });
  }
  return found;
}

/** The figures of a text; none where more is stated than that ("två tredjedelar"). */
const figuresIn = fact((text): readonly WrittenFigure[] => {
  const figure = figureIn(text);
  if (figure) return figure.decimals > MOST_WRITTEN ? [] : [wholeFigure(text, figure)];
  const shown = asShown(text);
  const cleaned = plainMarks(shown);
  const lead = leadOf(cleaned);
  return placesIn(cleaned).map(({ numeral, sign, start, end }) => {
    const value = sign === "" || sign === "+" ? numeral.value : -numeral.value;
    const from = start === lead.whole ? lead.bound : start;
    const bound = from === lead.bound ? shown.slice(0, from) : "";
    return {
      value,
      digits: shown.slice(from, start) + (sign === "+" ? sign : "") + formatNumber(value, numeral.decimals),
      unit: shown.slice(numeral.end, end).trim(),
      bound,
      noun: bound === "" ? "" : nounIn(shown.slice(end)),
    };
  });
});

function besideUnit(digits: string, unit: string | undefined, value: number): string {
  if (unit === undefined || isUnitless(unit)) return digits;
  const { before, after } = unitText(unit, value);
  return before ? `${before} ${digits}` : `${digits}\u00a0${after}`;
}

/** How a value of a cell is written. */
export interface FigureWords {
  /** "3,0 ton CO2e". */
  figure: string;
  /** Without the unit: "3,0". */
  digits: string;
  /** The unit's own words; "" when none is beside the number. */
  unit: string;
  /** With the bound before it in the cell: "≤ 5", "minst 80 %"; absent without one. */
  bounded?: string;
}

/** "8 min 30 s", "12:00", with the bound before it. */
function timeIn(text: string, value: number): FigureWords | null {
  const shown = asShown(text);
  const cleaned = plainMarks(shown);
  const found = twoPartsIn(cleaned);
  if (!found || !same(found.value, value)) return null;
  const figure = shown.slice(found.from, found.to).trimEnd();
  const { bound } = leadOf(cleaned);
  const bounded = bound > 0 && bound === found.from ? { bounded: lowered(shown.slice(0, bound)) + figure } : {};
  return { figure, digits: figure, unit: "", ...bounded };
}

/**
 * The one way from a cell's figure into a sentence: as written there, with the unit of the row when it has none of its
 * own, and without either with the word after a bounded number. null: the text has no such value in digits, or only rounded.
 */
export function asWrittenIn(text: string | undefined, value: number, unit: string | undefined): FigureWords | null {
  if (text !== undefined && isTwoParts(unit)) return timeIn(text, value);
  const found = text === undefined ? undefined : figuresIn(text).find((figure) => same(figure.value, value));
  if (!found) return null;
  const own = found.unit !== "" || unit !== undefined ? found.unit : found.noun;
  const figure = own === "" ? besideUnit(found.digits, unit, value) : `${found.digits}\u00a0${own}`;
  return {
    figure,
    digits: found.digits,
    unit: own,
    ...(found.bound ? { bounded: lowered(found.bound) + figure } : {}),
  };
}

const BY_DATE = "senast ";
/** A date is no longer than this in words: "den 31 december 2026". */
const LONGEST_DATE = 24;

/** The date that a target is to be met by, as its cell states it: "30 juni 2022" for "klart senast 30 juni 2022". */
export function dueAsWritten(text: string | undefined, due: string): string {
  const shown = trimmedEnd(asShown(text ?? ""), ".)");
  const at = plainMarks(shown).toLowerCase().lastIndexOf(BY_DATE);
  const date = at < 0 ? "" : shown.slice(at + BY_DATE.length);
  return hasDigit(date) && date.length <= LONGEST_DATE ? date : due;
}

/**
 * A value as written in its cell, else with a fixed number of decimals: one that is computed, or that its text rounds.
 */
export const figureOf = (text: string | undefined, value: number, unit?: string, decimals?: number): string =>
  asWrittenIn(text, value, unit)?.figure ?? formatMeasure(value, unit, decimals);
