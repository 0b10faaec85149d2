import type { Comparison, Indicator, Measurement, PlanNode } from "../domain/plan";
import type { Reading } from "../domain/reading";
import { measureNamed } from "../interpret/measure";
import { readValue } from "../interpret/number";
import { readPeriod } from "../interpret/period";
import { targetReader } from "../interpret/target";
import { textKey } from "../interpret/text";
import { unitOfIndicator } from "../interpret/unit";
import { isError, type Value } from "../sheet/book";
import type { Account } from "./account";
import type { Column } from "./column";
import { cellText, isBlank, textOf, withoutBar, writtenText, type Grid } from "./grid";
import { readQualifier, type Qualifier } from "./qualifier";
import type { Setting } from "./rowReader";

const MEASURES = ["outcome", "forecast", "baseline", "comparison"];

/** The row where a column's value for a row stands, the first of a merge down the rows; null when the cell is another column's. */
export type Place = (column: number, row: number) => number | null;

/** Puts a row's targets, baseline, outcomes, forecasts and comparisons on its indicator. */
export function measureReader(grid: Grid, columns: Column[], place: Place, { period, directions, ours }: Pick<Setting, "period" | "directions" | "ours">, account: Account): (row: number, indicator: Indicator, goal: PlanNode | null, rowSays?: Qualifier) => void {
  const readTarget = targetReader();
  const figure = figureReader();
  const targets = columns.filter(({ role }) => role === "target");
  const measures = columns.filter(({ role }) => MEASURES.includes(role));
  const qualifiers = columns.filter(({ tells }) => tells === "figures");
  const kinds = columns.filter(({ tells }) => tells === "measure");
  const periodColumn = columns.find(({ role }) => role === "period");
  /** "Mnkr" over the titles holds for the whole table. */
  const sheetUnit = columns[0]?.reading.unit;
  const { values, formats } = grid.sheet;
  /** A row's period is its outcome's and its target's: a row per measure and period. Where no outcome stands, it may be a date to be done by. */
  const measured = measures.some(({ role, reading }) => role === "outcome" && reading.period === undefined);

  return (row, indicator, goal, rowSays) => {
    for (const { column } of kinds) {
      const measure = measureNamed(cellText(grid, row, column));
      if (measure) indicator.measure ??= measure;
      if (measure) account.map(row, column);
    }
    indicator.unit ??= unitOfIndicator(indicator.title) ?? undefined;
    const rowPeriod = periodColumn ? readPeriod(cellText(grid, row, periodColumn.column))?.canonical : undefined;
    const said = { ...qualified(row), ...rowSays };
    if (said.role === "target") for (const column of measures) target(row, column, indicator, goal, rowPeriod);
    for (const column of targets) target(row, column, indicator, goal, rowPeriod);
    if (indicator.targets.length === 0 && said.role === undefined) ownTarget(indicator);
    if (said.role !== "target") for (const column of measures) measurement(row, column, indicator, rowPeriod, said);
  };

  function target(row: number, column: Column, indicator: Indicator, goal: PlanNode | null, rowPeriod: string | undefined): void {
    const at = place(column.column, row);
    const value = at === null ? null : values[at]?.[column.column];
    if (at === null || isBlank(value)) return;
    const format = formats[at]?.[column.column]?.numberFormat;
    const { reading, why, problem } = readTarget({
      text: written(value!),
      format,
      indicator: indicator.title,
      goal: goal && goal.title !== indicator.title ? goal.title : undefined,
      unit: indicator.unit ?? column.reading.unit,
      header: column.header,
      direction: directions.size > 0 ? directions.get(textKey(indicator.title)) : undefined,
    });
    const cell = account.ref(at, column.column);
    if (reading.kind !== "none" && !indicator.targets.some((one) => one.cell === cell)) {
      indicator.targets.push({ ...(rowPeriod && measured ? { period: rowPeriod } : {}), ...dated(column), text: printed(value!, format), cell, reading, why, ...(problem ? { problem } : {}) });
    }
    if (isError(value)) account.problem("fel-i-cell", at, column.column);
    else if (problem) account.problem(problem, at, column.column, printed(value!, format));
    else account.map(at, column.column);
  }

  /** Without a target of its own in the row, the rule may stand in the indicator's words. */
  function ownTarget(indicator: Indicator): void {
    const { reading, why } = readTarget({ text: indicator.title, unit: indicator.unit });
    if (isRule(reading, indicator.title)) indicator.targets.push({ text: indicator.title, cell: indicator.cell, reading, why });
  }

  /** What the row's qualifiers say of its figures; most tables have none. */
  function qualified(row: number): Qualifier {
    const found: Qualifier = {};
    for (const { column } of qualifiers) {
      Object.assign(found, readQualifier(cellText(grid, row, column), ours));
      account.map(row, column);
    }
    return found;
  }

  function measurement(row: number, column: Column, indicator: Indicator, rowPeriod: string | undefined, said: Qualifier): void {
    const at = place(column.column, row);
    const value = at === null ? null : values[at]?.[column.column];
    if (at === null || isBlank(value)) return;
    const { read, text } = figure(value!, formats[at]?.[column.column]?.numberFormat);
    const one: Measurement = {
      period: (read.kind === "number" ? read.year : undefined) ?? column.reading.period ?? rowPeriod ?? period,
      text,
      value: read.kind === "number" ? read.value : null,
      cell: account.ref(at, column.column),
    };
    const role = said.role ?? column.role;
    const group = said.group ?? column.reading.group;
    if (group) one.group = group;
    if (read.kind === "number") {
      const unit = read.unit ?? column.reading.unit ?? sheetUnit;
      if (unit) indicator.unit ??= unit;
      if (unit) one.unit = unit;
      if (read.previous !== undefined) one.previous = read.previous;
      if (read.of !== undefined) one.of = read.of;
      one.decimals = read.decimals;
    }
    if (read.kind === "problem") account.problem(read.code, at, column.column, read.said);
    else if (read.kind === "word" && role !== "comparison" && !wordsMayAnswer(indicator)) account.problem("utfall-ej-läst", at, column.column);
    else account.map(at, column.column);
    if (role === "baseline") indicator.baseline ??= one;
    else if (role === "comparison") indicator.comparisons.push({ ...one, reference: said.reference ?? (column.reading.words || column.header) } satisfies Comparison);
    else {
      const list = role === "forecast" ? indicator.forecasts : indicator.outcomes;
      const twin = list.find((other) => other.period === one.period && other.group === one.group);
      if (!twin) list.push(one);
      else if (twin.cell !== one.cell) account.problem("dubbelt-värde", at, column.column, one.period || "utan angivet år");
    }
  }
}

