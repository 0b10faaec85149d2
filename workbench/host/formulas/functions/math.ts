import { contains } from "../../../../src/sheet/address";
import { formulaAt, isError, type CellError, type Value } from "../../../../src/sheet/book";
import { cellsOf } from "../../area";
import { ERRORS, finite, toNumber } from "../coerce";
import { asMatrix, broadcast, flat, isMatrix, sameSize, type Given } from "../matrix";
import { isReference, type Result, type Scope } from "../reference";
import { define, type Definition } from "./definition";

/** A function of all values of some arguments. */
export type Total = (args: Given[]) => Value;

/** What SUM and its kin look at: the values of cells and arrays, and single values read as numbers. */
const seen = (args: Given[]): Value[] => args.flatMap((given) => (isMatrix(given) ? given.flat() : [toNumber(given)]));
const isNumber = (value: Value): value is number => typeof value === "number";

/** Judges the numbers among what is seen; the first error there is the result. */
const over =
  (judge: (numbers: number[]) => number | CellError): Total =>
  (args) => {
    const values = seen(args);
    const result = values.find(isError) ?? judge(values.filter(isNumber));
    return isError(result) ? result : finite(result);
  };

const sum = (list: number[]): number => list.reduce((total, number) => total + number, 0);
const mean = (list: number[]): number => sum(list) / list.length;
const rising = (list: number[]): number[] => list.slice().sort((a, b) => a - b);
const median = (list: number[]): number =>
  mean([Math.floor, Math.ceil].map((round) => rising(list)[round((list.length - 1) / 2)]!));
/** Standard deviation of a sample. */
const deviation = (list: number[], middle = mean(list)): number =>
  Math.sqrt(sum(list.map((number) => (number - middle) ** 2)) / (list.length - 1));

export const TOTALS = {
  SUM: over(sum),
  AVERAGE: over((list) => (list.length ? mean(list) : ERRORS.div)),
  MIN: over((list) => list.reduce((best, number) => Math.min(best, number), list[0] ?? 0)),
  MAX: over((list) => list.reduce((best, number) => Math.max(best, number), list[0] ?? 0)),
  MEDIAN: over((list) => (list.length ? median(list) : ERRORS.num)),
  STDEV: over((list) => (list.length > 1 ? deviation(list) : ERRORS.div)),
  COUNT: (args) => seen(args).filter(isNumber).length,
  COUNTA: (args) =>
    args.flatMap((given) => (isMatrix(given) ? given.flat().filter((value) => value !== null) : [given])).length,
} satisfies Record<string, Total>;

/**
 * SUBTOTAL's functions by their number; from 101 on they leave out every hidden row, below only what a filter hides.
 */
const SUBTOTALS: Record<number, Total> = {
  1: TOTALS.AVERAGE,
  2: TOTALS.COUNT,
  3: TOTALS.COUNTA,
  4: TOTALS.MAX,
  5: TOTALS.MIN,
  7: TOTALS.STDEV,
  9: TOTALS.SUM,
};

function subtotal(code: number, references: Result[], scope: Scope): Value {
  const total = SUBTOTALS[code > 100 ? code - 100 : code];
  if (!total || !references.every(isReference)) return ERRORS.value;
  const found = references.flatMap(({ sheet, area }) =>
    scope.read({ sheet, area }).flatMap((line, index) => {
      const row = area.top + index;
      const filtered = sheet.filter && row > sheet.filter.top && contains(sheet.filter, row, sheet.filter.left);
      if (sheet.rows.get(row)?.hidden && (code > 100 || filtered)) return [];
      return line.filter((_, column) => !/\bSUBTOTAL\(/i.test(formulaAt(sheet, row, area.left + column) ?? ""));
    }),
  );
  return total([[found]]);
}

/** Rounds the magnitude at so many decimals, as it is with 15 digits. */
const rounding = (round: (magnitude: number) => number): Definition =>
  define("n n?", (number: number, digits = 0) => {
    const scale = 10 ** Math.trunc(digits);
    return finite(
      Number(((Math.sign(number) * round(Number((Math.abs(number) * scale).toPrecision(15)))) / scale).toPrecision(15)),
    );
  });

const ordered = (pick: (list: number[], place: number) => number | undefined): Definition =>
  define("m n", (given: Given, place: number) =>
    over((list) => pick(rising(list), Math.ceil(place)) ?? ERRORS.num)([given]),
  );

const rank = define("n m n?", (number: number, given: Given, order = 0) =>
  over((list) =>
    list.includes(number) ? 1 + list.filter((other) => (order ? other < number : other > number)).length : ERRORS.na,
  )([given]),
);

export const MATH: Record<string, Definition> = {
  ...Object.fromEntries(Object.entries(TOTALS).map(([name, total]) => [name, define("|m", total)])),
  "STDEV.S": define("|m", TOTALS.STDEV),
  SUBTOTAL: define("n|r", subtotal),
  COUNTBLANK: define("r", (given: Result, scope: Scope) =>
    isReference(given)
      ? cellsOf(given.area) - flat(scope.read(given)).filter((value) => value !== null && value !== "").length
      : ERRORS.value,
  ),
  SUMPRODUCT: define("|m", (args: Given[]) => {
    const matrices = args.map(asMatrix);
    if (!matrices.every((matrix) => sameSize(matrix, matrices[0]!))) return ERRORS.value;
    const products = broadcast(
      matrices,
      (elements) =>
        elements.find(isError) ??
        elements.reduce<number>((total, value) => total * (typeof value === "number" ? value : 0), 1),
    );
    return TOTALS.SUM([products]);
  }),
  LARGE: ordered((list, place) => list[list.length - place]),
  SMALL: ordered((list, place) => list[place - 1]),
  RANK: rank,
  "RANK.EQ": rank,
  ROUND: rounding((magnitude) => Math.floor(magnitude + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  INT: define("n", Math.floor),
  ABS: define("n", Math.abs),
  SQRT: define("n", (number: number) => finite(Math.sqrt(number))),
  POWER: define("n n", (number: number, power: number) => finite(number ** power)),
  MOD: define("n n", (number: number, by: number) =>
    by === 0 ? ERRORS.div : finite(number - by * Math.floor(number / by)),
  ),
};
