import type { AssessedIndicator } from "../domain/assessment";
import type { Indicator, Measurement, Target } from "../domain/plan";
import { isChange, isRule } from "../domain/reading";
import { rowUnit, unitOfFigure } from "../domain/rowUnit";
import { firstWord, hasDigit, hasLetter, isDigit, isErrorName, isLetter, trimmedEnd } from "../domain/shapes";
import { factsOf } from "../interpret/facts";
import { plainNumber } from "../model/ruleWords";
import { printReading } from "../interpret/targets/target";
import { targetAsWritten } from "../interpret/targets/writtenTarget";
import { lowered, textKey } from "../interpret/text/text";
import { readUnit } from "../interpret/number/unit";
import { asWrittenIn, figureOf } from "../interpret/number/writtenFigure";

/** What a cell states, and what its look says of it. */
type StatedFigure = Pick<Measurement, "text" | "marks" | "struck" | "readBy">;

const OUTSIDE_UNITS = /[^\p{L}\p{N}%‰/]+/gu;

/**
 * Whether a text names a unit as a word of its own: "Väntetid i dagar", "Resultat, mnkr"; "Antal bostäder" implies
 * "st".
 */
export function namesUnit(text: string, unit: string): boolean {
  const words = ` ${text.toLowerCase().replace(OUTSIDE_UNITS, " ")} `;
  return (
    readUnit(text.slice(text.lastIndexOf(",") + 1)) === unit ||
    words.includes(` ${unit.toLowerCase()} `) ||
    (unit === "st" && words.startsWith(" antal "))
  );
}

export const isShare = (unit: string): boolean => unit === "%" || unit === "‰";

/** Most decimals that a value is shown with. */
export const MOST_DECIMALS = 3;

/** The decimals of a value, and as many more as show that it is not the target that it is next to: 79,6 % against 80 %. */
export function tellingDecimals({ target }: Pick<AssessedIndicator, "target">, value: number, given: number): number {
  const aim = target && "value" in target.reading ? target.reading.value : value;
  const looksEqual = (decimals: number): boolean => aim !== value && value.toFixed(decimals) === aim.toFixed(decimals);
  let decimals = Math.min(given, MOST_DECIMALS);
  while (decimals < MOST_DECIMALS && looksEqual(decimals)) decimals++;
  return decimals;
}

/** What is published where a cell has a text and states nothing by it. */
const NOTHING_STATED = "–";

/** An error value of a source ("#DIV/0!") is published as a dash; any other text unchanged. */
export const printable = (text: string): string => (isErrorName(text.trim()) ? NOTHING_STATED : text);

/**
 * Whether a measurement's cell has something to show: a number, also one that its format hides or shows as a dash, or words
 * other than those for a missing one and a source's error.
 */
export const isStated = ({ hidden, zeroAsDash, text }: Measurement): boolean =>
  hidden !== undefined ||
  zeroAsDash === true ||
  (!["", "–"].includes(printable(text).trim()) && !factsOf(text).isMissing);

/**
 * A cell's text; a dash where a part of it is struck through or raised, Excel does not say which ("11095" of ~~110~~95), and
 * nobody has answered what counts.
 */
export const countedText = ({ text, struck, readBy }: StatedFigure): string =>
  struck === "mixed" && !readBy && hasDigit(text) ? NOTHING_STATED : text;

/**
 * The text of a value or a target without the signs of notes that are found: what they say of it is told in words. A sign
 * that nobody knows stays.
 */
function withoutNoted(one: StatedFigure): string {
  const text = countedText(one);
  const { marks = [] } = one;
  const sign = marks.find((one) => one.note !== undefined && one.sign !== "" && text.endsWith(one.sign))?.sign ?? "";
  return text.slice(0, text.length - sign.length).trimEnd();
}

/** An outcome's text as it is published. */
export const publishedText = (one: StatedFigure): string => printable(withoutNoted(one));

/** Decimals of a number that nobody has given a format. */
const MOST_SHOWN = 2;
/** Whole numbers that may be years: without a unit they are printed without thousands separators. */
const YEARS = [1900, 2100] as const;
const mayBeYear = (value: number): boolean => Number.isInteger(value) && value >= YEARS[0] && value <= YEARS[1];
/** The least number that has thousands to part. */
const THOUSAND = 1000;

const PERCENT = 100;

/** Raised numbers of footnotes. */
const NOTE_MARKS = "¹²³⁴⁵⁶⁷⁸⁹";

/** A figure and the mark of a footnote after it: "94 ¹", "68¹". */
function besideNote(text: string): { figure: string; mark: string } {
  const noted = trimmedEnd(text, NOTE_MARKS);
  const figure = noted.trimEnd();
  const marks = text.slice(noted.length);
  if (marks === "") return { figure: text, mark: "" };
  if (figure !== noted) return { figure, mark: `\u00a0${marks}` };
  return plainNumber(figure) === null ? { figure: text, mark: "" } : { figure, mark: marks };
}

