import { isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { compare, ERRORS } from "../coerce";
import type { Matrix } from "../coerce";
import { wildcard } from "../criteria";
import { asMatrix, define, turned } from "./definition";
import type { Definition } from "./definition";

type Given = Value | Matrix;

type Key = string | number | boolean;
const keyOf = (value: Value): Key | null =>
  typeof value === "string" ? `"${value.toLowerCase()}` : typeof value === "number" ? Number(value.toPrecision(15)) : typeof value === "boolean" ? value : null;

/** First places by value, and columns, of arrays that are looked in again and again. */
const indexes = new WeakMap<Value[], Map<Key, number>>();
const columns = new WeakMap<Matrix, Map<number, Value[]>>();

function indexOf(list: Value[]): Map<Key, number> {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map<Key, number>();
  list.forEach((value, place) => {
    const key = keyOf(value);
    if (key !== null && !index.has(key)) index.set(key, place);
  });
  indexes.set(list, index);
  return index;
}

function columnOf(matrix: Matrix, column: number): Value[] {
  const known = columns.get(matrix) ?? new Map<number, Value[]>();
  columns.set(matrix, known);
  const list = known.get(column) ?? matrix.map((row) => row[column]!);
  known.set(column, list);
  return list;
}

/** Where the list holds the value itself, from either end; -1 when it does not. `*`, `?` and `~` only where `wild`. */
function exact(wanted: Value, list: Value[], wild: boolean, backwards = false): number {
  const pattern = wild && typeof wanted === "string" && /[*?~]/.test(wanted) ? wildcard(wanted) : null;
  const key = keyOf(wanted ?? 0);
  if (!pattern && !backwards) return indexOf(list).get(key!) ?? -1;
  const holds = (value: Value): boolean => (pattern ? typeof value === "string" && pattern.test(value) : keyOf(value) === key);
  return backwards ? list.findLastIndex(holds) : list.findIndex(holds);
}

/** Where the largest value not above the wanted one stands in a list in rising order; the last of several. */
function rising(wanted: Value, list: Value[]): number {
  const sought = wanted ?? 0;
  const alike = list.flatMap((value, index) => (value !== null && typeof value === typeof sought && !isError(value) ? [index] : []));
  let [low, high] = [0, alike.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[alike[middle]!]!, sought) <= 0) low = middle + 1;
    else high = middle;
  }
  return alike[low - 1] ?? -1;
}

/** Where the smallest value not below the wanted one stands in a list in falling order. */
function falling(wanted: Value, list: Value[]): number {
  let found = -1;
  for (let index = 0; index < list.length; index++) {
    const value = list[index]!;
    if (value === null || typeof value !== typeof (wanted ?? 0)) continue;
    const order = compare(value, wanted);
    if (order < 0) break;
    found = index;
    if (order === 0) break;
  }
  return found;
}

/** XMATCH's nearest: the closest value on one side, of any type, in a list in any order. */
function nearest(wanted: Value, list: Value[], side: number, backwards: boolean): number {
  let found = -1;
  for (let step = 0; step < list.length; step++) {
    const index = backwards ? list.length - 1 - step : step;
    const value = list[index]!;
    if (value === null || isError(value)) continue;
    const order = compare(value, wanted);
    if (order === 0) return index;
    if (order * side > 0 && (found < 0 || (compare(value, list[found]!) * side < 0))) found = index;
  }
  return found;
}

/** Where XMATCH finds the value, -1 where it does not; null for modes that Excel does not take. */
function xmatch(wanted: Value, list: Value[], mode = 0, search = 1): number | null {
  if (![-1, 0, 1, 2].includes(mode) || ![-2, -1, 1, 2].includes(search) || (mode === 2 && Math.abs(search) === 2)) return null;
  const backwards = search === -1 || search === -2;
  if (mode === 0 || mode === 2) return wanted === null ? list.findIndex((value) => value === null) : exact(wanted, list, mode === 2, backwards);
  return nearest(wanted, list, mode, backwards);
}

/** A list of one row or one column; null for anything wider. */
const listOf = (given: Given): Value[] | null => {
  const matrix = asMatrix(given);
  return matrix.length === 1 ? matrix[0]! : matrix[0]!.length === 1 ? columnOf(matrix, 0) : null;
};

function lookedUp(wanted: Value, table: Matrix, column: number, near: boolean): Value {
  const place = Math.trunc(column) - 1;
  if (place < 0) return ERRORS.value;
  if (place >= table[0]!.length) return ERRORS.ref;
  const keys = columnOf(table, 0);
  const found = near ? rising(wanted, keys) : exact(wanted, keys, true);
  return found < 0 ? ERRORS.na : table[found]![place]!;
}

export const LOOKUP: Record<string, Definition> = {
  MATCH: define("v m n?", (wanted: Value, given: Given, kind = 1) => {
    const list = listOf(given);
    if (!list) return ERRORS.na;
    const found = kind === 0 ? exact(wanted, list, true) : kind > 0 ? rising(wanted, list) : falling(wanted, list);
    return found < 0 ? ERRORS.na : found + 1;
  }),
  XMATCH: define("v m o? o?", (wanted: Value, given: Given, mode?: number, search?: number) => {
    const list = listOf(given);
    const found = list ? xmatch(wanted, list, mode, search) : null;
    return found === null ? ERRORS.value : found < 0 ? ERRORS.na : found + 1;
  }),
  VLOOKUP: define("v m n b?", (wanted: Value, table: Given, column: number, near = true) => lookedUp(wanted, asMatrix(table), column, near)),
  HLOOKUP: define("v m n b?", (wanted: Value, table: Given, row: number, near = true) => lookedUp(wanted, turned(asMatrix(table)), row, near)),
  LOOKUP: define("v m m?", (wanted: Value, given: Given, results?: Given) => {
    const matrix = asMatrix(given);
    const lines = matrix[0]!.length > matrix.length ? turned(matrix) : matrix;
    const found = rising(wanted, lines.map((row) => row[0]!));
    if (found < 0) return ERRORS.na;
    const list = results === undefined ? lines.map((row) => row[row.length - 1]!) : listOf(results);
    return list?.[found] ?? ERRORS.na;
  }),
  XLOOKUP: define(
    "v m m m? o? o?",
    (wanted: Value, keys: Given, results: Given, missing: Given | undefined, mode?: number, search?: number) => {
      const list = listOf(keys);
      const matrix = asMatrix(results);
      const across = asMatrix(keys).length === 1 && list?.length === matrix[0]!.length && matrix.length >= 1 && !(list.length === 1 && matrix.length === 1);
      if (!list || (across ? matrix[0]!.length : matrix.length) !== list.length) return ERRORS.value;
      const found = xmatch(wanted, list, mode, search);
      if (found === null) return ERRORS.value;
      if (found < 0) return missing ?? ERRORS.na;
      return across ? matrix.map((row) => [row[found]!]) : [matrix[found]!];
    },
    { fills: true },
  ),
};
