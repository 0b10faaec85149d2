import { format } from "numfmt";
import { isError, type CellError, type Value } from "../../../../src/sheet/book";
import { ERRORS, numberIn, toNumber, toText } from "../coerce";
import { flat, type Given } from "../matrix";
import { wildcard } from "./conditional";
import { define, type Definition } from "./definition";

const LONGEST = 32_767;

/** The texts of all values with something between them, or the first error. */
function joined(given: Given[], glue = "", skip = false): Value {
  const texts = given.flatMap(flat).map(toText);
  const text = texts.filter((one) => !skip || one !== "").join(glue);
  return texts.find((one) => isError(one)) ?? (text.length > LONGEST ? ERRORS.value : text);
}

/** Where a text begins in another, from 1, at or after `from`. */
const position = (find: (wanted: string, text: string) => number): Definition =>
  define("t t n?", (wanted: string, text: string, from = 1) => {
    const start = Math.trunc(from) - 1;
    const at = start < 0 || start > text.length ? -1 : find(wanted, text.slice(start));
    return at < 0 ? ERRORS.value : start + at + 1;
  });

/** The text with so many characters from a place, counted from 1, written anew. */
function replaced(
  text: string,
  start: number,
  count: number,
  write: (old: string, before: string, after: string) => string,
): Value {
  const [from, length] = [Math.trunc(start) - 1, Math.trunc(count)];
  return from < 0 || length < 0
    ? ERRORS.value
    : write(text.slice(from, from + length), text.slice(0, from), text.slice(from + length));
}

function substituted(text: string, old: string, fresh: string, which?: number): Value {
  let count = 0;
  if (which !== undefined && which < 1) return ERRORS.value;
  return old === ""
    ? text
    : text.replaceAll(old, () => (which === undefined || ++count === Math.trunc(which) ? fresh : old));
}

/** A value in a number format, in en-US; a format that Excel does not take is #VALUE!. */
function formatted(value: Exclude<Value, CellError>, code: string): Value {
  if (typeof value === "boolean") return toText(value);
  try {
    return format(code, typeof value === "string" ? (numberIn(value) ?? value) : (value ?? 0), {
      locale: "en-US",
      throws: true,
    });
  } catch {
    return ERRORS.value;
  }
}

export const TEXT: Record<string, Definition> = {
  CONCAT: define("|m", (given: Given[]) => joined(given)),
  CONCATENATE: define("|t", (given: string[]) => joined(given)),
  TEXTJOIN: define("t b|m", (glue: string, skip: boolean, given: Given[]) => joined(given, glue, skip)),
  LEFT: define("t n?", (text: string, count = 1) => replaced(text, 1, count, (old) => old)),
  RIGHT: define("t n?", (text: string, count = 1) =>
    count < 0 ? ERRORS.value : text.slice(Math.max(0, text.length - Math.trunc(count))),
  ),
  MID: define("t n n", (text: string, start: number, count: number) => replaced(text, start, count, (old) => old)),
  REPLACE: define("t n n t", (text: string, start: number, count: number, fresh: string) =>
    replaced(text, start, count, (_, before, after) => before + fresh + after),
  ),
  REPT: define("t n", (text: string, count: number) =>
    count < 0 || text.length * count > LONGEST ? ERRORS.value : text.repeat(Math.trunc(count)),
  ),
  SUBSTITUTE: define("t t t n?", substituted),
  FIND: position((wanted, text) => text.indexOf(wanted)),
  SEARCH: position((wanted, text) => text.search(wildcard(wanted, false))),
  LEN: define("t", (text: string) => text.length),
  TRIM: define("t", (text: string) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: define("t", (text: string) => text.toUpperCase()),
  LOWER: define("t", (text: string) => text.toLowerCase()),
  EXACT: define("t t", (a: string, b: string) => a === b),
  VALUE: define("v", (value: Value) => (typeof value === "boolean" ? ERRORS.value : toNumber(value))),
  TEXT: define("v t", formatted),
  HYPERLINK: define("v v?", (target: Value, shown = target) => shown),
};
