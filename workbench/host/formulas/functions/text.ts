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
const changed = (run: (text: string) => string): Definition => define("t", run);

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

/** The text before or after the n-th separator; a negative n counts from the end. */
const beside = (after: boolean): Definition =>
  define("t t o? n? n? e?", (text: string, mark: string, asked = 1, loose = 0, toEnd = 0, missing?: Value) => {
    const which = Math.trunc(asked);
    if (which === 0 || (text !== "" && Math.abs(which) > text.length)) return ERRORS.value;
    const [within, wanted] = loose ? [text.toLowerCase(), mark.toLowerCase()] : [text, mark];
    const found: number[] = [];
    for (let at = within.indexOf(wanted); at >= 0 && wanted !== ""; at = within.indexOf(wanted, at + wanted.length)) found.push(at);
    const at = which > 0 ? found[which - 1] : found[found.length + which];
    if (at !== undefined) return after ? text.slice(at + mark.length) : text.slice(0, at);
    if (toEnd && Math.abs(which) === found.length + 1) return after === which > 0 ? "" : text;
    return missing === undefined ? ERRORS.na : (missing ?? "");
  });

const proper = (text: string): string => text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

export const TEXT: Record<string, Definition> = {
  CONCAT: define("|m", (...given: (Value | Matrix)[]) => joined(texts(given.slice(0, -1)), [""])),
  CONCATENATE: define("|t", (...given: unknown[]) => given.slice(0, -1).join("")),
  TEXTJOIN: define("m b|m", (glue: Value | Matrix, skip: boolean, ...given: unknown[]) => {
    const parts = texts(given.slice(0, -1) as (Value | Matrix)[]);
    const marks = texts([glue]);
    if (!Array.isArray(marks)) return marks;
    return joined(Array.isArray(parts) && skip ? parts.filter((part) => part !== "") : parts, marks);
  }),
  LEFT: define("t n?", (text: string, count = 1) => (count < 0 ? ERRORS.value : text.slice(0, Math.trunc(count)))),
  RIGHT: define("t n?", (text: string, count = 1) => (count < 0 ? ERRORS.value : text.slice(Math.max(0, text.length - Math.trunc(count))))),
  MID: define("t n n", (text: string, start: number, count: number) =>
    start < 1 || count < 0 ? ERRORS.value : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  LEN: define("t", (text: string) => text.length),
  TRIM: changed((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: changed((text) => text.replace(/[\x00-\x1f]/g, "")),
  UPPER: changed((text) => text.toUpperCase()),
  LOWER: changed((text) => text.toLowerCase()),
  PROPER: changed(proper),
  EXACT: define("t t", (a: string, b: string) => a === b),
  REPT: define("t n", (text: string, count: number) => (count < 0 || text.length * count > LONGEST ? ERRORS.value : text.repeat(Math.trunc(count)))),
  FIND: define("t t n?", (wanted: string, text: string, from = 1) => position(text, from, (rest) => rest.indexOf(wanted))),
  SEARCH: define("t t n?", (wanted: string, text: string, from = 1) => position(text, from, (rest) => rest.search(wildcard(wanted, false)))),
  REPLACE: define("t n n t", (text: string, start: number, count: number, fresh: string) =>
    start < 1 || count < 0 ? ERRORS.value : text.slice(0, Math.trunc(start) - 1) + fresh + text.slice(Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  SUBSTITUTE: define("t t t n?", substituted),
  TEXTBEFORE: beside(false),
  TEXTAFTER: beside(true),
  CHAR: define("n", (code: number) => (code < 1 || code >= 256 ? ERRORS.value : new TextDecoder("windows-1252").decode(Uint8Array.of(Math.trunc(code))))),
  UNICHAR: define("n", (code: number) => (code < 1 || code > 0x10ffff ? ERRORS.value : String.fromCodePoint(Math.trunc(code)))),
  CODE: define("t", (text: string) => (text === "" ? ERRORS.value : text.charCodeAt(0))),
  UNICODE: define("t", (text: string) => text.codePointAt(0) ?? ERRORS.value),
  VALUE: define("v", (value: Value) => (typeof value === "boolean" ? ERRORS.value : toNumber(value))),
  NUMBERVALUE: define("t t? t?", (text: string, decimal = ".", group = ",") => {
    const plain = text.replace(/\s/g, "").split(group[0] ?? ",").join("").replace(decimal[0] ?? ".", ".");
    const [, digits = "", percent = ""] = /^(.*?)(%*)$/.exec(plain)!;
    const number = digits === "" ? 0 : Number(digits);
    return Number.isNaN(number) ? ERRORS.value : number / 100 ** percent.length;
  }),
  TEXT: define("v t", formatted),
  FIXED: define("n n? b?", (number: number, decimals = 2, plain = false) => {
    const places = Math.max(0, Math.trunc(decimals));
    return format(`${plain ? "0" : "#,##0"}${places ? `.${"0".repeat(places)}` : ""}`, number, { locale: "en-US" });
  }),
  HYPERLINK: define("v v?", (target: Value, shown?: Value) => (shown === undefined ? target : shown)),
};
