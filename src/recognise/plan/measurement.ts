import { rowWords } from "../../lexicon/rowWords";
import { bySpaces } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import type { Comparison, Indicator, Measurement, PlanNode, Role } from "../../domain/plan";
import type { ProblemCode } from "../../domain/problem";
import { isChange } from "../../domain/reading";
import { measureNamed } from "../../interpret/choice/measure";
import { decimalsOf, readValue } from "../../interpret/number/number";
import { notedPart } from "../../interpret/time/partOfYear";
import { parsePeriod, readPeriod } from "../../interpret/time/period";
import { unitOfIndicator } from "../../interpret/number/unit";
import { valueAt, type Value } from "../../sheet/book";
import { twice, type Account } from "../account";
import type { Column } from "../column";
import { figureWithMark } from "../joinedGrade";
import { cellText, isBlank, printed, writtenValue, type Grid } from "../grid";
import { readQualifier, type Qualifier } from "../roles/qualifier";
import { figuresBeside, groupFigures } from "../../interpret/outcome/namedFigures";
import { reportedChange } from "../../interpret/outcome/reportedChange";
import { valueSpan } from "../../interpret/outcome/valueSpan";
import { sentenceFigure } from "../../interpret/outcome/sentenceFigure";
import type { Setting } from "./setting";
import { targetCells, type Place, type TargetCells } from "./targetCell";
import type { Tree } from "./tree";

type ReadNumber = Extract<ReturnType<typeof readValue>, { kind: "number" }>;

const MEASURES: Role[] = ["outcome", "forecast", "baseline", "comparison"];

export interface MeasureReader {
  /**
   * Puts a row's targets, baseline, outcomes, forecasts and comparisons on its indicator. `own`: the column of the goal
   * that is measured by itself, and the period in its header.
   */
  read(row: number, indicator: Indicator, goal: PlanNode | null, ofRow?: Qualifier, own?: OwnAim): void;
  /** Called after the last row, for conclusions from the whole table. */
  close(): void;
}

interface OwnAim {
  column: number;
  period: string | undefined;
}

/** What a cell's figure is read by. Outcomes that wait are held together with it, and so it has no part of the plan. */
interface Cells {
  grid: Grid;
  setting: Setting;
  account: Account;
  /** "Mnkr" over the titles holds for the whole table. */
  sheetUnit: string | undefined;
  figure: ReturnType<typeof figureReader>;
}

/** What the figures of a table's rows are read by. */
interface Figures {
  cells: Cells;
  grid: Grid;
  place: Place;
  setting: Setting;
  account: Account;
  tree: Pick<Tree, "later" | "hasOutcome">;
  target: TargetCells;
  columns: FigureColumns;
  /** Outcomes have a period that a target's may be held against; else a target with a period is held against none. */
  areDated: boolean;
  /** A row with one outcome for each period and group, and nothing that states otherwise: its outcomes may be read later. */
  mayWait: boolean;
  plain: ReturnType<typeof plainFormats>;
  /** A row's outcomes, when somebody asks for those that waited. */
  laterOutcomes: (row: number) => Measurement[];
}

/** The columns of a table with figures, by kind. */
interface FigureColumns {
  /** That of everybody first: it counts before the groups'. */
  targets: Column[];
  /** Outcomes, forecasts, baselines and comparisons. */
  measures: Column[];
  outcomes: Column[];
  notOutcomes: Column[];
  /** Columns of words that state which figure or whose a row has. */
  qualifiers: Column[];
  /** Columns that name the measure's kind. */
  kinds: Column[];
  /** The year or date of a row's figures. */
  period: Column | undefined;
  /** The year or date that a row's target is for. */
  due: Column | undefined;
  /**
   * Whether a row's period is its outcome's and its target's: a row per measure and period. Where no outcome stands, it
   * may be a date to be done by.
   */
  periodIsOutcomes: boolean;
}

