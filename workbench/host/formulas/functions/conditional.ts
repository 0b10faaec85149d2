import { isError, type Value } from "../../../../src/sheet/book";
import { compare, COMPARISONS, ERRORS, numberIn } from "../coerce";
import { asMatrix, sameSize, type Given, type Matrix } from "../matrix";
import { define, type Definition } from "./definition";
import { TOTALS, type Total } from "./math";

/**
 * Text with Excel's wildcards (* ? and ~ before either) as an expression over whole texts, or anywhere in them, without
 * case.
 */
export function wildcard(pattern: string, whole = true): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|[\\^$.|+()[\]{}/-]/g, (sign, escaped?: string, wild?: string) =>
    wild ? (wild === "*" ? ".*" : ".") : `\\${escaped ?? sign}`,
  );
  return new RegExp(whole ? `^${source}$` : source, "is");
}

/**
 * The condition of COUNTIF, SUMIF and their kin: a value, or text with an operator (`>=5`, `<>`, `=a*`).
 * Text that is a number matches numbers and numbers kept as text; `""` matches blank and "", `=` only blank,
 * `<>` what is not blank, `<>5` also "5"; < and > keep to values of their own type.
 */
export function criterion(given: Value): (value: Value) => boolean {
  if (given === null) return (value) => value === 0;
  const [, operator = "", operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(
    isError(given) ? given.error : String(given),
  )!;
  const word = operand.toUpperCase();
  const wanted = word === "TRUE" ? true : word === "FALSE" ? false : (numberIn(operand) ?? operand);
  const equal = equalTo(wanted, operator);
  if (operator === "" || operator === "=") return equal;
  if (operator === "<>") return (value) => !equal(value) || (typeof value === "string" && typeof wanted === "number");
  return (value) => wanted !== "" && typeof value === typeof wanted && COMPARISONS[operator]!(compare(value, wanted));
}

function equalTo(wanted: string | number | boolean, operator: string): (value: Value) => boolean {
  if (wanted === "") return (value) => value === null || (value === "" && operator === "");
  if (typeof wanted === "boolean") return (value) => value === wanted;
  if (typeof wanted === "number")
    return (value) =>
      typeof value === "string"
        ? numberIn(value) === wanted
        : typeof value === "number" && compare(value, wanted) === 0;
  const pattern = wildcard(wanted);
  return (value) =>
    isError(value) ? value.error === wanted.toUpperCase() : typeof value === "string" && pattern.test(value);
}

/**
 * The total of those values of `taken` where every pair of range and criterion holds; #VALUE! where ranges differ in
 * size.
 */
function judged(total: Total, taken: Matrix, pairs: unknown[]): Value {
  const tests = pairs.flatMap((range, index) =>
    index % 2 ? [] : [{ range: asMatrix(range as Given), holds: criterion(pairs[index + 1] as Value) }],
  );
  if (!tests.every(({ range }) => sameSize(range, taken))) return ERRORS.value;
  return total([
    taken
      .flatMap((line, row) =>
        line.filter((_, column) => tests.every(({ range, holds }) => holds(range[row]![column]!))),
      )
      .map((value) => [value]),
  ]);
}

/** SUMIF(range, criterion, [taken]) */
const oneTest = (total: Total): Definition =>
  define("m e m?", (range: Given, wanted: Value, taken = range) => judged(total, asMatrix(taken), [range, wanted]));

/** SUMIFS(taken, range, criterion, …) */
const manyTests = (total: Total): Definition =>
  define("m|m e", (taken: Given, pairs: unknown[]) => judged(total, asMatrix(taken), pairs));
const count: Total = ([found]) => (found as Matrix).length;

export const CONDITIONAL: Record<string, Definition> = {
  COUNTIF: define("m e", (range: Given, wanted: Value) => judged(count, asMatrix(range), [range, wanted])),
  COUNTIFS: define("|m e", (pairs: unknown[]) => judged(count, asMatrix(pairs[0] as Given), pairs)),
  SUMIF: oneTest(TOTALS.SUM),
  SUMIFS: manyTests(TOTALS.SUM),
  AVERAGEIF: oneTest(TOTALS.AVERAGE),
  AVERAGEIFS: manyTests(TOTALS.AVERAGE),
};
