import { beginsWithDigit, isYear, splitLabel } from "../../domain/shapes";
import { KNOWN_SCALES } from "../../domain/scales";
import { readGrade } from "../../interpret/choice/grade";
import type { Value } from "../../sheet/book";
import { statedParts } from "../../interpret/outcome/statedParts";
import { looksLikeHeader } from "../../interpret/header/header";

/** A year as people write it in a header, in a cell that Excel took for a number. */
export const isYearNumber = (value: Value | undefined): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;

/** A year as a number or as text. */
export const writesYear = (value: Value | undefined): boolean =>
  isYearNumber(value) || (typeof value === "string" && isYear(value.trim()));

/** A number written as text, with the signs that may precede and follow it. */
export const FIGURE = /^\s*[<>≤≥]?\s*[−–-]?\d[\d\s]*(?:[.,]\d+)?\s*%?\s*$/u;

/** A bound by its sign, whatever is said of it: "≥ 50 % (4 av 8)". */
export const beginsWithBound = (text: string): boolean =>
  "<>≤≥".includes(text.trimStart().charAt(0)) && beginsWithDigit(text.trimStart().slice(1).trimStart());

/** A number, as itself or as text, or a target with what it came to; a year is none. */
export const isFigureCell = (value: Value | undefined): boolean =>
  !writesYear(value) &&
  (typeof value === "number" || (typeof value === "string" && (FIGURE.test(value) || saysBoth(value))));

/** "Mål: 5, utfall: 4" in one cell. */
const saysBoth = (text: string): boolean => (statedParts(text)?.outcome ?? null) !== null;

/** Whether a cell could be a column's header. */
export const couldHead = (value: Value | undefined): boolean =>
  isYearNumber(value) ||
  (typeof value === "string" && value.length <= 90 && !saysBoth(value) && looksLikeHeader(value));

/** "Uppfyllt: Ja": a label with its verdict, and no header. */
const isJudgedLabel = (text: string): boolean => {
  const [, value = ""] = splitLabel(text, SHORTEST_LABEL, LONGEST_LABEL) ?? [];
  return value !== "" && value.length <= LONGEST_LABEL && readGrade(value, KNOWN_SCALES) !== null;
};
const [SHORTEST_LABEL, LONGEST_LABEL] = [2, 40];

/** A figure, a bound, a verdict or a long text: its row is one of data. */
export const makesData = (text: string): boolean =>
  text.length > LONGEST_HEADER ||
  (FIGURE.test(text) && !writesYear(text)) ||
  beginsWithBound(text) ||
  isJudgedLabel(text);
const LONGEST_HEADER = 120;
