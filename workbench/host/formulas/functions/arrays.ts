import { isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { compare, ERRORS, toBoolean } from "../coerce";
import type { Matrix } from "../coerce";
import { asMatrix, define, flat, turned } from "./definition";
import type { Definition } from "./definition";

type Given = Value | Matrix;

/** More cells than this are not made. */
const MOST = 1_100_000;

const filling = (takes: string, run: (...args: any[]) => Given): Definition => define(takes, run, { fills: true });
const orEmpty = (matrix: Matrix): Given => (matrix.length && matrix[0]!.length ? matrix : ERRORS.calc);

/** Rows with those places kept where the sign says: blanks last, then as `compare`; equal rows stay in their order. */
function sortedRows(rows: Matrix, keys: { at: Value[]; order: number }[]): Matrix {
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => {
      for (const { at, order } of keys) {
        const [x, y] = [at[a.index]!, at[b.index]!];
        if (x === null || y === null) {
          if (x !== y) return x === null ? 1 : -1;
          continue;
        }
        const way = compare(x, y);
        if (way !== 0) return way * order;
      }
      return a.index - b.index;
    })
    .map(({ row }) => row);
}

function filtered(given: Given, include: Given, empty: Given | undefined): Given {
  const array = asMatrix(given);
  const marks = asMatrix(include);
  const down = marks[0]!.length === 1 && marks.length === array.length;
  if (!down && !(marks.length === 1 && marks[0]!.length === array[0]!.length)) return ERRORS.value;
  const kept: boolean[] = [];
  for (const mark of marks.flat()) {
    const keep = toBoolean(mark);
    if (isError(keep)) return keep;
    kept.push(keep);
  }
  const found = down ? array.filter((_, row) => kept[row]) : array.map((row) => row.filter((_, column) => kept[column]));
  return found.length && found[0]!.length ? found : (empty ?? ERRORS.calc);
}

function unique(given: Given, across = false, once = false): Given {
  const rows = across ? turned(asMatrix(given)) : asMatrix(given);
  const seen = new Map<string, { row: Value[]; count: number }>();
  for (const row of rows) {
    const key = JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
    const known = seen.get(key);
    if (known) known.count++;
    else seen.set(key, { row, count: 1 });
  }
  const found = [...seen.values()].filter(({ count }) => !once || count === 1).map(({ row }) => row);
  return orEmpty(across ? turned(found) : found);
}

function sequence(rows = 1, columns = 1, start = 1, step = 1): Given {
  const [tall, wide] = [Math.trunc(rows), Math.trunc(columns)];
  if (tall < 0 || wide < 0) return ERRORS.value;
  if (tall === 0 || wide === 0) return ERRORS.calc;
  if (tall * wide > MOST) return ERRORS.num;
  return Array.from({ length: tall }, (_, row) => Array.from({ length: wide }, (__, column) => start + (row * wide + column) * step));
}

export const ARRAYS: Record<string, Definition> = {
  FILTER: filling("m m m?", filtered),
  UNIQUE: filling("m b? b?", unique),
  SEQUENCE: filling("o? o? o? o?", sequence),
  SORT: filling("m m? m? b?", (given: Given, by: Given | undefined, order: Given | undefined, across = false) => {
    const lines = across ? turned(asMatrix(given)) : asMatrix(given);
    const orders = flat(order ?? 1);
    const keys = flat(by ?? 1).map((index, place) => ({
      at: lines.map((row) => row[Number(index) - 1]!),
      order: Number(orders[place] ?? orders[0]),
    }));
    if (keys.some((key) => key.at.includes(undefined as never) || Math.abs(key.order) !== 1)) return ERRORS.value;
    const rows = sortedRows(lines, keys);
    return across ? turned(rows) : rows;
  }),
  SORTBY: filling("m m|m?", (given: Given, by: Given, more: Given[]) => {
    const array = asMatrix(given);
    const rest = [by, ...more];
    const across = asMatrix(by).length === 1 && array.length !== 1;
    const lines = across ? turned(array) : array;
    const keys: { at: Value[]; order: number }[] = [];
    for (let index = 0; index < rest.length; index += 2) {
      const at = flat(rest[index]!);
      const order = flat(rest[index + 1] ?? 1)[0];
      if (at.length !== lines.length || (order !== 1 && order !== -1)) return ERRORS.value;
      keys.push({ at, order });
    }
    return across ? turned(sortedRows(lines, keys)) : sortedRows(lines, keys);
  }),
  TRANSPOSE: filling("m", (given: Given) => turned(asMatrix(given))),
};
