import * as formulajs from "@formulajs/formulajs";
import { isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { ERRORS, finite } from "../coerce";
import type { Matrix } from "../coerce";
import { define, flat, numbers } from "./definition";
import type { Definition } from "./definition";

/** What formulajs answers rightly, by what the function takes ("define"). */
const LENT: Record<string, string> = {
  n: "SIN COS TAN ASIN ACOS ATAN SINH COSH TANH DEGREES RADIANS FACT SQRTPI NORM.S.INV",
  "n b": "NORM.S.DIST",
  "n n": "COMBIN PERMUT EFFECT NOMINAL",
  "n n n": "SLN STANDARDIZE NORM.INV",
  "n n n b": "NORM.DIST",
  "n n b?": "DAYS360",
  "|m": "GEOMEAN HARMEAN AVEDEV DEVSQ SKEW KURT",
  "m m": "CORREL SLOPE INTERCEPT RSQ",
  "n m m": "FORECAST XNPV",
  "n|m": "NPV",
  "m n?": "IRR",
  "m m n?": "XIRR",
  "n n n n? n?": "PMT FV PV NPER RATE",
  "n n n n n? n?": "IPMT PPMT",
};

type Lent = (...args: unknown[]) => unknown;

/** NORM.S.DIST is NORM.S.DIST there, too: an object in an object. */
const inLibrary = (name: string): unknown => name.split(".").reduce<unknown>((part, word) => (part as Record<string, unknown> | undefined)?.[word], formulajs);

function lent(name: string, takes: string): Definition {
  const run = inLibrary(name) as Lent | undefined;
  if (!run) throw new Error(`formulajs has no ${name}`);
  const loose = takes === "|m";
  return define(takes, (...given: unknown[]) => {
    const args: unknown[] = [];
    for (const arg of takes.endsWith("m m") ? paired(given.slice(0, -1)) : given.slice(0, -1)) {
      if (arg === undefined) continue;
      const list = Array.isArray(arg) || loose ? numbers([arg as Value | Matrix]) : null;
      if (list && !Array.isArray(list)) return list;
      if (loose) args.push(...list!);
      else args.push(list ?? arg);
    }
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
