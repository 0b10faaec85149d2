import { cellKey, isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { contains } from "../../../../src/sheet/address";
import { ERRORS, finite, toNumber } from "../coerce";
import type { Matrix } from "../coerce";
import { height, isMatrix, isReference, width } from "../reference";
import type { Result, Scope } from "../reference";
import { asMatrix, broadcast, define, flat, numbers, values } from "./definition";
import type { Definition } from "./definition";

type Given = Value | Matrix;
export type Judge = (numbers: number[]) => Value;

/** What the judge says of the numbers that SUM sees, or the first error. */
export function summed(args: Given[], judge: Judge): Value {
  const found = numbers(args);
  if (!Array.isArray(found)) return found;
  const result = judge(found);
  return typeof result === "number" ? finite(result) : result;
}

const over = (judge: Judge): Definition => define("|m", (args: Given[]) => summed(args, judge));
const ordered = (pick: (rising: number[], place: number) => number | undefined): Definition =>
  define("m n", (given: Given, place: number) => summed([given], (list) => pick(list.slice().sort((a, b) => a - b), Math.ceil(place)) ?? ERRORS.num));

const rank = define("n m n?", (number: number, given: Given, order = 0) =>
  summed([given], (list) => (list.includes(number) ? 1 + list.filter((other) => (order ? other < number : other > number)).length : ERRORS.na)),
);

const sum = (list: number[]): number => list.reduce((total, number) => total + number, 0);

/** Variance, or its root, over the count less `less`. */
const spread = (less: number, root: boolean): Judge => (list) => {
  if (list.length <= less) return ERRORS.div;
  const mean = sum(list) / list.length;
  const variance = sum(list.map((number) => (number - mean) ** 2)) / (list.length - less);
  return root ? Math.sqrt(variance) : variance;
};

/** The value at a share of the way through the sorted numbers. */
const percentile = (list: number[], share: number): Value => {
  const rising = list.slice().sort((a, b) => a - b);
  const place = (rising.length - 1) * share;
  const [low, high] = [rising[Math.floor(place)], rising[Math.ceil(place)]];
  return low === undefined || high === undefined ? ERRORS.num : low + (place - Math.floor(place)) * (high - low);
};
const shared = (of: number): Definition => define("m n", (given: Given, part: number) => summed([given], (list) => percentile(list, (of > 1 ? Math.trunc(part) : part) / of)));

/** Rounds half away from zero at so many decimals, on the number as it is printed with 15 digits. */
function rounded(number: number, digits: number, round: (magnitude: number) => number): Value {
  const places = Math.trunc(digits);
  const [base, exponent = "0"] = Math.abs(number).toPrecision(15).split("e");
  const moved = Number(`${base}e${Number(exponent) + places}`);
  if (!Number.isFinite(moved)) return number;
  const [back, power = "0"] = String(round(moved)).split("e");
  return finite(Math.sign(number) * Number(`${back}e${Number(power) - places}`));
}

/** The multiple of `step` that `round` leads to, without the last bits of the division. */
const multiple = (number: number, step: number, round: (ratio: number) => number): Value =>
  step === 0 ? 0 : finite(Number((round(Number((number / step).toPrecision(15))) * step).toPrecision(15)));

const rounding = (round: (magnitude: number) => number): Definition => define("n n?", (number: number, digits = 0) => rounded(number, digits, round));

/** What is made of a list of numbers; of an empty one what Excel gives. */
export const JUDGES = {
  AVERAGE: (list) => (list.length ? sum(list) / list.length : ERRORS.div),
  MAX: (list) => list.reduce((best, number) => Math.max(best, number), list[0] ?? 0),
  MIN: (list) => list.reduce((best, number) => Math.min(best, number), list[0] ?? 0),
  PRODUCT: (list) => (list.length ? list.reduce((total, number) => total * number, 1) : 0),
  "STDEV.S": spread(1, true),
  "STDEV.P": spread(0, true),
  SUM: sum,
  "VAR.S": spread(1, false),
  "VAR.P": spread(0, false),
} satisfies Record<string, Judge>;

const isNumber = (value: Value): boolean => typeof value === "number";
const { AVERAGE, MAX, MIN, PRODUCT, SUM } = JUDGES;

/** SUBTOTAL's functions, from 1; those that count see every value. */
const SUBTOTALS: (Judge | "COUNT" | "COUNTA")[] = [
  AVERAGE, "COUNT", "COUNTA", MAX, MIN, PRODUCT, JUDGES["STDEV.S"], JUDGES["STDEV.P"], SUM, JUDGES["VAR.S"], JUDGES["VAR.P"],
];

/** Leaves out other subtotals and rows that a filter hides; from 101 on all hidden rows. */
function subtotal(code: number, places: Result[], scope: Scope): Value {
  const judge = SUBTOTALS[(code % 100) - 1];
  if (!judge || (code > 11 && code < 101) || code > 111) return ERRORS.value;
  const found: Value[] = [];
  for (const reference of places) {
    if (!isReference(reference)) return ERRORS.value;
    for (const { sheet, area } of reference.places) {
      scope.read({ sheet, area }).forEach((line, index) => {
        const row = area.top + index;
        const filtered = sheet.filter !== undefined && row > sheet.filter.top && contains(sheet.filter, row, sheet.filter.left);
        if (sheet.rows.get(row)?.hidden && (code > 100 || filtered)) return;
        found.push(...line.filter((_, column) => !/\bSUBTOTAL\(/i.test(sheet.formulas.get(cellKey(row, area.left + column)) ?? "")));
      });
    }
  }
  if (typeof judge === "string") return found.filter(judge === "COUNT" ? isNumber : (value) => value !== null).length;
  return summed([[found]], judge);
}

export const MATH: Record<string, Definition> = {
  ...Object.fromEntries(Object.entries(JUDGES).map(([name, judge]) => [name, over(judge)])),
  STDEV: over(JUDGES["STDEV.S"]),
  VAR: over(JUDGES["VAR.S"]),
  COUNT: define("|m", (args: Given[]) =>
    sum(args.map((given) => (isMatrix(given) ? given.flat().filter(isNumber).length : isError(toNumber(given)) ? 0 : 1))),
  ),
  COUNTA: define("|m", (args: Given[]) => sum(args.map((given) => (isMatrix(given) ? given.flat().filter((value) => value !== null).length : 1)))),
  COUNTBLANK: define("r", (given: Result, scope: Scope) => {
    if (!isReference(given)) return ERRORS.value;
    const { area } = given.places[0]!;
    return height(area) * width(area) - flat(values(given, scope)).filter((value) => value !== null && value !== "").length;
  }),
  SUMPRODUCT: define("|m", (args: Given[]) => {
    const arrays = args.map(asMatrix);
    if (arrays.some((array) => array.length !== arrays[0]!.length || array[0]!.length !== arrays[0]![0]!.length)) return ERRORS.value;
    const error = arrays.flat(2).find(isError);
    if (error) return error;
    const products = broadcast(arrays, (elements) => elements.reduce<number>((total, value) => total * (typeof value === "number" ? value : 0), 1));
    return finite(sum(products.flat() as number[]));
  }),
  SUBTOTAL: define("n|r", subtotal),
  LARGE: ordered((rising, place) => rising[rising.length - place]),
  SMALL: ordered((rising, place) => rising[place - 1]),
  SUMSQ: over((list) => sum(list.map((number) => number ** 2))),
  MEDIAN: over((list) => percentile(list, 0.5)),
  PERCENTILE: shared(1),
  "PERCENTILE.INC": shared(1),
  QUARTILE: shared(4),
  "QUARTILE.INC": shared(4),
  RANK: rank,
  "RANK.EQ": rank,
  LOG: define("n n?", (number: number, base = 10) => {
    if (number <= 0 || base <= 0) return ERRORS.num;
    return base === 10 ? Math.log10(number) : base === 2 ? Math.log2(number) : base === 1 ? ERRORS.div : Math.log(number) / Math.log(base);
  }),
  MOD: define("n n", (number: number, by: number) => (by === 0 ? ERRORS.div : finite(number - by * Math.floor(number / by)))),
  QUOTIENT: define("n n", (number: number, by: number) => (by === 0 ? ERRORS.div : Math.trunc(number / by))),
  MROUND: define("n n", (number: number, step: number) => (number * step < 0 ? ERRORS.num : multiple(number, step, (ratio) => Math.floor(ratio + 0.5)))),
  CEILING: define("n n", (number: number, step: number) => (number > 0 && step < 0 ? ERRORS.num : multiple(number, step, Math.ceil))),
  FLOOR: define("n n", (number: number, step: number) => {
    if (number > 0 && step < 0) return ERRORS.num;
    return step === 0 && number !== 0 ? ERRORS.div : multiple(number, step, Math.floor);
  }),
  "CEILING.MATH": define("n n? n?", (number: number, step = 1, away = 0) => multiple(number, Math.abs(step), number < 0 && away ? Math.floor : Math.ceil)),
  "FLOOR.MATH": define("n n? n?", (number: number, step = 1, away = 0) => multiple(number, Math.abs(step), number < 0 && away ? Math.ceil : Math.floor)),
  ROUND: rounding((magnitude) => Math.floor(magnitude + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
};
