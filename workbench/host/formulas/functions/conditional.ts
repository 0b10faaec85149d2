import type { CellError, Value } from "../../../../src/sheet/book";
import { ERRORS } from "../coerce";
import type { Matrix } from "../coerce";
import { criterion } from "../criteria";
import { height, isReference, onSheet, width } from "../reference";
import type { Result, Scope } from "../reference";
import { asMatrix, define, values } from "./definition";
import type { Definition } from "./definition";
import { JUDGES, summed } from "./math";
import type { Judge } from "./math";

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

/** What the judge says of the numbers among the found values, or their first error. */
const judged = (found: Value[] | CellError, judge: Judge): Value => (Array.isArray(found) ? summed([[found]], judge) : found);

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
  define("m|m e", (taken: Value | Matrix, pairs: unknown[]) => judged(where(pairs, asMatrix(taken)), judge));

const count = (pairs: unknown[]): Value => {
  const found = where(pairs, asMatrix(pairs[0] as Value | Matrix));
  return Array.isArray(found) ? found.length : found;
};

const { SUM, AVERAGE, MIN, MAX } = JUDGES;

export const CONDITIONAL: Record<string, Definition> = {
  COUNTIF: define("r e", (range: Result, wanted: Value, scope: Scope) => {
    const whole = isReference(range) ? height(range.places[0]!.area) * width(range.places[0]!.area) : 0;
    const tested = asMatrix(values(range, scope));
    const unread = Math.max(0, whole - tested.length * tested[0]!.length);
    return Number(count([tested, wanted])) + (criterion(wanted)(null) ? unread : 0);
  }),
  COUNTIFS: define("|m e", count),
  SUMIF: oneTest(SUM),
  AVERAGEIF: oneTest(AVERAGE),
  SUMIFS: manyTests(SUM),
  AVERAGEIFS: manyTests(AVERAGE),
  MINIFS: manyTests(MIN),
  MAXIFS: manyTests(MAX),
};