/** Reads the figures of a table. */
export function measureReader(
  grid: Grid,
  columns: Column[],
  place: Place,
  setting: Setting,
  account: Account,
  tree: Pick<Tree, "later" | "hasOutcome">,
): MeasureReader {
  const target = targetCells(grid, place, setting, account);
  const sorted = figureColumns(columns);
  const { outcomes, qualifiers, period } = sorted;
  const cells: Cells = { grid, setting, account, sheetUnit: columns[0]?.reading.unit, figure: figureReader() };
  const figures: Figures = {
    cells,
    grid,
    place,
    setting,
    account,
    tree,
    target,
    columns: sorted,
    areDated:
      setting.period !== "" || period !== undefined || outcomes.some(({ reading }) => reading.period !== undefined),
    mayWait:
      outcomes.length > 1 && areApart(outcomes, setting.period) && qualifiers.length === 0 && period === undefined,
    plain: plainFormats(),
    laterOutcomes: outcomesIn(cells, outcomes),
  };
  return {
    read: (row, indicator, goal, ofRow, own) => readRow(figures, row, indicator, goal, ofRow, own),
    close: target.close,
  };
}

/** Reads the plain outcomes of a row. */
const outcomesIn =
  (cells: Cells, outcomes: readonly Column[]): Figures["laterOutcomes"] =>
  (row) =>
    outcomes
      .filter(({ column }) => !isBlank(cells.grid.sheet.values[row]?.[column]))
      .map((column) => measurementAt(cells, row, column, undefined, {}).one);

function figureColumns(columns: Column[]): FigureColumns {
  const measures = columns.filter(({ role }) => MEASURES.includes(role));
  const periods = columns.filter(({ role }) => role === "period");
  const isDue = ({ reading }: Column): boolean => columnHeads.has(reading.words, "targetYear");
  return {
    targets: columns
      .filter(({ role }) => role === "target")
      .sort((a, b) => Number(a.reading.group !== undefined) - Number(b.reading.group !== undefined)),
    measures,
    outcomes: measures.filter(({ role }) => role === "outcome"),
    notOutcomes: measures.filter(({ role }) => role !== "outcome"),
    qualifiers: columns.filter(({ holds }) => holds === "figures"),
    kinds: columns.filter(({ holds }) => holds === "measure"),
    period: periods
      .filter((column) => !isDue(column))
      .sort((a, b) => Number(b.reading.scores.period !== undefined) - Number(a.reading.scores.period !== undefined))[0],
    due: periods.find(isDue),
    periodIsOutcomes: measures.some(({ role, reading }) => role === "outcome" && reading.period === undefined),
  };
}

/** Whether no two columns are of the same period and group. */
const areApart = (outcomes: Column[], period: string): boolean =>
  new Set(outcomes.map(({ reading }) => `${reading.period ?? period} ${reading.group ?? ""}`)).size === outcomes.length;

/** The period that a row's cell in a column names. */
const periodAt = ({ grid }: Figures, row: number, column: Column | undefined): string | undefined =>
  column && readPeriod(cellText(grid, row, column.column))?.canonical;

function readRow(
  figures: Figures,
  row: number,
  indicator: Indicator,
  goal: PlanNode | null,
  ofRow: Qualifier | undefined,
  own: OwnAim | undefined,
): void {
  const { columns, target, areDated } = figures;
  readKind(figures, row, indicator);
  const rowPeriod = periodAt(figures, row, columns.period);
  const qualifier = { ...qualified(figures, row), ...ofRow };
  const targetPeriod = periodAt(figures, row, columns.due) ?? (columns.periodIsOutcomes ? rowPeriod : undefined);
  const isTarget = qualifier.role === "target";
  for (const column of isTarget ? [...columns.measures, ...columns.targets] : columns.targets)
    target.read(row, column, indicator, goal, { period: targetPeriod, group: qualifier.group });
  if (isTarget) return;
  const aim = own && { row, column: own.column, period: areDated ? own.period : undefined };
  if (qualifier.role === undefined && indicator.targets.length === 0)
    target.ownWords(indicator, columns.targets.length === 0 ? aim : undefined);
  const waits = figures.mayWait && !ofRow && wait(figures, row, indicator);
  const read = waits ? columns.notOutcomes : columns.measures;
  read
    .flatMap((column) => readMeasurement(figures, row, column, indicator, rowPeriod, qualifier) ?? [])
    .forEach((one) => addEarlier(figures, indicator, one));
}

