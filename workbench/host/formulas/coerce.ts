import { parseValue } from "numfmt";
import { isError, type CellError, type Value } from "../../../src/sheet/book";

const error = (text: string): CellError => ({ error: text });
/** The error values that Excel knows, and #CIRC! for a cell that waits for itself (Excel warns and shows 0). */
export const ERRORS = {
  div: error("#DIV/0!"),
  value: error("#VALUE!"),
  ref: error("#REF!"),
  name: error("#NAME?"),
  num: error("#NUM!"),
  na: error("#N/A"),
  spill: error("#SPILL!"),
  calc: error("#CALC!"),
  circle: error("#CIRC!"),
};

/** A number from a calculation: what is not finite is #NUM!. */
export const finite = (number: number): Value => (Number.isFinite(number) ? number : ERRORS.num);

/**
 * As arithmetic takes a value: blank is 0, TRUE is 1, text is read as if typed in en-US ("12%", "2021-01-01") or
 * #VALUE!.
 */
export function toNumber(value: Value): number | CellError {
  if (typeof value === "number" || isError(value)) return value;
  return typeof value === "string" ? (numberIn(value) ?? ERRORS.value) : Number(value);
}

/** The number, date, time or percent that a text is when typed in en-US; null when it is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim();
  if (!/\d/.test(plain)) return null;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  const read = parseValue(plain)?.value;
  return typeof read === "number" ? read : null;
}

/** As & takes a value: General format, 15 digits, TRUE and FALSE in words. */
export function toText(value: Value): string | CellError {
  if (typeof value !== "number")
    return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : value;
  return String(Number(value.toPrecision(15))).replace(
    /e(.)(\d+)$/,
    (_, sign, power: string) => `E${sign}${power.padStart(2, "0")}`,
  );
}

/** As a condition takes a value: numbers other than 0 are true, "TRUE" and "FALSE" are read, other text is #VALUE!. */
export function toBoolean(value: Value): boolean | CellError {
  if (isError(value)) return value;
  if (typeof value !== "string") return Boolean(value);
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : ERRORS.value;
}

const collator = new Intl.Collator("sv", { sensitivity: "accent" });
const TYPES = ["number", "string", "boolean", "object"];
const blankLike = (other: Value): Value => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);

/** Excel calculates with 17 digits and compares with 15: 0.1 + 0.2 = 0.3. */
const sameNumber = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));

/**
 * Order as in =, < and sorting: numbers, text, FALSE, TRUE, errors; text without case, in Swedish order; a blank equals
 * 0, "" or FALSE, depending on the other value. Negative, 0 or positive.
 */
export function compare(left: Value, right: Value): number {
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string")
    return a === b || a.toLowerCase() === b.toLowerCase() ? 0 : collator.compare(a, b) || 1;
  return typeof a === typeof b ? Number(a) - Number(b) || 0 : TYPES.indexOf(typeof a) - TYPES.indexOf(typeof b);
}

/** The value of an operator for an order that `compare` gives. */
export const COMPARISONS: Record<string, (order: number) => boolean> = {
  "=": (order) => order === 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "<>": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Excel shows 0 where a sum or difference is nothing but the last bits of its terms. */
const settled = (result: number, term: number): Value =>
  Math.abs(result) < Math.abs(term) * 1e-15 ? 0 : finite(result);

const ARITHMETIC: Record<string, (a: number, b: number) => Value> = {
  "+": (a, b) => settled(a + b, a),
  "-": (a, b) => settled(a - b, a),
  "*": (a, b) => finite(a * b),
  "/": (a, b) => (b === 0 ? ERRORS.div : finite(a / b)),
  "^": (a, b) => (a === 0 && b < 0 ? ERRORS.div : finite(a === 0 && b === 0 ? NaN : a ** b)),
};

/** One operator between two values; the left error wins. Operators: + - * / ^ & = <> < > <= >= */
export function operate(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return `${toText(left)}${toText(right)}`;
  const comparison = COMPARISONS[operator];
  if (comparison) return comparison(compare(left, right));
  const [a, b] = [toNumber(left), toNumber(right)];
  return isError(a) ? a : isError(b) ? b : ARITHMETIC[operator]!(a, b);
}
