import { isError } from "../../../../src/sheet/book";
import type { CellError, Value } from "../../../../src/sheet/book";
import { compare, ERRORS, toBoolean } from "../coerce";
import type { Matrix } from "../coerce";
import { asMatrix, define, flat } from "./definition";
import type { Definition } from "./definition";

type Given = Value | Matrix;

/** More cells than this are not made. */
const MOST = 1_100_000;

const filling = (takes: string, run: (...args: any[]) => Given): Definition => define(takes, run, { fills: true });
const turned = (matrix: Matrix): Matrix => (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
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

const ends = (take: boolean, length: number, count: number | undefined): [number, number] => {
  if (count === undefined) return [0, length];
  const kept = Math.max(0, Math.min(length, take ? Math.abs(count) : length - Math.abs(count)));
  return (count > 0) === take ? [0, kept] : [length - kept, length];
};

const part = (take: boolean): Definition =>
  filling("m o? o?", (given: Given, rows?: number, columns?: number) => {
    const array = asMatrix(given);
    return orEmpty(array.slice(...ends(take, array.length, rows)).map((row) => row.slice(...ends(take, array[0]!.length, columns))));
  });

/** Lines by number, from the end where negative. */
function chosen(lines: Matrix, places: Given[]): Matrix | CellError {
  const found: Matrix = [];
  for (const place of places.flatMap(flat)) {
    const line = typeof place === "number" ? lines[place > 0 ? Math.trunc(place) - 1 : lines.length + Math.trunc(place)] : undefined;
    if (!line) return isError(place) ? place : ERRORS.value;
    found.push(line);
  }
  return found;
}

const stacked = (arrays: Matrix[]): Matrix => {
  const wide = Math.max(...arrays.map((array) => array[0]!.length));
  return arrays.flatMap((array) => array.map((row) => Array.from({ length: wide }, (_, column) => (column < row.length ? row[column]! : ERRORS.na))));
};

const listed = (given: Given, skip = 0, byColumn = false): Value[] =>
  (byColumn ? turned(asMatrix(given)) : asMatrix(given))
    .flat()
    .filter((value) => !((skip & 1 && value === null) || (skip & 2 && isError(value))));

/** TEXTSPLIT: what is missing in a shorter row is `pad`, else #N/A. */
function split(text: string, columnMark: Given, rowMark: Given | undefined, skip = false, loose = 0, pad?: Value): Given {
  const cut = (whole: string, marks: Given | undefined): string[] => {
    const wanted = marks === undefined ? [] : flat(marks).filter((mark): mark is string => typeof mark === "string" && mark !== "");
    if (wanted.length === 0) return [whole];
    const pattern = new RegExp(wanted.map((mark) => mark.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), loose ? "gi" : "g");
    return whole.split(pattern).filter((piece) => !skip || piece !== "");
  };
  const rows = cut(text, rowMark).map((line) => cut(line, columnMark));
  const wide = Math.max(...rows.map((row) => row.length));
  return orEmpty(rows.map((row) => Array.from({ length: wide }, (_, column) => row[column] ?? pad ?? ERRORS.na)));
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
  SORTBY: filling("m m|m?", (given: Given, by: Given, ...more: unknown[]) => {
    const array = asMatrix(given);
    const rest = [by, ...(more.slice(0, -1) as Given[])];
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
  MMULT: filling("m m", (left: Given, right: Given) => {
    const [a, b] = [asMatrix(left), asMatrix(right)];
    if (a[0]!.length !== b.length || [...a.flat(), ...b.flat()].some((value) => typeof value !== "number")) return ERRORS.value;
    return a.map((row) => b[0]!.map((_, column) => row.reduce<number>((total, value, index) => total + Number(value) * Number(b[index]![column]), 0)));
  }),
  TAKE: part(true),
  DROP: part(false),
  CHOOSEROWS: filling("m|m", (given: Given, ...places: Given[]) => chosen(asMatrix(given), places.slice(0, -1))),
  CHOOSECOLS: filling("m|m", (given: Given, ...places: Given[]) => {
    const found = chosen(turned(asMatrix(given)), places.slice(0, -1));
    return Array.isArray(found) ? turned(found) : found;
  }),
  VSTACK: filling("|m", (...arrays: Given[]) => stacked(arrays.slice(0, -1).map(asMatrix))),
  HSTACK: filling("|m", (...arrays: Given[]) => turned(stacked(arrays.slice(0, -1).map((array) => turned(asMatrix(array)))))),
  TOCOL: filling("m o? b?", (given: Given, skip?: number, byColumn?: boolean) => orEmpty(listed(given, skip, byColumn).map((value) => [value]))),
  TOROW: filling("m o? b?", (given: Given, skip?: number, byColumn?: boolean) => orEmpty([listed(given, skip, byColumn)])),
  TEXTSPLIT: filling("t m m? b? o? v?", split),
};