/** An earlier year's outcome in the brackets of another, and its place. */
interface Beside {
  one: Measurement;
  row: number;
  column: Column;
}

/** "162 (2022: 171)" has an outcome of 2022 too; one that the row states elsewhere is told once. */
function addEarlier(figures: Figures, indicator: Indicator, { one, row, column }: Beside): void {
  const isStated = indicator.outcomes.some(
    ({ period, group, value }) => period === one.period && group === one.group && value === one.value,
  );
  const ofYear = { ...column, reading: { ...column.reading, period: one.period } };
  if (!isStated) addMeasurement(figures, indicator, "outcome", one, { row, column: ofYear });
}

/** The outcome of an earlier year that a cell states beside its own. */
function earlierBeside(one: Measurement, read: ReturnType<typeof readValue>): Measurement | null {
  if (read.kind !== "number" || read.previous === undefined || read.previousYear === undefined) return null;
  const { previous: value, previousYear: period } = read;
  if (Number(period) >= (parsePeriod(one.period)?.year ?? Infinity)) return null;
  delete one.previous;
  return { ...one, period, value, decimals: decimalsOf(value) };
}

/** The measure's kind, where a column of the table names it, and its unit, where its own words do. */
function readKind(figures: Figures, row: number, indicator: Indicator): void {
  const { grid, account, columns } = figures;
  for (const { column } of columns.kinds) {
    const measure = measureNamed(cellText(grid, row, column));
    if (!measure) continue;
    indicator.measure ??= measure;
    account.map(row, column);
  }
  indicator.unit ??= unitOfIndicator(indicator.title, () => arePartsOfOne(figures, row)) ?? undefined;
}

/** Whether a row's outcomes and targets are 0,91 and 0,93, and not 0 and 1, which may be a percent too; none states a unit. */
function arePartsOfOne({ grid: { sheet }, cells, columns }: Figures, row: number): boolean {
  let hasPart = false;
  for (const { column } of [...columns.outcomes, ...columns.targets]) {
    const { read, text } = cells.figure(valueAt(sheet, row, column), sheet.formats[row]?.[column]?.numberFormat);
    if (text.includes("%") || (read.kind === "number" && Math.abs(read.value) > 1)) return false;
    hasPart ||= read.kind === "number" && !Number.isInteger(read.value);
  }
  return hasPart;
}

/**
 * Outcomes that are plain numbers cannot go wrong: they are made when somebody asks for them. False where one is
 * anything else, or the indicator has outcomes already.
 */
function wait(figures: Figures, row: number, indicator: Indicator): boolean {
  if (indicator.outcomes.length > 0) return false;
  const { grid, account, tree, setting, place, plain } = figures;
  const { outcomes } = figures.columns;
  const { formats } = grid.sheet;
  const here = grid.sheet.values[row] ?? [];
  const isPlain = ({ column }: Column): boolean => {
    const value = here[column];
    const isNumber = typeof value === "number" && plain(formats[row]?.[column]?.numberFormat);
    return place(column, row) === row && (isNumber || isBlank(value));
  };
  if (!outcomes.every(isPlain)) return false;
  const filled = outcomes.filter(({ column }) => !isBlank(here[column]));
  const [first] = filled;
  if (!first) return false;
  for (const column of filled) {
    account.map(row, column.column);
    const period = column.reading.period ?? setting.period;
    tree.hasOutcome(period, period);
  }
  indicator.unit ??= measurementAt(figures.cells, row, first, undefined, {}).one.unit;
  tree.later(indicator, row, figures.laterOutcomes);
  return true;
}