/** A text with the hyphen before its first digit as a minus sign: "-1,9 %" → "−1,9 %". */
const withMinus = (text: string): string => {
  const shown = text.trimStart();
  return shown.startsWith("-") && isDigit(shown.charAt(1)) ? `−${shown.slice(1)}` : text;
};

/**
 * A figure as printed, with a true minus; one of digits only, of a measure with its unit elsewhere, gets thousands separators and the
 * unit, which is left out when `title` has it: "12088" → "12 088 st".
 */
export function figureText(text: string, unit: string | undefined, title: string): string {
  const { figure, mark } = besideNote(text);
  return mark === "" ? figureAlone(text, unit, title) : figureAlone(figure, unit, title) + mark;
}

function figureAlone(text: string, unit: string | undefined, title: string): string {
  const value = plainNumber(text);
  if (value === null) return withMinus(text);
  if (unit === undefined)
    return Math.abs(value) < THOUSAND || mayBeYear(value)
      ? withMinus(text)
      : figureOf(text, value, undefined, MOST_SHOWN);
  const shownUnit = !isShare(unit) && namesUnit(title, unit) ? undefined : unit;
  return figureOf(text, value, shownUnit, MOST_SHOWN);
}

/** A number far from what its cell shows: "0,21" that is read as 21 %. The cell's own figure has no unit. */
export function isBroughtToPercent({ value, unit }: Measurement, text: string): boolean {
  const written = plainNumber(text);
  return unit === "%" && !!written && value !== null && Math.abs(value) > Math.abs(written) * (PERCENT / 2);
}

/** A value with the one before it in brackets, which says that it is: "81,6 % (föregående 83,0 %)". */
function withPrevious(text: string, { previous }: Measurement): string {
  const at = text.lastIndexOf("(") + 1;
  return previous === undefined || at === 0 || hasLetter(text.slice(at))
    ? text
    : `${text.slice(0, at)}föregående ${text.slice(at)}`;
}

/** A value as its cell shows it, with the unit that its row states; `title`: what already tells the unit. */
export function measuredText(one: Measurement, node: Indicator, title = node.title): string {
  const text = withPrevious(publishedText(one), one);
  return figureText(text, isBroughtToPercent(one, text) ? undefined : unitOfFigure(one, node), title);
}

/**
 * A measure's target as written in its cell, with thousands separators; when the cell is the whole sentence of the
 * measure, the words in it that state the target ("minst 12 %"). "" without one.
 */
export function targetText({ node, target }: Pick<AssessedIndicator, "node" | "target">): string {
  if (!target) return "";
  const { text, reading } = target;
  if (textKey(text) !== textKey(node.title)) return figureText(withoutNoted(target), undefined, "");
  return isRule(reading) ? inSentence(target) : "";
}

const inSentences = new WeakMap<Target, string>();

/** The target in a measure's own sentence, in its words; each is looked for once. */
function inSentence(target: Target): string {
  const known = inSentences.get(target);
  if (known !== undefined) return known;
  const found = targetAsWritten(target.text, target.reading) ?? printReading(target.reading);
  inSentences.set(target, found);
  return found;
}

/** "minst 80 %" for a cell with "80 %" alone, "max 5 %" as its cell has it; "" of a target in more words, or no bound. */
function boundedFigure({ text, reading }: Target, unit: string | undefined): string {
  if (reading.assumed || (reading.kind !== "min" && reading.kind !== "max")) return "";
  const written = asWrittenIn(text, reading.value, unit !== undefined && isShare(unit) ? unit : undefined);
  if (!written) return "";
  const { bounded = "", unit: printed, figure } = written;
  if (isLetter(bounded.charAt(0))) return bounded;
  return hasLetter(text.replace(printed, "")) ? "" : `${firstWord(printReading(reading))} ${figure}`;
}

/** "0,9" beside outcomes in per cent, which is read as 90 %: the cell's own figure is not the one that is told. */
export const isRescaled = ({ text, reading }: Target): boolean =>
  (reading.kind === "min" || reading.kind === "max") &&
  reading.unit === "%" &&
  asWrittenIn(text, reading.value, "%") === null &&
  asWrittenIn(text, reading.value / PERCENT, undefined) !== null;

/**
 * The same after "mot" in a sentence: "mot minst 150", "mot målet ”inom 90 dagar”" where the cell's own words do not
 * begin as a bound does.
 */
export function aimText(one: Pick<AssessedIndicator, "node" | "target">): string {
  const text = targetText(one);
  const { target, node } = one;
  if (!target || text === "" || !isRule(target.reading)) return text;
  const { reading } = target;
  if (isRescaled(target)) return printReading(reading);
  const isBound = firstWord(text).toLowerCase() === firstWord(printReading(reading)) && !isChange(reading);
  const bounded = boundedFigure(target, reading.unit ?? rowUnit(node));
  // A bare figure gets the measure's unit: "högst 2,5" → "högst 2,5 %".
  if (isBound) return bounded.startsWith(lowered(text)) ? bounded : lowered(text);
  return bounded || `målet ”${text}”`;
}
