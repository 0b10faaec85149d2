import { isError } from "../../../../src/sheet/book";
import type { CellError, Value } from "../../../../src/sheet/book";
import { ERRORS, toBoolean } from "../coerce";
import type { Matrix } from "../coerce";
import { isMatrix } from "../reference";
import { define } from "./definition";
import type { Definition } from "./definition";

/** The truth values that AND and its kin see: text and blanks of arrays, and "", are passed over; #VALUE! where there is none. */
function truths(args: (Value | Matrix)[]): boolean[] | CellError {
  const found: boolean[] = [];
  for (const given of args) {
    for (const value of isMatrix(given) ? given.flat() : [given]) {
      if (value === "" || (isMatrix(given) && (value === null || typeof value === "string"))) continue;
      const truth = toBoolean(value);
      if (isError(truth)) return truth;
      found.push(truth);
    }
  }
  return found.length ? found : ERRORS.value;
}

const all = (judge: (found: boolean[]) => boolean): Definition =>
  define("|m", (args: (Value | Matrix)[]) => {
    const found = truths(args);
    return Array.isArray(found) ? judge(found) : found;
  });

const is = (test: (value: Value) => boolean): Definition => define("e", test);

const TYPES: Record<string, number> = { number: 1, string: 2, boolean: 4 };
const NUMBERED = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

export const LOGIC: Record<string, Definition> = {
  AND: all((found) => found.every(Boolean)),
  OR: all((found) => found.some(Boolean)),
  XOR: all((found) => found.filter(Boolean).length % 2 === 1),
  NOT: define("b", (value: boolean) => !value),
  NA: define("", () => ERRORS.na),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISBLANK: is((value) => value === null),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && value.error !== "#N/A"),
  ISNA: is((value) => isError(value) && value.error === "#N/A"),
  N: define("v", (value: Value) => (typeof value === "number" ? value : value === true ? 1 : 0)),
  T: define("v", (value: Value) => (typeof value === "string" ? value : "")),
  TYPE: define("m", (value: Value | Matrix) => {
    const one = isMatrix(value) && value.length === 1 && value[0]!.length === 1 ? value[0]![0]! : value;
    return isMatrix(one) ? 64 : isError(one) ? 16 : (TYPES[typeof one] ?? 1);
  }),
  "ERROR.TYPE": define("e", (value: Value) => (isError(value) && NUMBERED.includes(value.error) ? NUMBERED.indexOf(value.error) + 1 : ERRORS.na)),
};
