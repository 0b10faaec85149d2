import type { Comparison, Indicator, Measurement, PlanNode } from "../../domain/plan";
import { measureNamed } from "../../interpret/measure";
import { readValue } from "../../interpret/number";
import { readPeriod } from "../../interpret/period";
import { unitOfIndicator } from "../../interpret/unit";
import type { Value } from "../../sheet/book";
import type { Account } from "../account";
import type { Column } from "../column";
import { cellText, isBlank, printed, writtenValue, type Grid } from "../grid";
import { readQualifier, type Qualifier } from "../roles/qualifier";
import { sentenceFigure } from "./sentenceFigure";
import type { Setting } from "./setting";
import { targetCells, type Place } from "./targetCell";
import type { Tree } from "./tree";

const MEASURES = ["outcome", "forecast", "baseline", "comparison"];

export interface MeasureReader {
  /**
   * Puts a row's targets, baseline, outcomes, forecasts and comparisons on its indicator. `own`: the column of the goal
   * that is measured by itself.
   */
  read(row: number, indicator: Indicator, goal: PlanNode | null, rowSays?: Qualifier, own?: number): void;
  /** After the last row: what only the whole table can tell. */
  close(): void;
}

/** Reads the figures of a table. */
export function measureReader(
  grid: Grid,
  columns: Column[],
  place: Place,
  setting: Setting,
  account: Account,
  tree: Pick<Tree, "later" | "periods">,
): MeasureReader {
  const { period, ours } = setting;
  const { periods } = tree;
  const figure = figureReader();
  const plain = plainFormats();
  const target = targetCells(grid, place, setting, account);
  /** That of everybody first: it counts before the groups'. */
  const targets = columns
    .filter(({ role }) => role === "target")
    .sort((a, b) => Number(a.reading.group !== undefined) - Number(b.reading.group !== undefined));
  const measures = columns.filter(({ role }) => MEASURES.includes(role));
  const qualifiers = columns.filter(({ tells }) => tells === "figures");
  const kinds = columns.filter(({ tells }) => tells === "measure");
  const [periodColumn] = columns
    .filter(({ role, reading }) => role === "period" && !TARGET_YEAR.test(reading.words))
    .sort((a, b) => Number(b.reading.scores.period !== undefined) - Number(a.reading.scores.period !== undefined));
  const dueColumn = columns.find(({ role, reading }) => role === "period" && TARGET_YEAR.test(reading.words));
  /** "Mnkr" over the titles holds for the whole table. */
  const sheetUnit = columns[0]?.reading.unit;
  const { values, formats } = grid.sheet;
  /**
   * A row's period is its outcome's and its target's: a row per measure and period. Where no outcome stands, it may be
   * a date to be done by.
   */
  const measured = measures.some(({ role, reading }) => role === "outcome" && reading.period === undefined);
  const outcomes = measures.filter(({ role }) => role === "outcome");
  const apart =
    new Set(outcomes.map(({ reading }) => `${reading.period ?? period} ${reading.group ?? ""}`)).size ===
    outcomes.length;
  const mayWait = outcomes.length > 1 && apart && qualifiers.length === 0 && !periodColumn;

  function read(row: number, indicator: Indicator, goal: PlanNode | null, rowSays?: Qualifier, own?: number): void {
    for (const { column } of kinds) {
      const measure = measureNamed(cellText(grid, row, column));
      if (measure) indicator.measure ??= measure;
      if (measure) account.map(row, column);
    }
    indicator.unit ??= unitOfIndicator(indicator.title) ?? undefined;
    const rowPeriod = periodColumn ? readPeriod(cellText(grid, row, periodColumn.column))?.canonical : undefined;
    const said = { ...qualified(row), ...rowSays };
    const targetPeriod =
      (dueColumn && readPeriod(cellText(grid, row, dueColumn.column))?.canonical) ?? (measured ? rowPeriod : undefined);
    if (said.role === "target") for (const column of measures) target.read(row, column, indicator, goal, targetPeriod);
    for (const column of targets) target.read(row, column, indicator, goal, targetPeriod);
    if (indicator.targets.length === 0 && said.role === undefined)
      target.ownWords(indicator, own === undefined || targets.length > 0 ? undefined : { row, column: own });
    if (said.role === "target") return;
    const later = mayWait && !rowSays && indicator.outcomes.length === 0 && wait(row, indicator);
    for (const column of measures)
      if (!later || column.role !== "outcome") measurement(row, column, indicator, rowPeriod, said);
  }

  /**
   * Outcomes that are plain numbers cannot go wrong: they are made when somebody asks for them. False where one is
   * anything else.
   */
  function wait(row: number, indicator: Indicator): boolean {
    const here = values[row]!;
    let first: Column | undefined;
    for (const column of outcomes) {
      const value = here[column.column];
      if (
        place(column.column, row) !== row ||
        (!isBlank(value) && (typeof value !== "number" || !plain(formats[row]?.[column.column]?.numberFormat)))
      )
        return false;
      if (typeof value === "number") first ??= column;
    }
    if (!first) return false;
    for (const column of outcomes) {
      if (isBlank(here[column.column])) continue;
      account.map(row, column.column);
      periods.add(column.reading.period ?? period);
    }
    indicator.unit ??= measurementAt(row, first, undefined, {}).one.unit;
    tree.later(indicator, row, outcomesIn);
    return true;
  }

  function outcomesIn(row: number): Measurement[] {
    return outcomes
      .filter(({ column }) => !isBlank(values[row]?.[column]))
      .map((column) => measurementAt(row, column, undefined, {}).one);
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

  function measurementAt(
    row: number,
    column: Column,
    rowPeriod: string | undefined,
    said: Qualifier,
  ): { one: Measurement; read: ReturnType<typeof readValue> } {
    const { read: found, text } = figure(values[row]![column.column]!, formats[row]?.[column.column]?.numberFormat);
    const one: Measurement = {
      period: (found.kind === "number" ? found.year : undefined) ?? column.reading.period ?? rowPeriod ?? period,
      text: found.kind === "problem" && found.code === "datum-i-talkolumn" ? found.said : text,
      value: found.kind === "number" ? found.value : null,
      cell: account.ref(row, column.column),
    };
    const group = said.group ?? column.reading.group;
    if (group) one.group = group;
    if (found.kind === "number") {
      const unit = found.unit ?? column.reading.unit ?? sheetUnit;
      if (unit) one.unit = unit;
      if (found.previous !== undefined) one.previous = found.previous;
      if (found.of !== undefined) one.of = found.of;
      one.decimals = found.decimals;
    }
    return { one, read: found };
  }

  function measurement(
    row: number,
    column: Column,
    indicator: Indicator,
    rowPeriod: string | undefined,
    said: Qualifier,
  ): void {
    const at = place(column.column, row);
    if (at === null || isBlank(values[at]?.[column.column])) return;
    const { one, read: found } = measurementAt(at, column, rowPeriod, said);
    const told = found.kind === "word" && SENTENCE.test(found.said) ? sentenceFigure(one.text, indicator) : {};
    Object.assign(one, told.figure);
    if (told.figure && told.year !== undefined && column.reading.period === undefined) one.period = told.year;
    const role = said.role ?? column.role;
    if (one.unit) indicator.unit ??= one.unit;
    if (found.kind === "problem") account.problem(found.code, at, column.column, found.said);
    else if (
      found.kind === "word" &&
      !told.figure &&
      role !== "comparison" &&
      !wordsMayAnswer(indicator) &&
      !EVERYBODY.test(found.said)
    )
      account.problem("utfall-ej-läst", at, column.column);
    else account.map(at, column.column);
    if (role === "baseline") indicator.baseline ??= one;
    else if (role === "comparison")
      indicator.comparisons.push({
        ...one,
        reference: said.reference ?? (column.reading.words || column.header),
      } satisfies Comparison);
    else {
      const list = role === "forecast" ? indicator.forecasts : indicator.outcomes;
      if (role === "outcome") periods.add(one.period);
      const twin = list.find((other) => other.period === one.period && other.group === one.group);
      if (!twin) list.push(one);
      else if (twin.cell !== one.cell)
        account.problem("dubbelt-värde", at, column.column, one.period || "utan angivet år");
    }
  }

  return { read, close: target.close };
}

/** Whether every number in a format is a value, whatever it is: no dates, no zero shown as a dash. */
function plainFormats(): (format: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    if (format === undefined) return true;
    let plain = known.get(format);
    if (plain === undefined)
      known.set(format, (plain = [0, 1].every((value) => readValue(value, format).kind === "number")));
    return plain;
  };
}

