import { dateFromSerial, dateToSerial, parseValue } from "numfmt";
import { builtinFormat } from "../../src/files/numberFormats";
import type { Value } from "../../src/sheet/book";
import { refusal } from "../../src/sheet/limits";
import { conditionFault, formulaFault } from "../excel/formulaRules";
import { fail } from "./kind";
import { withinLimits } from "./limits";

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
  withinLimits("Cell.text", text.replace(/^'/, ""));
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

/** The formula when Excel would take it; InvalidArgument when it would not. */
export function checkedFormula(formula: string): string {
  const long = refusal("Formula.length", formula);
  if (long) fail("FormulaLengthExceedsLimit", `${long}.`);
  if (checked.has(formula)) return formula;
  const fault = formulaFault(formula);
  if (fault) fail("InvalidArgument", `${fault}.`);
  if (checked.size > 10_000) checked.clear();
  checked.add(formula);
  return formula;
}

/** The formula of a condition, or of a rule for what may be typed, when Excel would take it there. */
export function checkedCondition(formula: string): string {
  const fault = conditionFault(formula);
  if (fault) fail("InvalidArgument", `${fault}.`);
  return formula;
}
