import { isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { contains } from "../../../../src/sheet/address";
import { ERRORS, finite, toNumber } from "../coerce";
import type { Matrix } from "../coerce";
import { isMatrix, isReference } from "../reference";
import type { Result, Scope } from "../reference";
import { asMatrix, broadcast, define, flat, numbers, values } from "./definition";
import type { Definition } from "./definition";

type Given = Value | Matrix;
type Judge = (numbers: number[]) => Value;

const over = (judge: Judge): Definition => define("|m", (...args: Given[]) => summed(args.slice(0, -1), judge));
const one = (run: (number: number) => number): Definition => define("n", (number: number) => finite(run(number)));

function summed(args: Given[], judge: Judge): Value {
  const found = numbers(args);
  return Array.isArray(found) ? judge(found) : found;
}

const sum = (list: number[]): number => list.reduce((total, number) => total + number, 0);
const mean = (list: number[]): number => sum(list) / list.length;
const squares = (list: number[]): number => {
  const middle = mean(list);
  return sum(list.map((number) => (number - middle) ** 2));
};
const variance = (less: number): Judge => (list) => (list.length > less ? squares(list) / (list.length - less) : ERRORS.div);
const deviation = (less: number): Judge => (list) => (list.length > less ? Math.sqrt(squares(list) / (list.length - less)) : ERRORS.div);
const upward = (list: number[]): number[] => list.slice().sort((a, b) => a - b);

/** The value at a share of the way through the sorted numbers, as PERCENTILE.INC has it. */
const percentile = (list: number[], share: number): Value => {
  if (list.length === 0 || share < 0 || share > 1) return ERRORS.num;
  const sorted = upward(list);
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  return sorted[low]! + (place - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
};

const AGGREGATES = {
  average: (list) => (list.length ? mean(list) : ERRORS.div),
  count: (list) => list.length,
  max: (list) => list.reduce((best, number) => Math.max(best, number), list[0] ?? 0),
  min: (list) => list.reduce((best, number) => Math.min(best, number), list[0] ?? 0),
  product: (list) => (list.length ? list.reduce((total, number) => total * number, 1) : 0),
  sum,
  median: (list) => percentile(list, 0.5),
} satisfies Record<string, Judge>;

const { average, count, max, min, product, median } = AGGREGATES;

/** Rounds half away from zero at so many decimals, on the number as it is printed with 15 digits. */
function rounded(number: number, digits: number, round: (magnitude: number) => number): Value {
  const places = Math.trunc(digits);
  const [base, exponent = "0"] = Math.abs(number).toPrecision(15).split("e");
  const moved = Number(`${base}e${Number(exponent) + places}`);
  if (!Number.isFinite(moved)) return number;
  const [back, power = "0"] = String(round(moved)).split("e");
  return finite(Math.sign(number) * Number(`${back}e${Number(power) - places}`));
}

const rounding = (round: (magnitude: number) => number): Definition =>
  define("n n?", (number: number, digits = 0) => rounded(number, digits, round));

/** The multiple of `step` that `round` leads to, without the last bits of the division. */
const multiple = (number: number, step: number, round: (ratio: number) => number): Value =>
  step === 0 ? 0 : finite(Number((round(Number((number / step).toPrecision(15))) * step).toPrecision(15)));

const ordered = (pick: (sorted: number[], place: number) => number | undefined): Definition =>
  define("m n", (given: Given, place: number) => summed([given], (list) => pick(upward(list), Math.ceil(place)) ?? ERRORS.num));

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const whole = (join: (a: number, b: number) => number, start: number): Judge => (list) =>
  list.some((number) => number < 0) ? ERRORS.num : finite(list.length ? list.map(Math.trunc).reduce(join, start) : 0);

/** The commonest number, the first of several. */
const mode: Judge = (list) => {
  const counts = new Map<number, number>();
  for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return most > 1 ? list.find((number) => counts.get(number) === most)! : ERRORS.na;
};

/** SUBTOTAL's and AGGREGATE's functions by number; COUNTA stands apart. */
const SUBTOTALS: (Judge | undefined)[] = [
  undefined, average, count, undefined, max, min, product, deviation(1), deviation(0), sum, variance(1), variance(0), median, mode,
];

const rank = (average_: boolean): Definition =>
  define("n m n?", (number: number, given: Given, order = 0) =>
    summed([given], (list) => {
      const before = list.filter((other) => (order ? other < number : other > number)).length;
      const same = list.filter((other) => other === number).length;
      return same === 0 ? ERRORS.na : before + 1 + (average_ ? (same - 1) / 2 : 0);
    }),
  );

/** Leaves out other subtotals, rows that a filter hides, and on demand all hidden rows and errors. */
function subtotal(kind: number, places: Result[], hidden: boolean, errors: boolean, scope: Scope): Value {
  const found: Value[] = [];
  for (const reference of places) {
    if (!isReference(reference)) return ERRORS.value;
    for (const { sheet, area } of reference.places) {
      scope.read({ sheet, area }).forEach((line, row) => {
        const at = area.top + row;
        const filtered = sheet.filter !== undefined && at > sheet.filter.top && contains(sheet.filter, at, sheet.filter.left);
        if (sheet.rows.get(at)?.hidden && (hidden || filtered)) return;
        line.forEach((value, column) => {
          const formula = sheet.formulas.get(at * 16_384 + area.left + column);
          const counted = !formula || !/\b(SUBTOTAL|AGGREGATE)\(/i.test(formula);
          if (counted && !(errors && isError(value))) found.push(value);
        });
      });
    }
  }
  if (kind === 3) return found.filter((value) => value !== null).length;
  return kind === 2 ? found.filter((value) => typeof value === "number").length : summed([[found]], SUBTOTALS[kind]!);
}

export const MATH: Record<string, Definition> = {
  SUM: over(sum),
  PRODUCT: over(product),
  AVERAGE: over(average),
  MIN: over(min),
  MAX: over(max),
  MEDIAN: over(median),
  SUMSQ: over((list) => sum(list.map((number) => number ** 2))),
  "STDEV.S": over(deviation(1)),
  STDEV: over(deviation(1)),
  "STDEV.P": over(deviation(0)),
  STDEVP: over(deviation(0)),
  "VAR.S": over(variance(1)),
  VAR: over(variance(1)),
  "VAR.P": over(variance(0)),
  VARP: over(variance(0)),
  MODE: over(mode),
  "MODE.SNGL": over(mode),
  GCD: over(whole(divisor, 0)),
  LCM: over(whole((a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b), 1)),
  COUNT: define("|m", (...args: Given[]) =>
    args.slice(0, -1).reduce<number>(
      (total, given) => total + (isMatrix(given) ? given.flat().filter((value) => typeof value === "number").length : isError(toNumber(given)) ? 0 : 1),
      0,
    ),
  ),
  COUNTA: define("|m", (...args: Given[]) => args.slice(0, -1).flatMap((given) => (isMatrix(given) ? given.flat().filter((value) => value !== null) : [given])).length),
  COUNTBLANK: define("r", (given: Result, scope: Scope) => {
    if (!isReference(given)) return ERRORS.value;
    const { area } = given.places[0]!;
    const filled = flat(values(given, scope)).filter((value) => value !== null && value !== "").length;
    return (area.bottom - area.top + 1) * (area.right - area.left + 1) - filled;
  }),
  SUMPRODUCT: define("|m", (...args: Given[]) => {
    const arrays = args.slice(0, -1).map(asMatrix);
    const [first] = arrays;
    if (arrays.some((array) => array.length !== first!.length || array[0]!.length !== first![0]!.length)) return ERRORS.value;
    const error = arrays.flat(2).find(isError);
    if (error) return error;
    const products = broadcast(arrays, (elements) => elements.reduce<number>((total, value) => total * (typeof value === "number" ? value : 0), 1));
    return finite(sum(products.flat() as number[]));
  }),
  SUBTOTAL: define("n|r", (code: number, ...places: unknown[]) => {
    const kind = code % 100;
    if (kind < 1 || kind > 11 || (code > 11 && code < 101) || code > 111) return ERRORS.value;
    return subtotal(kind, places.slice(0, -1) as Result[], code > 100, false, places[places.length - 1] as Scope);
  }),
  AGGREGATE: define("n n|r", (kind: number, option: number, ...places: unknown[]) => {
    if (kind < 1 || kind > 13 || option < 0 || option > 7) return ERRORS.value;
    return subtotal(kind, places.slice(0, -1) as Result[], option % 2 === 1, [2, 3, 6, 7].includes(option), places[places.length - 1] as Scope);
  }),
  LARGE: ordered((sorted, place) => sorted[sorted.length - place]),
  SMALL: ordered((sorted, place) => sorted[place - 1]),
  RANK: rank(false),
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
  PERCENTILE: define("m n", (given: Given, share: number) => summed([given], (list) => percentile(list, share))),
  "PERCENTILE.INC": define("m n", (given: Given, share: number) => summed([given], (list) => percentile(list, share))),
  QUARTILE: define("m n", (given: Given, quarter: number) => summed([given], (list) => percentile(list, Math.trunc(quarter) / 4))),
  "QUARTILE.INC": define("m n", (given: Given, quarter: number) => summed([given], (list) => percentile(list, Math.trunc(quarter) / 4))),
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  INT: one(Math.floor),
  SQRT: one(Math.sqrt),
  EXP: one(Math.exp),
  LN: define("n", (number: number) => (number > 0 ? Math.log(number) : ERRORS.num)),
  LOG10: define("n", (number: number) => (number > 0 ? Math.log10(number) : ERRORS.num)),
  LOG: define("n n?", (number: number, base = 10) =>
    number <= 0 || base <= 0 ? ERRORS.num : base === 1 ? ERRORS.div : base === 10 ? Math.log10(number) : base === 2 ? Math.log2(number) : Math.log(number) / Math.log(base),
  ),
  POWER: define("n n", (base: number, power: number) => (base === 0 && power === 0 ? ERRORS.num : base === 0 && power < 0 ? ERRORS.div : finite(base ** power))),
  ATAN2: define("n n", (x: number, y: number) => (x === 0 && y === 0 ? ERRORS.div : Math.atan2(y, x))),
  PI: define("", () => Math.PI),
  MOD: define("n n", (number: number, by: number) => (by === 0 ? ERRORS.div : finite(number - by * Math.floor(number / by)))),
  QUOTIENT: define("n n", (number: number, by: number) => (by === 0 ? ERRORS.div : Math.trunc(number / by))),
  ROUND: rounding((magnitude) => Math.floor(magnitude + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  EVEN: define("n", (number: number) => Math.sign(number) * Math.ceil(Math.abs(number) / 2) * 2),
  ODD: define("n", (number: number) => (number < 0 ? -1 : 1) * (Math.ceil((Math.max(1, Math.abs(number)) - 1) / 2) * 2 + 1)),
  MROUND: define("n n", (number: number, step: number) => (number * step < 0 ? ERRORS.num : multiple(number, step, (ratio) => Math.floor(ratio + 0.5)))),
  CEILING: define("n n", (number: number, step: number) => (number > 0 && step < 0 ? ERRORS.num : multiple(number, step, Math.ceil))),
  FLOOR: define("n n", (number: number, step: number) =>
    number > 0 && step < 0 ? ERRORS.num : step === 0 && number !== 0 ? ERRORS.div : multiple(number, step, Math.floor),
  ),
  "CEILING.MATH": define("n n? n?", (number: number, step = 1, away = 0) => multiple(number, Math.abs(step), number < 0 && away ? Math.floor : Math.ceil)),
  "FLOOR.MATH": define("n n? n?", (number: number, step = 1, away = 0) => multiple(number, Math.abs(step), number < 0 && away ? Math.ceil : Math.floor)),
};