/**
 * A value read and printed; each value of a table is read once for each number format, since tables say the same thing
 * often.
 */
function figureReader(): (
  value: Value,
  format: string | undefined,
) => { read: ReturnType<typeof readValue>; text: string } {
  const byFormat = new Map<string | undefined, Map<Value, { read: ReturnType<typeof readValue>; text: string }>>();
  return (value, format) => {
    let known = byFormat.get(format);
    if (!known) byFormat.set(format, (known = new Map()));
    let figure = known.get(value);
    if (!figure) {
      figure = { read: readValue(writtenValue(value), format), text: printed(value, format) };
      if (known.size < MOST_REMEMBERED) known.set(value, figure);
    }
    return figure;
  };
}

const MOST_REMEMBERED = 20_000;

/** The period that a column's header names, ready to be spread into a node. */
export const dated = ({ reading }: Column): { period?: string } => (reading.period ? { period: reading.period } : {});

/** Headers of the year that a row's target is for. */
const TARGET_YEAR = /^(?:målår|måldatum|uppfylls senast|till år)$/u;

/** Several words: what it tells may be a figure among them. */
const SENTENCE = /\S+ \S+ \S+ \S/u;

/** "Alla" is an answer to how many. */
const EVERYBODY = /^(?:alla|samtliga)(?!\p{L})/iu;

/** "Genomfört" answers a target that is done or not done, or that only a person can judge. */
const wordsMayAnswer = (indicator: Indicator): boolean =>
  indicator.targets.length === 0 ||
  indicator.targets.some(({ reading }) => ["yesno", "text", "allOf"].includes(reading.kind));
