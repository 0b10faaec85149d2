import { parse, tokenize } from "@borgar/fx";
import { dateFromSerial, dateToSerial, parseValue } from "numfmt";
import { builtinFormat } from "../../src/files/numberFormats";
import type { Value } from "../../src/sheet/book";
import { MAX_FORMULA, MAX_LITERAL, MAX_TEXT } from "./limits";
import { fail } from "./kind";

/** What a text becomes when it is typed into a cell. */
export type Typed = { formula: string } | { value: Value; numberFormat?: string };

const ERRORS = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
];

/**
 * Commas anywhere before the decimal point are thousands separators to an en-US Excel, however they stand: "4,2" is 42.
 */
const LOOSE_COMMAS = /^[-+(]?\s*[$€£]?\d[\d,]*,\d[\d,]*(\.\d*)?\s*%?\s*\)?$/;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;

/**
 * A text as Excel takes it when it is put into `values` or `formulas`: the way it takes typing, in en-US, whatever
 * the locale. Where we do not know what Excel does, this is the reading that hurts more: it changes the text.
 * @param numberFormat the cell's own format: "@" keeps every text as it is
 * @param now gives the year of dates typed without one ("10-15")
 * Errors: InvalidArgument for too long texts and for formulas that cannot be read.
 */
export function typed(text: string, numberFormat: string | undefined, now: Date): Typed {
  if (text.length > MAX_TEXT + (text.startsWith("'") ? 1 : 0))
    fail("InvalidArgument", `A cell holds at most ${MAX_TEXT} characters.`);
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: checkedFormula(text) };
  const plain = text.trim();
  const known = constant(plain, now);
  if (known) return known;
  if (/^[-+@]./.test(plain))
    return { formula: checkedFormula(plain.startsWith("@") ? `=${plain.slice(1)}` : `=${plain}`) };
  return { value: text };
}

function constant(text: string, now: Date): { value: Value; numberFormat?: string } | null {
  if (ERRORS.includes(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  const month = YEAR_MONTH.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return { value: dateToSerial([Number(month[1]), Number(month[2]), 1]) ?? null, numberFormat: builtinFormat(17) };
  const loose = LOOSE_COMMAS.test(text) && !parseValue(text);
  const parsed = parseValue(loose ? text.replaceAll(",", "") : text);
  if (!parsed) return null;
  const { value, formatId = loose ? 3 : undefined } = parsed as { value: number | boolean; formatId?: number };
  const numberFormat = formatId === undefined ? undefined : builtinFormat(formatId);
  return { value: formatId === 16 && typeof value === "number" ? inYearOf(now, value) : value, numberFormat };
}

/** The serial number of the same day and month in the year of `now`. */
function inYearOf(now: Date, serial: number): number {
  const [, month = 1, day = 1] = dateFromSerial(serial) as number[];
  return dateToSerial([now.getUTCFullYear(), month, day]) ?? serial;
}

const checked = new Set<string>();

/** The formula when it can be read; InvalidArgument when Excel would not take it. */
export function checkedFormula(formula: string): string {
  if (formula.length > MAX_FORMULA)
    fail("FormulaLengthExceedsLimit", `A formula has at most ${MAX_FORMULA} characters.`);
  if (checked.has(formula)) return formula;
  const tokens = tokenize(formula);
  try {
    parse(tokens);
  } catch {
    fail("InvalidArgument", `Not a formula: ${formula}`);
  }
  if (tokens.some(({ type, value }) => type === "string" && value.length > MAX_LITERAL + 2))
    fail("InvalidArgument", `A text in a formula has at most ${MAX_LITERAL} characters.`);
  if (checked.size > 10_000) checked.clear();
  checked.add(formula);
  return formula;
}
