import * as formulajs from "@formulajs/formulajs";
import { isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { ERRORS, finite } from "../coerce";
import type { Matrix } from "../coerce";
import { define, flat, numbers } from "./definition";
import type { Definition } from "./definition";

/** What formulajs answers as Excel does, once its arguments are coerced, by what the function takes ("define"). */
const LENT: Record<string, string> = {
  "": "PI TRUE FALSE",
  n: "ABS SIGN INT SQRT EXP LN LOG10 EVEN ODD SIN COS TAN ASIN ACOS ATAN DEGREES RADIANS FACT HOUR MINUTE SECOND ISOWEEKNUM ISEVEN ISODD UNICHAR",
  "n n?": "WEEKDAY WEEKNUM",
  "n n": "POWER COMBIN DAYS EFFECT NOMINAL",
  "n n b?": "DAYS360",
  "n n m?": "NETWORKDAYS",
  "n n t": "DATEDIF",
  "n n? b?": "FIXED",
  t: "LEN TRIM CLEAN UPPER LOWER CODE UNICODE",
  "t t": "EXACT",
  "t t n?": "FIND",
  "t n n": "MID",
  "|t": "CONCATENATE",
  "|m": "GEOMEAN HARMEAN AVEDEV DEVSQ",
  "m m": "CORREL SLOPE INTERCEPT RSQ",
  "n m m": "FORECAST",
  "n|m": "NPV",
  "m n?": "IRR",
  "n n n": "SLN",
  "n n n n? n?": "PMT FV PV NPER RATE",
  "n n n n n? n?": "IPMT PPMT",
};

type Lent = (...args: unknown[]) => unknown;

function lent(name: string, takes: string): Definition {
  const run = (formulajs as unknown as Record<string, Lent | undefined>)[name];
  if (!run) throw new Error(`formulajs has no ${name}`);
  const loose = takes === "|m";
  return define(takes, (...all: unknown[]) => {
    const fixed = all.slice(0, -1);
    const given = takes.includes("|") ? [...fixed.slice(0, -1), ...(fixed[fixed.length - 1] as unknown[])] : fixed;
    const args: unknown[] = [];
    for (const arg of takes.endsWith("m m") ? paired(given) : given) {
      if (arg === undefined) continue;
      const list = Array.isArray(arg) || loose ? numbers([arg as Value | Matrix]) : null;
      if (list && !Array.isArray(list)) return list;
      if (loose) args.push(...list!);
      else args.push(list ?? arg);
    }
    if (loose && args.length === 0) return ERRORS.num;
    try {
      return answered(run(...args));
    } catch {
      return ERRORS.num;
    }
  });
}

/** Of the last two arguments, the places where both have numbers, or an error. */
function paired(given: unknown[]): unknown[] {
  const [left, right] = given.slice(-2).map((arg) => flat(arg as Value | Matrix));
  const kept = left!.map((value, index) => [value, right![index] ?? null]).filter((pair) => pair.some(isError) || pair.every((value) => typeof value === "number"));
  return [...given.slice(0, -2), ...[0, 1].map((side) => [kept.map((pair) => pair[side]!)])];
}

function answered(result: unknown): Value {
  if (typeof result === "number") return finite(result);
  if (result instanceof Error) return { error: result.message };
  return typeof result === "string" || typeof result === "boolean" ? result : ERRORS.value;
}

export const BORROWED: Record<string, Definition> = Object.fromEntries(
  Object.entries(LENT).flatMap(([takes, names]) => names.split(" ").map((name) => [name, lent(name, takes)])),
);
