import { format, isDateFormat } from "numfmt";
import { isError } from "../../../../src/sheet/book";
import type { CellError, Value } from "../../../../src/sheet/book";
import { ERRORS, numberIn, toNumber, toText } from "../coerce";
import type { Matrix } from "../coerce";
import { wildcard } from "../criteria";
import type { Scope } from "../reference";
import { define, flat } from "./definition";
import type { Definition } from "./definition";

const LONGEST = 32_767;

/** The texts of all values, or the first error. */
function texts(given: (Value | Matrix)[]): string[] | CellError {
  const found: string[] = [];
  for (const value of given.flatMap(flat)) {
    const text = toText(value);
    if (isError(text)) return text;
    found.push(text);
  }
  return found;
}

function joined(parts: string[] | CellError, glue: string[]): Value {
  if (!Array.isArray(parts)) return parts;
  const text = parts.reduce((all, part, index) => (index ? all + glue[(index - 1) % glue.length]! + part : part), "");
  return text.length > LONGEST ? ERRORS.value : text;
}

/** Where `wanted` begins, from 1, at or after `from`. */
function position(text: string, from: number, find: (rest: string) => number): Value {
  const start = Math.trunc(from) - 1;
  if (start < 0 || start > text.length) return ERRORS.value;
  const at = find(text.slice(start));
  return at < 0 ? ERRORS.value : start + at + 1;
}

function substituted(text: string, old: string, fresh: string, which: number | undefined): Value {
  if (old === "") return text;
  if (which === undefined) return text.split(old).join(fresh);
  if (which < 1) return ERRORS.value;
  let at = -1;
  for (let count = 0; count < Math.trunc(which); count++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + fresh + text.slice(at + old.length);
}

/** A value in a number format, in en-US; a format that Excel does not take is #VALUE!. */
function formatted(value: Exclude<Value, CellError>, code: string, scope: Scope): Value {
  const number = typeof value === "string" ? (numberIn(value) ?? value) : (value ?? 0);
  if (typeof number === "boolean") return number ? "TRUE" : "FALSE";
  if (code === "") return typeof number === "string" ? number : "";
  const later = scope.book.date1904 && isDateFormat(code) && typeof number === "number" ? 1462 : 0;
  try {
    return format(code, typeof number === "number" ? number + later : number, { locale: "en-US", throws: true });
  } catch {
    return ERRORS.value;
  }
}

const proper = (text: string): string => text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

export const TEXT: Record<string, Definition> = {
  CONCAT: define("|m", (given: (Value | Matrix)[]) => joined(texts(given), [""])),
  TEXTJOIN: define("m b|m", (glue: Value | Matrix, skip: boolean, given: (Value | Matrix)[]) => {
    const parts = texts(given);
    const marks = texts([glue]);
    if (!Array.isArray(marks)) return marks;
    return joined(Array.isArray(parts) && skip ? parts.filter((part) => part !== "") : parts, marks);
  }),
  LEFT: define("t n?", (text: string, count = 1) => (count < 0 ? ERRORS.value : text.slice(0, Math.trunc(count)))),
  RIGHT: define("t n?", (text: string, count = 1) => (count < 0 ? ERRORS.value : text.slice(Math.max(0, text.length - Math.trunc(count))))),
  PROPER: define("t", proper),
  REPT: define("t n", (text: string, count: number) => (count < 0 || text.length * count > LONGEST ? ERRORS.value : text.repeat(Math.trunc(count)))),
  SEARCH: define("t t n?", (wanted: string, text: string, from = 1) => position(text, from, (rest) => rest.search(wildcard(wanted, false)))),
  REPLACE: define("t n n t", (text: string, start: number, count: number, fresh: string) =>
    start < 1 || count < 0 ? ERRORS.value : text.slice(0, Math.trunc(start) - 1) + fresh + text.slice(Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  SUBSTITUTE: define("t t t n?", substituted),
  CHAR: define("n", (code: number) => (code < 1 || code >= 256 ? ERRORS.value : new TextDecoder("windows-1252").decode(Uint8Array.of(Math.trunc(code))))),
  VALUE: define("v", (value: Value) => (typeof value === "boolean" ? ERRORS.value : toNumber(value))),
  TEXT: define("v t", formatted),
  HYPERLINK: define("v v?", (target: Value, shown?: Value) => (shown === undefined ? target : shown)),
};