/** A row's qualifiers of its figures; most tables have none. */
function qualified({ grid, account, setting, columns }: Figures, row: number): Qualifier {
  const found: Qualifier = {};
  for (const { column } of columns.qualifiers) {
    Object.assign(found, readQualifier(cellText(grid, row, column), setting.municipality));
    account.map(row, column);
  }
  return found;
}

/** The value of a cell that is not blank, as a measurement and as it was read. */
function measurementAt(
  { grid, account, setting, sheetUnit, figure }: Cells,
  row: number,
  column: Column,
  rowPeriod: string | undefined,
  qualifier: Qualifier,
): { one: Measurement; read: ReturnType<typeof readValue> } {
  const { reading } = column;
  const value = valueAt(grid.sheet, row, column.column);
  const marked = typeof value === "string" ? figureWithMark(value) : null;
  const { read: found, text } = figure(marked?.figure ?? value, grid.sheet.formats[row]?.[column.column]?.numberFormat);
  const one: Measurement = {
    period: reading.period ?? rowPeriod ?? setting.period,
    text: found.kind === "problem" && found.code === "datum-i-talkolumn" ? found.text : text,
    value: null,
    cell: account.ref(row, column.column),
  };
  const group = qualifier.group ?? reading.group;
  if (group) one.group = group;
  if (found.kind === "number") putNumber(one, found, reading.unit ?? sheetUnit);
  return { one, read: found };
}

/** `unit`: what the figure is of where it does not state. */
function putNumber(one: Measurement, found: ReadNumber, unit: string | undefined): void {
  one.value = found.value;
  const part = found.note === undefined ? undefined : notedPart(found.note, one.period.slice(0, 4));
  const period = found.year ?? part;
  if (period) one.period = period;
  if (found.unit ?? unit) one.unit = found.unit ?? unit;
  if (found.previous !== undefined) one.previous = found.previous;
  if (found.of !== undefined) one.of = found.of;
  one.decimals = found.decimals;
}

/** Puts the value of the column's cell on the row's indicator; what it states of an earlier year is returned. */
function readMeasurement(
  figures: Figures,
  row: number,
  column: Column,
  indicator: Indicator,
  rowPeriod: string | undefined,
  qualifier: Qualifier,
): Beside | null {
  const { grid, place, account } = figures;
  const at = place(column.column, row);
  if (at === null || isBlank(valueAt(grid.sheet, at, column.column))) return null;
  const { one, read: found } = measurementAt(figures.cells, at, column, rowPeriod, qualifier);
  const role = qualifier.role ?? column.role;
  if (role === "outcome" && putNamed(figures, indicator, one, found, { row: at, column })) return null;
  const hasFigure = found.kind === "word" && putFigure(one, found.text, column, indicator);
  if (one.unit) indicator.unit ??= one.unit;
  const trouble = hasFigure ? undefined : troubleOf(found, role, indicator);
  if (trouble) account.problem(trouble, at, column.column, found.kind === "problem" ? found.text : undefined);
  else account.map(at, column.column);
  const before = role === "outcome" || role === "forecast" ? earlierBeside(one, found) : null;
  putMeasurement(figures, indicator, role, one, qualifier, { row: at, column });
  return before && { one: before, row: at, column };
}

function putMeasurement(
  figures: Figures,
  indicator: Indicator,
  role: Role,
  one: Measurement,
  qualifier: Qualifier,
  at: { row: number; column: Column },
): void {
  if (role === "baseline") indicator.baseline ??= one;
  else if (role === "comparison") indicator.comparisons.push(comparison(one, qualifier, at.column));
  else addMeasurement(figures, indicator, role, one, at);
}

/**
 * Puts the figures that an outcome's cell names on the indicator: a forecast or others' values beside its own ("612
 * (prognos 1 050)", "71 % (riket 67 %)"), or one for each group. Whether the cell has nothing else.
 */
