import { parseValue } from "numfmt";
import { isError } from "../../../src/sheet/book";
import type { CellError, Value } from "../../../src/sheet/book";

export type Matrix = Value[][];

/** The error values that Excel knows, and #CIRC! for a cell that waits for itself (Excel warns and shows 0). */
export const ERRORS = {
  null: { error: "#NULL!" },
  div: { error: "#DIV/0!" },
  value: { error: "#VALUE!" },
  ref: { error: "#REF!" },
  name: { error: "#NAME?" },
  num: { error: "#NUM!" },
  na: { error: "#N/A" },
  spill: { error: "#SPILL!" },
  calc: { error: "#CALC!" },
  circle: { error: "#CIRC!" },
} as const satisfies Record<string, CellError>;

/** A number from a calculation: what is not finite is #NUM!. */
export const finite = (number: number): Value => (Number.isFinite(number) ? number : ERRORS.num);

/** As arithmetic takes a value: blank is 0, TRUE is 1, text is read as if typed in en-US ("12%", "2021-01-01") or #VALUE!. */
export function toNumber(value: Value): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  return numberIn(value) ?? ERRORS.value;
}

/** The number, date, time or percent that a text is when typed in en-US; null when it is none. Spaces around a date make it text. */
export function numberIn(text: string): number | null {
  const plain = text.trim();
  if (plain === "") return null;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  const read = /\d/.test(plain) ? parseValue(plain) : undefined;
  if (typeof read?.value !== "number") return null;
  const date = Number(read.formatId) >= 14 && Number(read.formatId) <= 22;
  return date && plain !== text ? null : read.value;
}

/** As & takes a value: General format, 15 digits, TRUE and FALSE in words. */
export function toText(value: Value): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

function numberText(number: number): string {
  const short = String(Number(number.toPrecision(15)));
  const [digits, exponent] = short.split("e");
  if (exponent === undefined) return short;
  return `${digits}E${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

/** As a condition takes a value: numbers other than 0 are true, "TRUE" and "FALSE" are read, other text is #VALUE!. */
export function toBoolean(value: Value): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) return value;
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : ERRORS.value;
}

const collator = new Intl.Collator("sv", { sensitivity: "accent" });
const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3);
const blankLike = (other: Value): Value => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);

/** Excel calculates with 17 digits and compares with 15: 0.1 + 0.2 = 0.3. */
const sameNumber = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));

/**
 * Order as =, < and sorting see it: numbers, text, FALSE, TRUE, errors; text without case, in Swedish order;
 * a blank is like 0, "" or FALSE, whatever it meets. Negative, 0 or positive.
 */
export function compare(left: Value, right: Value): number {
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return a === b || a.toLowerCase() === b.toLowerCase() ? 0 : collator.compare(a, b) || 1;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return Number(a) - Number(b) || 0;
}

/** One operator between two values; the left error wins. Operators: + - * / ^ & = <> < > <= >= */
export function operate(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "&":
      return `${toText(left)}${toText(right)}`;
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
  }
  const a = toNumber(left);
  if (isError(a)) return a;
  const b = toNumber(right);
  if (isError(b)) return b;
  switch (operator) {
    case "+":
      return finite(settled(a + b, a));
    case "-":
      return finite(settled(a - b, a));
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? ERRORS.div : finite(a / b);
    case "^":
      return a === 0 && b === 0 ? ERRORS.num : a === 0 && b < 0 ? ERRORS.div : finite(a ** b);
    default:
      throw new Error(`Unknown operator ${operator}`);
  }
}

/** Excel shows 0 where a sum or difference is nothing but the last bits of its terms. */
const settled = (result: number, term: number): number => (result !== 0 && Math.abs(result) < Math.abs(term) * 1e-15 ? 0 : result);
