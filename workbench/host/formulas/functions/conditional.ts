import { isError } from "../../../../src/sheet/book";
import type { CellError, Value } from "../../../../src/sheet/book";
import { ERRORS } from "../coerce";
import type { Matrix } from "../coerce";
import { criterion } from "../criteria";
import { height, isReference, onSheet, width } from "../reference";
import type { Result, Scope } from "../reference";
import { asMatrix, define, values } from "./definition";
import type { Definition } from "./definition";

/** Where every pair of range and criterion holds, the value of `taken`; #VALUE! where ranges differ in size. */
function where(pairs: unknown[], taken: Matrix): Value[] | CellError {
  const tests: { range: Matrix; holds: (value: Value) => boolean }[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const range = asMatrix(pairs[index] as Value | Matrix);
    if (range.length !== taken.length || range[0]!.length !== taken[0]!.length) return ERRORS.value;
    tests.push({ range, holds: criterion(pairs[index + 1] as Value) });
  }
  const found: Value[] = [];
  for (let row = 0; row < taken.length; row++) {
    for (let column = 0; column < taken[row]!.length; column++) {
      if (tests.every(({ range, holds }) => holds(range[row]![column]!))) found.push(taken[row]![column]!);
    }
  }
  return found;
}

type Judge = (numbers: number[]) => Value;

const judged = (found: Value[] | CellError, judge: Judge): Value => {
  if (!Array.isArray(found)) return found;
  return found.find(isError) ?? judge(found.filter((value) => typeof value === "number"));
};

const sum: Judge = (numbers) => numbers.reduce((total, number) => total + number, 0);
const mean: Judge = (numbers) => (numbers.length ? Number(sum(numbers)) / numbers.length : ERRORS.div);
const least: Judge = (numbers) => numbers.reduce((best, number) => Math.min(best, number), numbers[0] ?? 0);
const most: Judge = (numbers) => numbers.reduce((best, number) => Math.max(best, number), numbers[0] ?? 0);

/** SUMIF(range, criterion, [taken]): `taken` begins where it says and is as large as the range. */
const oneTest = (judge: Judge): Definition =>
  define("r e r?", (range: Result, wanted: Value, taken: Result | undefined, scope: Scope) => {
    const tested = asMatrix(values(range, scope));
    if (taken === undefined || taken === null) return judged(where([tested, wanted], tested), judge);
    if (!isReference(taken) || !isReference(range)) return ERRORS.value;
    const { sheet, area } = taken.places[0]!;
    const size = range.places[0]!.area;
    const place = onSheet(sheet, { ...area, bottom: area.top + height(size) - 1, right: area.left + width(size) - 1 });
    return isReference(place) ? judged(where([tested, wanted], fitted(scope.read(place.places[0]!), tested)), judge) : place;
  });

/** Rows and columns beyond the book's last cell are blank. */
const fitted = (matrix: Matrix, size: Matrix): Matrix => size.map((line, row) => line.map((_, column) => matrix[row]?.[column] ?? null));

/** SUMIFS(taken, range, criterion, …) */
const manyTests = (judge: Judge): Definition =>
  define("m|m e", (taken: Value | Matrix, ...pairs: unknown[]) => judged(where(pairs, asMatrix(taken)), judge));

const count = (pairs: unknown[]): Value => {
  const found = where(pairs, asMatrix(pairs[0] as Value | Matrix));
  return Array.isArray(found) ? found.length : found;
};

export const CONDITIONAL: Record<string, Definition> = {
  COUNTIF: define("r e", (range: Result, wanted: Value, scope: Scope) => {
    const whole = isReference(range) ? height(range.places[0]!.area) * width(range.places[0]!.area) : 0;
    const tested = asMatrix(values(range, scope));
    const unread = Math.max(0, whole - tested.length * tested[0]!.length);
    return Number(count([tested, wanted])) + (criterion(wanted)(null) ? unread : 0);
  }),
  COUNTIFS: define("|m e", (...pairs: unknown[]) => count(pairs.slice(0, -1))),
  SUMIF: oneTest(sum),
  AVERAGEIF: oneTest(mean),
  SUMIFS: manyTests(sum),
  AVERAGEIFS: manyTests(mean),
  MINIFS: manyTests(least),
  MAXIFS: manyTests(most),
};