function putNamed(
  figures: Figures,
  indicator: Indicator,
  { period, cell, unit }: Measurement,
  found: ReturnType<typeof readValue>,
  at: { row: number; column: Column },
): boolean {
  const groups = found.kind === "number" || found.kind === "missing" ? null : groupFigures(found.text);
  const named = groups ?? (found.kind === "number" ? figuresBeside(found.note) : []);
  for (const { role, reference, measured } of named) {
    const one: Measurement = { ...(unit ? { unit } : {}), ...measured, period, cell };
    if (reference !== undefined) indicator.comparisons.push({ ...one, reference });
    else
      addMeasurement(figures, indicator, role, role === "forecast" ? { ...one, period: period.slice(0, 4) } : one, at);
  }
  if (groups) figures.account.map(at.row, at.column.column);
  return groups !== null;
}

/** `said`: the row's own statement of whose figures they are; else the header's. */
const comparison = (one: Measurement, { reference }: Qualifier, { reading, header }: Column): Comparison => ({
  ...one,
  reference: reference ?? (reading.words || header),
});

/** Puts an outcome or a forecast on an indicator; a second one of its period and group that states otherwise is reported. */
function addMeasurement(
  { account, tree, setting }: Figures,
  indicator: Indicator,
  role: Role,
  one: Measurement,
  { row, column }: { row: number; column: Column },
): void {
  const list = role === "forecast" ? indicator.forecasts : indicator.outcomes;
  if (role === "outcome") tree.hasOutcome(one.period, column.reading.period ?? setting.period);
  const twin = list.find((other) => other.period === one.period && other.group === one.group);
  if (!twin) list.push(one);
  else if (twin.cell !== one.cell && !statesTheSame(twin, one))
    account.problem("dubbelt-värde", row, column.column, ...twice(one.period, twin.cell));
}

/** Last year's sheet and this year's state the same figure of last year. */
const statesTheSame = (one: Measurement, other: Measurement): boolean =>
  one.value === null || other.value === null
    ? one.text === other.text
    : one.value.toPrecision(15) === other.value.toPrecision(15) &&
      (one.unit ?? other.unit) === (other.unit ?? one.unit);

/** Takes the one figure of a sentence, and the year that it names where the header names none; false where it has none. */
function putFigure(one: Measurement, words: string, { reading }: Column, indicator: Indicator): boolean {
  if (!isSentence(words)) return false;
  const { figure, year } = sentenceFigure(one.text, indicator);
  if (!figure) return false;
  Object.assign(one, figure);
  if (year !== undefined && reading.period === undefined) one.period = year;
  return true;
}

/** What keeps a cell from being the value of its row's target. */
function troubleOf(found: ReturnType<typeof readValue>, role: Role, indicator: Indicator): ProblemCode | undefined {
  if (found.kind !== "word" && found.kind !== "problem") return undefined;
  if (found.kind === "word" && mayBeWords(found.text, role, indicator)) return undefined;
  const code = found.kind === "problem" ? found.code : "utfall-ej-läst";
  const isAnswer = answersChange(found.text, indicator) || (role === "outcome" && valueSpan(found.text) !== null);
  return code === "utfall-ej-läst" && isAnswer ? undefined : code;
}

/** "4 % högre" answers a target that asks for a change. */
const answersChange = (text: string, { targets, title }: Indicator): boolean =>
  targets.some(({ reading }) => isChange(reading)) && reportedChange(text, title) !== null;

/** Whether words without a figure are a value like any other. */
const mayBeWords = (words: string, role: Role, indicator: Indicator): boolean =>
  role === "comparison" || wordsMayAnswer(indicator) || rowWords.has(words, "everybody");

/** Whether every number in a format is a value: no dates, no zero shown as a dash. */
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
 * A value read and printed; each value of a table is read once for each number format, since tables state the same thing
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

/** Several words: a figure may be among them. */
const isSentence = (text: string): boolean => bySpaces(text).length > 3;

/** "Genomfört" answers a target that is done or not done, or that only a person can judge. */
const wordsMayAnswer = (indicator: Indicator): boolean =>
  indicator.targets.length === 0 ||
  indicator.targets.some(({ reading }) => ["yesno", "text", "allOf"].includes(reading.kind));
