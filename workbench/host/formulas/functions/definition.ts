import { isError } from "../../../../src/sheet/book";
import type { CellError, Value } from "../../../../src/sheet/book";
import { ERRORS, toBoolean, toNumber, toText } from "../coerce";
import type { Matrix } from "../coerce";
import { isMatrix, isReference } from "../reference";
import type { Result, Scope } from "../reference";

/**
 * What a parameter wants: `t` text, `n` number, `o` number, undefined for a blank, `b` boolean, `v` a value, `e` a value
 * or an error: one value each; an array there gives an array of results. `m` values as they are, an array or one value.
 * `r` the reference itself.
 */
type Kind = "t" | "n" | "o" | "b" | "v" | "e" | "m" | "r";

export interface Definition {
  takes: { kind: Kind; optional: boolean }[];
  /** Parameters that come again, from the end of `takes`; `least` counts what must be given. */
  again: Kind[];
  least: number;
  fills: boolean;
  run: (...args: any[]) => Result;
}

/**
 * A function of the table: `define("t n?", (text, count) => …)`; after "|" stand those that repeat ("?" after the last: or not at all).
 * `run` is given the values as asked for, undefined for those left out at the end, those that repeat as one list, and the scope last.
 * `fills`: the result may be an array although no argument is one.
 */
export function define(takes: string, run: (...args: any[]) => Result, { fills = false } = {}): Definition {
  const [fixed = "", again = ""] = takes.split("|").map((part) => part.trim());
  const kinds = fixed === "" ? [] : fixed.split(" ").map((kind) => ({ kind: kind[0] as Kind, optional: kind.endsWith("?") }));
  const repeated = again === "" ? [] : again.split(" ").map((kind) => kind[0] as Kind);
  const least = kinds.filter((parameter) => !parameter.optional).length + (again.endsWith("?") ? 0 : repeated.length);
  return { takes: kinds, again: repeated, least, fills, run };
}

/** The function's result for arguments as they were calculated; too few or too many are #VALUE!. */
export function call(definition: Definition, args: Result[], scope: Scope): Result {
  const { takes, again, least, run } = definition;
  const most = again.length ? Infinity : takes.length;
  const loose = again.length > 0 && args.length > takes.length && (args.length - takes.length) % again.length !== 0;
  if (args.length < least || args.length > most || loose) return ERRORS.value;
  const taken: unknown[] = [];
  const lifted: number[] = [];
  const kindAt = (index: number): Kind => takes[index]?.kind ?? again[(index - takes.length) % again.length]!;
  for (let index = 0; index < args.length; index++) {
    const kind = kindAt(index);
    const given = args[index]!;
    if (kind === "r") {
      taken.push(given);
      continue;
    }
    const value = kind === "m" ? values(given, scope) : single(given, scope);
    if (kind === "m") taken.push(value);
    else if (isMatrix(value)) {
      lifted.push(index);
      taken.push(value);
    } else {
      const fitting = fit(kind, value);
      if (isError(fitting as Value) && kind !== "e") return fitting as CellError;
      taken.push(fitting);
    }
  }
  while (taken.length < takes.length) taken.push(undefined);
  const answer = (all: unknown[]): Result =>
    again.length ? run(...all.slice(0, takes.length), all.slice(takes.length), scope) : run(...all, scope);
  if (lifted.length === 0) return answer(taken);
  return broadcast(lifted.map((index) => taken[index] as Matrix), (elements) => {
    const one = taken.slice();
    for (const [place, index] of lifted.entries()) {
      const kind = kindAt(index);
      const fitting = fit(kind, elements[place]!);
      if (isError(fitting as Value) && kind !== "e") return fitting as CellError;
      one[index] = fitting;
    }
    return corner(answer(one), scope);
  });
}

/** The first value of a result. */
function corner(result: Result, scope: Scope): Value {
  const given = values(result, scope);
  return isMatrix(given) ? (given[0]?.[0] ?? null) : given;
}

function fit(kind: Kind, value: Value): Value | undefined {
  switch (kind) {
    case "o":
      return value === null ? undefined : toNumber(value);
    case "t":
      return toText(value);
    case "n":
      return toNumber(value);
    case "b":
      return toBoolean(value);
    default:
      return value;
  }
}

/** Values of a result: a reference is read (one cell too is an array), an array stays, one value stays. */
export function values(result: Result, scope: Scope): Value | Matrix {
  if (!isReference(result)) return result;
  return result.places.length === 1 ? scope.read(result.places[0]!) : result.places.flatMap((place) => scope.read(place));
}

/** As `values`, but one cell is its value. */
export function single(result: Result, scope: Scope): Value | Matrix {
  if (isReference(result) && result.places.length > 1) return ERRORS.value;
  const given = values(result, scope);
  return isMatrix(given) && given.length === 1 && given[0]!.length === 1 ? given[0]![0]! : given;
}

/** An element for each place of the largest array; one row or column is repeated, what is missing is #N/A. */
export function broadcast(arrays: Matrix[], run: (elements: Value[]) => Value): Matrix {
  const rows = Math.max(...arrays.map((array) => array.length));
  const columns = Math.max(...arrays.map((array) => array[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const elements: Value[] = [];
      for (const array of arrays) {
        const line = array[array.length === 1 ? 0 : row];
        const element = line?.[line.length === 1 ? 0 : column];
        elements.push(element === undefined ? ERRORS.na : element);
      }
      return run(elements);
    }),
  );
}

export const asMatrix = (given: Value | Matrix): Matrix => (isMatrix(given) ? given : [[given]]);
/** Rows as columns. */
export const turned = (matrix: Matrix): Matrix => (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
export const flat = (given: Value | Matrix): Value[] => (isMatrix(given) ? given.flat() : [given]);

/** The numbers that SUM and its kin see: numbers of arrays and references, and single values read as numbers; or the first error. */
export function numbers(args: (Value | Matrix)[]): number[] | CellError {
  const found: number[] = [];
  for (const given of args) {
    if (!isMatrix(given)) {
      const number = toNumber(given);
      if (isError(number)) return number;
      found.push(number);
      continue;
    }
    for (const row of given) {
      for (const value of row) {
        if (typeof value === "number") found.push(value);
        else if (isError(value)) return value;
      }
    }
  }
  return found;
}
