import { isError, type Value } from "../../../../src/sheet/book";
import { columnsOf, rowsOf } from "../../area";
import { compare, ERRORS } from "../coerce";
import { asMatrix, filledWith, isMatrix, turned, type Given, type Matrix } from "../matrix";
import { isReference, type Reference, type Result, type Scope } from "../reference";
import { wildcard } from "./conditional";
import { define, type Definition } from "./definition";

/** A value of the wanted one's type that stands so to it. */
const standing =
  (wanted: Value, holds: (order: number) => boolean) =>
  (value: Value): boolean =>
    typeof value === typeof wanted && value !== null && holds(compare(value, wanted));

/** A value equal to the wanted one; `*`, `?` and `~` only where `wild`. */
function equals(wanted: Value, wild: boolean): (value: Value) => boolean {
  if (!wild || typeof wanted !== "string" || !/[*?~]/.test(wanted)) return standing(wanted, (order) => order === 0);
  const pattern = wildcard(wanted);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** Where MATCH finds the value, -1 where it does not; in sorted lists the last that is not beyond it. */
const match = (wanted: Value, list: Value[], kind: number): number =>
  kind === 0
    ? list.findIndex(equals(wanted ?? 0, true))
    : list.findLastIndex(standing(wanted ?? 0, (order) => order * Math.sign(kind) <= 0));

const firstColumn = (matrix: Matrix): Value[] => matrix.map((row) => row[0]!);
/** A list of one row or one column; null for anything wider. */
function listOf(given: Given): Value[] | null {
  const matrix = asMatrix(given);
  return matrix.length === 1 ? matrix[0]! : matrix[0]!.length === 1 ? firstColumn(matrix) : null;
}

/** VLOOKUP on the table, once it is turned upright. */
const upright = (turn: (table: Matrix) => Matrix): Definition =>
  define("v m n b?", (wanted: Value, given: Given, column: number, near = true) => {
    const table = turn(asMatrix(given));
    if (column < 1 || column >= table[0]!.length + 1) return column < 1 ? ERRORS.value : ERRORS.ref;
    const row = table[match(wanted, firstColumn(table), near ? 1 : 0)];
    return row ? row[Math.trunc(column) - 1]! : ERRORS.na;
  });

/** INDEX: a place in a reference stays a reference; 0 is the whole row or column. */
function indexed(given: Result, first: number, second?: number): Result {
  if (!isMatrix(given) && !isReference(given)) return isError(given) ? given : indexed([[given]], first, second);
  const [rows, columns] = sizeOf(given);
  const alongRow = second === undefined && rows === 1 && columns > 1;
  const row = Math.trunc(alongRow ? 1 : first);
  const column = Math.trunc(alongRow ? first : (second ?? (columns === 1 ? 1 : 0)));
  if (row < 0 || column < 0) return ERRORS.value;
  if (row > rows || column > columns) return ERRORS.ref;
  if (isMatrix(given)) return (row ? [given[row - 1]!] : given).map((line) => (column ? [line[column - 1]!] : line));
  const area = { ...given.area };
  if (row) area.top = area.bottom = area.top + row - 1;
  if (column) area.left = area.right = area.left + column - 1;
  return { sheet: given.sheet, area };
}

const sizeOf = (given: Reference | Matrix): [rows: number, columns: number] =>
  isMatrix(given) ? [given.length, given[0]!.length] : [rowsOf(given.area), columnsOf(given.area)];
const sized = (along: 0 | 1): Definition =>
  define("r", (given: Result) =>
    isReference(given) || isMatrix(given) ? sizeOf(given)[along] : isError(given) ? given : 1,
  );

/** Row or column numbers of a reference, or of the formula's own cell. */
const numbered = (own: "row" | "column"): Definition => {
  const numbers = ({ area }: Reference): Matrix =>
    own === "row"
      ? filledWith(rowsOf(area), 1, (at) => area.top + at + 1)
      : filledWith(1, columnsOf(area), (_, at) => area.left + at + 1);
  const run = (given: Result | undefined, scope: Scope): Result =>
    given === undefined ? scope[own] + 1 : isReference(given) ? numbers(given) : ERRORS.value;
  return define("r?", run);
};

export const LOOKUP: Record<string, Definition> = {
  ROW: numbered("row"),
  COLUMN: numbered("column"),
  ROWS: sized(0),
  COLUMNS: sized(1),
  INDEX: define("r n o?", indexed),
  MATCH: define(
    "v m n?",
    (wanted: Value, given: Given, kind = 1) => match(wanted, listOf(given) ?? [], kind) + 1 || ERRORS.na,
  ),
  XMATCH: define("v m o? o?", (wanted: Value, given: Given, mode = 0, search = 1, scope: Scope) =>
    mode !== 0 || search !== 1
      ? scope.unknown(ERRORS.value)
      : (listOf(given) ?? []).findIndex(equals(wanted, false)) + 1 || ERRORS.na,
  ),
  VLOOKUP: upright((table) => table),
  HLOOKUP: upright(turned),
  LOOKUP: define("v m m?", (wanted: Value, given: Given, results?: Given) => {
    const matrix = asMatrix(given);
    const lines = matrix[0]!.length > matrix.length ? turned(matrix) : matrix;
    const list = results === undefined ? lines.map((row) => row[row.length - 1]!) : listOf(results);
    const found = match(wanted, firstColumn(lines), 1);
    return found < 0 || !list || found >= list.length ? ERRORS.na : list[found]!;
  }),
  XLOOKUP: define(
    "v m m m? o? o?",
    (wanted: Value, keys: Given, results: Given, missing: Given | undefined, mode = 0, search = 1, scope: Scope) => {
      if (mode !== 0 || search !== 1) return scope.unknown(ERRORS.value);
      const list = listOf(keys) ?? [];
      const across = asMatrix(keys).length === 1 && list.length > 1;
      const lines = across ? turned(asMatrix(results)) : asMatrix(results);
      const found = lines[list.findIndex(equals(wanted, false))];
      return list.length !== lines.length
        ? ERRORS.value
        : !found
          ? (missing ?? ERRORS.na)
          : across
            ? turned([found])
            : [found];
    },
  ),
};
