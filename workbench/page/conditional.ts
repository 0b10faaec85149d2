import { contains, type Area } from "../../src/sheet/address";
import { isError, valueAt, type ConditionalFormat, type Sheet, type Value } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";
import type { Evaluate } from "../host/formulas/evaluate";
import { copiedFormula } from "../host/copied";
import { iconOf, type Icon } from "./icons";

/**
 * The effect of a sheet's conditional formats on a cell: its look on top of its own, the fill of its data bar (0–1),
 * and its icon.
 */
export interface Condition {
  format: Format;
  bar?: { color: string; share: number };
  icon?: Icon;
}

const order = (value: Value): number =>
  value === null || typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;

/** Excel's order of values: numbers, texts without regard to case, truth values. A blank is 0. */
function compare(a: Value, b: Value): number {
  if (order(a) !== order(b)) return order(a) - order(b);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "sv", { sensitivity: "accent" });
  return Number(a ?? 0) - Number(b ?? 0);
}

const OPERATORS: Record<string, (value: Value, first: Value, second: Value) => boolean> = {
  equal: (v, a) => compare(v, a) === 0,
  notEqual: (v, a) => compare(v, a) !== 0,
  greaterThan: (v, a) => compare(v, a) > 0,
  lessThan: (v, a) => compare(v, a) < 0,
  greaterThanOrEqual: (v, a) => compare(v, a) >= 0,
  lessThanOrEqual: (v, a) => compare(v, a) <= 0,
  between: (v, a, b) => compare(v, a) >= 0 && compare(v, b) <= 0,
  notBetween: (v, a, b) => compare(v, a) < 0 || compare(v, b) > 0,
};

/**
 * The conditions of a sheet, cell by cell, as they stand today; the first rule that says something of a part of the
 * look decides it. Kinds that the vocabulary has no words for do nothing.
 */
export function conditions(sheet: Sheet, evaluate: Evaluate): (row: number, column: number) => Condition | null {
  const bounds = new Map<ConditionalFormat, [low: number, high: number]>();
  return (row, column) => {
    const made: Partial<Condition> = {};
    for (const rule of sheet.conditionalFormats) {
      if (!rule.areas.some((area) => contains(area, row, column))) continue;
      const value = valueAt(sheet, row, column);
      if (rule.kind === "iconSet") {
        const ends = bounds.get(rule) ?? endsOf(sheet, rule.areas);
        bounds.set(rule, ends);
        const icon = typeof value === "number" ? iconOf(rule, value, ends) : null;
        if (icon) made.icon ??= icon;
        continue;
      }
      if (rule.kind === "dataBar") {
        const [low, high] = bounds.get(rule) ?? boundsOf(sheet, rule.areas, rule.min, rule.max);
        bounds.set(rule, [low, high]);
        if (typeof value === "number" && high > low)
          made.bar ??= { color: rule.color, share: Math.min(1, Math.max(0, (value - low) / (high - low))) };
        continue;
      }
      if (rule.kind === "other" || !holds(rule, sheet, row, column, value, evaluate)) continue;
      made.format = { ...rule.format, ...made.format, font: { ...rule.format.font, ...made.format?.font } };
      if (rule.stopIfTrue) break;
    }
    return made.format || made.bar || made.icon ? { format: {}, ...made } : null;
  };
}

function holds(
  rule: Extract<ConditionalFormat, { kind: "expression" | "cellValue" }>,
  sheet: Sheet,
  row: number,
  column: number,
  value: Value,
  evaluate: Evaluate,
): boolean {
  // References of a rule are written as they are for the first cell of its areas.
  const first = {
    row: Math.min(...rule.areas.map(({ top }) => top)),
    column: Math.min(...rule.areas.map(({ left }) => left)),
  };
  const result = (formula: string): Value =>
    evaluate(sheet, row, column, copiedFormula(`=${formula.replace(/^=/, "")}`, first, { row, column }));
  if (rule.kind === "expression") {
    const stated = result(rule.formula);
    return stated === true || (typeof stated === "number" && stated !== 0);
  }
  const [one = null, two = null] = rule.formulas.map(result);
  return !isError(value) && !isError(one) && !isError(two) && (OPERATORS[rule.operator]?.(value, one, two) ?? false);
}

/** Where bars begin and end: as the rule sets, else from 0, or the least number below it, to the greatest. */
function boundsOf(sheet: Sheet, areas: Area[], min: number | undefined, max: number | undefined): [number, number] {
  const [low, high] = endsOf(sheet, areas);
  return [min ?? Math.min(0, low), max ?? Math.max(0, high)];
}

/** The least and the greatest number of some areas; infinite ones where there is none. */
function endsOf(sheet: Sheet, areas: Area[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const area of areas)
    for (let row = area.top; row <= Math.min(area.bottom, sheet.values.length - 1); row++)
      sheet.values[row]?.slice(area.left, area.right + 1).forEach((value) => {
        if (typeof value !== "number") return;
        low = Math.min(low, value);
        high = Math.max(high, value);
      });
  return [low, high];
}
