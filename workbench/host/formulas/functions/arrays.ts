import { isError, type Value } from "../../../../src/sheet/book";
import { compare, ERRORS, toBoolean } from "../coerce";
import { asMatrix, filledWith, flat, turned, type Given, type Matrix } from "../matrix";
import { define, type Definition } from "./definition";

/**
 * The rows sorted by their keys, first key first: blanks last, then as `compare`; -1 reverses. Equal rows keep their
 * order.
 */
function sorted(rows: Matrix, keys: { at: Value[]; order: Value }[]): Given {
  if (
    keys.some(
      ({ at, order }) => at.length !== rows.length || at.includes(undefined as never) || Math.abs(Number(order)) !== 1,
    )
  )
    return ERRORS.value;
  const way = (x: Value, y: Value, order: Value): number =>
    x === null || y === null ? Number(x === null) - Number(y === null) : compare(x, y) * Number(order);
  const places = keys.reduceRight(
    (all, { at, order }) => all.sort((a, b) => way(at[a]!, at[b]!, order)),
    [...rows.keys()],
  );
  return places.map((place) => rows[place]!);
}

function filtered(given: Given, include: Given, empty: Given = ERRORS.calc): Given {
  const across = asMatrix(include).length === 1 && asMatrix(given).length > 1;
  const lines = across ? turned(asMatrix(given)) : asMatrix(given);
  const kept = flat(include).map(toBoolean);
  if (kept.length !== lines.length) return ERRORS.value;
  const found = lines.filter((_, index) => kept[index]);
  return kept.find((value) => isError(value)) ?? (found.length === 0 ? empty : across ? turned(found) : found);
}

function unique(given: Given): Given {
  const keyOf = (row: Value[]): string =>
    JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
  const seen = new Set<string>();
  return asMatrix(given).filter((row) => seen.size < seen.add(keyOf(row)).size);
}

export const ARRAYS: Record<string, Definition> = {
  FILTER: define("m m m?", filtered),
  UNIQUE: define("m", unique),
  SORT: define("m m? m?", (given: Given, by: Given = 1, orders: Given = 1) => {
    const rows = asMatrix(given);
    return sorted(
      rows,
      flat(by).map((index, place) => ({
        at: rows.map((row) => row[Number(index) - 1]!),
        order: flat(orders)[place] ?? flat(orders)[0]!,
      })),
    );
  }),
  SORTBY: define("m m|m?", (given: Given, by: Given, more: Given[]) =>
    sorted(
      asMatrix(given),
      [by, ...more].flatMap((key, index) => (index % 2 ? [] : [{ at: flat(key), order: flat(more[index] ?? 1)[0]! }])),
    ),
  ),
  SEQUENCE: define("o? o? o? o?", (rows = 1, columns = 1, start = 1, step = 1) => {
    const [tall, wide] = [Math.trunc(rows), Math.trunc(columns)];
    if (tall < 0 || wide < 0 || tall * wide > 1_048_576) return ERRORS.value;
    return tall * wide === 0
      ? ERRORS.calc
      : filledWith(tall, wide, (row, column) => start + (row * wide + column) * step);
  }),
  TRANSPOSE: define("m", (given: Given) => turned(asMatrix(given))),
};
