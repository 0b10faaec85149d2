import { isError, type CellError, type Value } from "../../../../src/sheet/book";
import { ERRORS, toBoolean, toNumber, toText } from "../coerce";
import { broadcast, isMatrix, type Matrix } from "../matrix";
import { single, values, type Result, type Scope } from "../reference";

/**
 * Type of a parameter: `t` text, `n` number, `o` number, undefined for a blank, `b` boolean, `v` a value, `e` a value
 * or an error: one each, and a matrix gives a matrix of results. `m` values as they are, a matrix or one value. `r` the
 * reference itself.
 */
type Kind = "t" | "n" | "o" | "b" | "v" | "e" | "m" | "r";

export interface Definition {
  takes: Kind[];
  /** Those that come again, from the end of `takes`. */
  again: Kind[];
  /** Arguments that must be given. */
  least: number;
  run: (...args: any[]) => Result;
}

/**
 * A function of the table: `define("t n?", (text, count) => …)`; after "|" stand those that repeat, "?" those that may
 * be left out. `run` is given the values as asked for, undefined for those left out at the end, those that repeat as
 * one list, and the scope last.
 */
export function define(takes: string, run: (...args: any[]) => Result): Definition {
  const [fixed = [], again = []] = takes.split("|").map((part) => part.match(/\w\??/g) ?? []);
  const least = [...fixed, ...again].filter((kind) => !kind.endsWith("?")).length;
  return { takes: fixed.map((kind) => kind[0] as Kind), again: again.map((kind) => kind[0] as Kind), least, run };
}

const FIT: Partial<Record<Kind, (value: Value) => unknown>> = {
  t: toText,
  n: toNumber,
  o: (value) => (value === null ? undefined : toNumber(value)),
  b: toBoolean,
};

/**
 * The function's result for arguments as they were calculated; too few or too many are #VALUE!, an error where a value
 * is wanted is the result.
 */
export function call({ takes, again, least, run }: Definition, args: Result[], scope: Scope): Result {
  const more = Math.max(0, args.length - takes.length);
  if (args.length < least || (again.length ? more % again.length : more) > 0) return ERRORS.value;
  const kinds = args.map((_, index) => takes[index] ?? again[(index - takes.length) % again.length]!);
  const given = args.map((arg, index) =>
    kinds[index] === "r" ? arg : kinds[index] === "m" ? values(arg, scope) : single(arg, scope),
  );
  const answer = (all: Result[]): Result => {
    const fitted = all.map(
      (value, index) => FIT[kinds[index]!]?.(value as Value) ?? (kinds[index] === "o" ? undefined : value),
    );
    const error = fitted.find((value, index) => !/[emr]/.test(kinds[index]!) && isError(value as Value));
    if (error) return error as CellError;
    return run(...takes.map((_, index) => fitted[index]), ...(again.length ? [fitted.slice(takes.length)] : []), scope);
  };
  const lifted = given.flatMap((value, index) => (!/[mr]/.test(kinds[index]!) && isMatrix(value) ? [index] : []));
  if (lifted.length === 0) return answer(given);
  return broadcast(
    lifted.map((index) => given[index] as Matrix),
    (elements) => {
      const result = values(
        answer(given.map((value, index) => (lifted.includes(index) ? elements[lifted.indexOf(index)]! : value))),
        scope,
      );
      return isMatrix(result) ? result[0]![0]! : result;
    },
  );
}
