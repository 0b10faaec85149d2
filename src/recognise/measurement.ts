import type { Comparison, Indicator, Measurement, PlanNode } from "../domain/plan";
import type { Reading } from "../domain/reading";
import { readValue, type ValueReading } from "../interpret/number";
import { readPeriod } from "../interpret/period";
import { targetReader } from "../interpret/target";
import { unitOfIndicator } from "../interpret/unit";
import { isError, type Value } from "../sheet/book";
import type { Account } from "./account";
import type { Column } from "./column";
import { cellText, formatOf, isBlank, textOf, writtenText, type Grid } from "./grid";

const MEASURES = ["outcome", "forecast", "baseline", "comparison"];

/** Where a column's value for a row stands: the first cell of a merge down the rows. */
export type Place = (column: Column, row: number) => { row: number; column: number };

/** Puts a row's targets, baseline, outcomes, forecasts and comparisons on its indicator. */
export function measureReader(grid: Grid, columns: Column[], place: Place, period: string, account: Account): (row: number, indicator: Indicator, goal: PlanNode | null) => void {
  const readTarget = targetReader();
  const targets = columns.filter(({ role }) => role === "target");
  const measures = columns.filter(({ role }) => MEASURES.includes(role));
  const periodColumn = columns.find(({ role }) => role === "period");
  /** "Mnkr" over the titles holds for the whole table. */
  const sheetUnit = columns[0]?.reading.unit;

  return (row, indicator, goal) => {
    indicator.unit ??= unitOfIndicator(indicator.title) ?? undefined;
    const rowPeriod = periodColumn ? readPeriod(cellText(grid, row, periodColumn.column))?.canonical : undefined;
    for (const column of targets) target(row, column, indicator, goal);
    if (indicator.targets.length === 0) ownTarget(indicator);
    for (const column of measures) measurement(row, column, indicator, rowPeriod);
  };

  /** What stands in the row's cell of a column, or null where nothing does. An error is read as its own text, which no reader takes for a value. */
  function cell(row: number, column: Column): { row: number; column: number; value: string | number | boolean; format: string | undefined } | null {
    const at = place(column, row);
    const value = grid.sheet.values[at.row]?.[at.column];
    if (at.column !== column.column || isBlank(value)) return null;
    if (isError(value)) return { ...at, value: value.error, format: undefined };
    return { ...at, value: value as string | number | boolean, format: formatOf(grid, at.row, at.column)?.numberFormat };
  }

  function target(row: number, column: Column, indicator: Indicator, goal: PlanNode | null): void {
    const at = cell(row, column);
    if (!at) return;
    const { reading, why, problem } = readTarget({
      text: at.value,
      format: at.format,
      indicator: indicator.title,
      goal: goal && goal.title !== indicator.title ? goal.title : undefined,
      unit: indicator.unit ?? column.reading.unit,
      header: column.header,
    });
    const ref = account.ref(at.row, at.column);
    if (reading.kind !== "none" && !indicator.targets.some((one) => one.cell === ref)) {
      indicator.targets.push({ ...dated(column), text: printed(at.value, at.format), cell: ref, reading, why });
    }
    if (ERROR.test(String(at.value))) account.problem("fel-i-cell", at.row, at.column);
    else if (problem) account.problem(problem, at.row, at.column);
    else account.map(at.row, at.column);
  }

  /** Without a target of its own in the row, the rule may stand in the indicator's words. */
  function ownTarget(indicator: Indicator): void {
    const { reading, why } = readTarget({ text: indicator.title, unit: indicator.unit });
    if (isRule(reading)) indicator.targets.push({ text: indicator.title, cell: indicator.cell, reading, why });
  }

  function measurement(row: number, column: Column, indicator: Indicator, rowPeriod: string | undefined): void {
    const at = cell(row, column);
    if (!at) return;
    const read = readValue(at.value, at.format);
    const ref = account.ref(at.row, at.column);
    const one = measured(read, printed(at.value, at.format), ref, column, rowPeriod);
    indicator.unit ??= one.unit;
    if (read.kind === "problem") account.problem(read.code, at.row, at.column, read.said);
    else if (read.kind === "word" && column.role !== "comparison" && !wordsMayAnswer(indicator)) account.problem("utfall-ej-läst", at.row, at.column);
    else account.map(at.row, at.column);
    if (column.role === "baseline") indicator.baseline ??= one;
    else if (column.role === "comparison") indicator.comparisons.push({ ...one, reference: column.reading.words || column.header } satisfies Comparison);
    else {
      const list = column.role === "forecast" ? indicator.forecasts : indicator.outcomes;
      const twin = list.find((other) => other.period === one.period && other.group === one.group);
      if (!twin) list.push(one);
      else if (twin.cell !== ref) account.problem("dubbelt-värde", at.row, at.column, one.period || "utan angivet år");
    }
  }

  function measured(read: ValueReading, text: string, cell: string, column: Column, rowPeriod: string | undefined): Measurement {
    const number = read.kind === "number" ? read : null;
    const unit = number ? (number.unit ?? column.reading.unit ?? sheetUnit) : undefined;
    return {
      period: number?.year ?? column.reading.period ?? rowPeriod ?? period,
      ...(column.reading.group ? { group: column.reading.group } : {}),
      text,
      value: number ? number.value : null,
      ...(unit ? { unit } : {}),
      cell,
      ...(number?.previous !== undefined ? { previous: number.previous } : {}),
      ...(number ? { decimals: number.decimals } : {}),
    };
  }
}

const ERROR = /^#(?:N\/A|[A-Z0-9/_]+[!?])$/;

/** The period that a column's header names, ready to be spread into a node. */
export const dated = ({ reading }: Column): { period?: string } => (reading.period ? { period: reading.period } : {});

/** A reading that a number can be tried against without guessing. */
const isRule = (reading: Reading): boolean => !reading.assumed && !["text", "none", "yesno", "rank"].includes(reading.kind);

/** "Genomfört" answers a target that is done or not done, or that only a person can judge. */
const wordsMayAnswer = (indicator: Indicator): boolean =>
  indicator.targets.length === 0 || indicator.targets.some(({ reading }) => ["yesno", "text", "allOf"].includes(reading.kind));

/** A number as the sheet shows it: percent cells with their sign. Texts as they stand. */
function printed(value: Value, format: string | undefined): string {
  if (typeof value !== "number") return writtenText(value);
  if (!format?.includes("%")) return textOf(value);
  const decimals = /\.(0+)%/.exec(format)?.[1]?.length ?? 0;
  return `${(value * 100).toFixed(decimals).replace(".", ",")} %`;
}