/** A value read and printed; each value of a table is read once for each number format, since tables say the same thing often. */
function figureReader(): (value: Value, format: string | undefined) => { read: ReturnType<typeof readValue>; text: string } {
  const byFormat = new Map<string | undefined, Map<Value, { read: ReturnType<typeof readValue>; text: string }>>();
  return (value, format) => {
    let known = byFormat.get(format);
    if (!known) byFormat.set(format, (known = new Map()));
    let figure = known.get(value);
    if (!figure) {
      figure = { read: readValue(written(value), format), text: printed(value, format) };
      if (known.size < MOST_REMEMBERED) known.set(value, figure);
    }
    return figure;
  };
}

const MOST_REMEMBERED = 20_000;

/** What stands in a cell; an error is its own text, which no reader takes for a value. */
const written = (value: Value): string | number | boolean => (isError(value) ? value.error : typeof value === "string" ? withoutBar(value) : (value as number | boolean));

/** The period that a column's header names, ready to be spread into a node. */
export const dated = ({ reading }: Column): { period?: string } => (reading.period ? { period: reading.period } : {});

const CHANGES: Reading["kind"][] = ["increase", "decrease", "increaseBy", "decreaseBy", "fromTo", "unchanged", "comparison", "percentile"];

/** A measure's own words are a target when they say what is to change, or set a bound with a word of its own: "inom fyra år" is part of a definition. */
const isRule = ({ kind, assumed }: Reading, title: string): boolean =>
  !assumed && (CHANGES.includes(kind) || ((kind === "min" || kind === "max" || kind === "range") && /(?<!\p{L})(?:ska|skall|minst|högst|lägst)(?!\p{L})/iu.test(title)));

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
