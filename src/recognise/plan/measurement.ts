import type { Mark } from "../../domain/proof";
import {
  wordsOf,
  type Comparison,
  type Indicator,
  type Measurement,
  type PlanNode,
  type Role,
} from "../../domain/plan";
import type { Direction } from "../../domain/reading";
import { columnHeads } from "../../lexicon/columnHeads";
import { wishedSide } from "../../interpret/side/wishedSide";
import { statesTheSame } from "../../domain/sameFigure";
import { bySpaces, hasDigit, inBrackets, lettersIn, trimmedEnd, yearFirst } from "../../domain/shapes";
import { timeIn } from "../../interpret/time/partOfYear";
import { measureNamed } from "../../interpret/choice/measure";
import { readValue } from "../../interpret/number/number";
import { isKnownUnit, unitOfIndicator } from "../../interpret/number/unit";
import { partsUnder, statedParts } from "../../interpret/outcome/statedParts";
import { isOtherSign, noteKeysIn, signOf, signsIn } from "../../interpret/text/footnote";
import { endsYear, parsePeriod, readPeriod } from "../../interpret/time/period";
import { areaText, parseRef, type Area } from "../../sheet/address";
import { valueAt } from "../../sheet/book";
import { twice, type Account } from "../account";
import type { Column } from "../column";
import { cellText, isBlank, isStruck, type Grid } from "../grid/grid";
import { targetsInRow } from "./splitTarget";
import { readQualifier, type Qualifier } from "../roles/qualifier";
import {
  figureReader,
  measurementAt,
  namedIn,
  plainFormats,
  putMarks,
  putSentenceFigure,
  takeEarlier,
  unitAt,
  type Cells,
  type ValueRead,
} from "./cellFigure";
import { aimOfPeriod, areApart, figureColumns, type FigureColumns } from "./figureColumns";
import type { RowsOver } from "./headingMarks";
import { sayBeside } from "./entry";
import { marksOf } from "./marks";
import { isMonth } from "./rowTime";
import type { Setting } from "./setting";
import { isStruckAlone } from "./strikethrough";
import type { OwnAim } from "./statement";
import type { TableColumns } from "./tableColumns";
import { targetCells, type OfRow, type RowOfColumn, type TargetCells } from "./targetCell";
import type { Tree } from "./tree";
import { unitReader } from "./unitColumns";
import { troubleOf } from "./valueTrouble";

export interface MeasureReader {
  /**
   * Puts a row's targets, baseline, outcomes, forecasts and comparisons on its indicator. `own`: the column of the goal
   * that is measured by itself, the period in its header, and what in its cell is the target, where that is a part.
   */
  read(row: number, indicator: Indicator, goal: PlanNode | null, ofRow?: Qualifier, own?: OwnAim): void;
  /** Called after the last row, for conclusions from the whole table. */
  close(): void;
}

/** The row of headers over a row of a table; undefined: there is none. */
export type HeaderOf = (row: number) => number | undefined;

/** What the figures of a table's rows are read by. */
interface Figures {
  cells: Cells;
  grid: Grid;
  place: RowOfColumn;
  setting: Setting;
  account: Account;
  tree: Pick<Tree, "later" | "hasOutcome">;
  target: TargetCells;
  columns: FigureColumns;
  headerOf: HeaderOf;
  /** Outcomes have a period that a target's may be held against; else a target with a period is held against none. */
  areDated: boolean;
  /** A row with one outcome for each period and group, and nothing that states otherwise: its outcomes may be read later. */
  mayWait: boolean;
  /** Whether a row's target is of the period that the row names. */
  isAimOfPeriod: ReturnType<typeof aimOfPeriod>;
  plain: ReturnType<typeof plainFormats>;
  /** A row's outcomes, when somebody asks for those that waited. */
  laterOutcomes: (row: number) => Measurement[];
}

/** Reads the figures of a table. */
export function measureReader(
  grid: Grid,
  { shown: columns, units }: Pick<TableColumns, "shown" | "units">,
  place: RowOfColumn,
  setting: Setting,
  account: Account,
  tree: Pick<Tree, "later" | "hasOutcome">,
  { headerOf, ...over }: RowsOver & { headerOf: HeaderOf },
): MeasureReader {
  const marks = marksOf(grid, setting.notes, over);
  const target = targetCells(grid, place, setting, account, columns, marks);
  const sorted = figureColumns(columns);
  const { outcomes, qualifiers, period } = sorted;
  const cells: Cells = {
    grid,
    setting,
    account,
    sheetUnit: columns[0]?.reading.unit,
    ownUnit: unitReader(grid, account, units),
    figure: figureReader(),
    marks,
    notesOf: rowNotes(grid, sorted, marks, setting.period),
    nameTargets: sorted.targets.length === 0,
  };
  const figures: Figures = {
    cells,
    grid,
    place,
    setting,
    account,
    tree,
    target,
    columns: sorted,
    headerOf,
    areDated:
      setting.period !== "" || period !== undefined || outcomes.some(({ reading }) => reading.period !== undefined),
    mayWait:
      !marks.isCommentedOver() &&
      outcomes.length > 1 &&
      areApart(outcomes, setting.period) &&
      qualifiers.length === 0 &&
      period === undefined,
    isAimOfPeriod: aimOfPeriod(grid, sorted, columns),
    plain: plainFormats(),
    laterOutcomes: outcomesIn(cells, outcomes),
  };
  return {
    read: (row, indicator, goal, ofRow, own) => readRow(figures, row, indicator, goal, ofRow, own),
    close: target.close,
  };
}

/** Whether a cell refers to notes: under a header that says so by anything, without one by raised signs alone. */
const refersToNotes = ({ header }: Column, text: string): boolean =>
  header !== "" || !(hasDigit(text) || lettersIn(text).length > 0);

/**
 * The marks that a row has in a column of notes ("1", "2, 3", "*"), of the latest year's outcomes, and what its own time
 * says of one whose header has the year ("Jan–nov 2024"). A forecast has those that limit what is measured.
 */
const rowNotes =
  (
    grid: Grid,
    { notes, noted: latest, period, measuredAt }: FigureColumns,
    marks: Cells["marks"],
    reported: string,
  ): Cells["notesOf"] =>
  (row, column, year) => {
    const isForecast = column.role === "forecast";
    if (!latest.includes(column) && !isForecast) return [];
    const { period: headed = measuredAt && !isMonth(cellText(grid, row, measuredAt.column)) ? reported : "" } =
      column.reading;
    const measured = period && headed !== "" ? marks.told(row, period.column, headed, measuredAt !== undefined) : null;
    const beside = measuredAt && measured === null ? marks.besideTime(row, measuredAt.column, year) : null;
    const noted = notes ? referredIn(grid, row, notes, marks, year) : [];
    return (isForecast ? noted.filter(limitsForecast) : [measured, beside, ...noted]).flatMap((mark) => mark ?? []);
  };

/** What a row's cell in a column of notes refers to: signs of footnotes, under a header another sign alone or keys too. */
function referredIn(grid: Grid, row: number, notes: Column, marks: Cells["marks"], year: string): (Mark | null)[] {
  const text = cellText(grid, row, notes.column);
  if (text === "" || !refersToNotes(notes, text)) return [];
  const signs = signsIn(text);
  if (signs.length > 0 || notes.header === "")
    return signs.map((sign) => {
      const mark = marks.at(row, notes.column, sign, year);
      return mark === null || mark.note ? mark : bareOf(mark, row, notes, marks, year);
    });
  return isOtherSign(text)
    ? [marks.keyed(row, notes.column, text, year, "beside")]
    : noteKeysIn(text).map((key) => marks.keyed(row, notes.column, key, year));
}

/** A plain sign under a header of notes without a note of its own, with the line below that begins with it. */
function bareOf(mark: Mark, row: number, { header, column }: Column, marks: Cells["marks"], year: string): Mark {
  const { note } = header === "" ? {} : marks.keyed(row, column, trimmedEnd(mark.sign, ")"), year, "bare");
  return note ? { ...mark, note } : mark;
}

/** Whether a note says that a row is of a part of what is measured, or most likely limits it: that is so of its forecast too. */
const limitsForecast = (mark: Mark | null): boolean =>
  mark?.note !== undefined && (mark.note.about === "scope" || mark.note.about === "unread");

/** Reads the plain outcomes of a row. */
const outcomesIn =
  (cells: Cells, outcomes: readonly Column[]): Figures["laterOutcomes"] =>
  (row) =>
    outcomes
      .filter(({ column }) => !isBlank(cells.grid.sheet.values[row]?.[column]))
      .map((column) => measurementAt(cells, row, column, undefined, {}).one);

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
  const { columns, target } = figures;
  readKind(figures, row, indicator);
  readSentences(figures, row, indicator);
  const rowPeriod = periodAt(figures, row, columns.period);
  const qualifier = { ...qualified(figures, row), ...ofRow };
  const targetPeriod =
    periodAt(figures, row, columns.due) ?? (figures.isAimOfPeriod(rowPeriod) ? rowPeriod : undefined);
  const given = {
    period: targetPeriod,
    group: qualifier.group,
    side: sideAt(figures, row),
    isSideHeaded: isSideHeaded(figures),
    due: doneByAt(figures, row),
  };
  const isTarget = qualifier.role === "target";
  const { grid, account } = figures;
  for (const { column, text, others } of targetsInRow(
    grid,
    row,
    isTarget ? [...columns.measures, ...columns.targets] : columns.targets,
  )) {
    target.read(row, column, indicator, goal, text === undefined ? given : { ...given, text });
    for (const other of others) account.map(row, other);
  }
  if (isTarget) return;
  readHeaded(figures, row, indicator, goal, given);
  readStated(figures, row, indicator, goal, { ...given, period: undefined });
  if (qualifier.role === undefined) readInWords(figures, row, indicator, goal, own);
  const waits = figures.mayWait && !ofRow && wait(figures, row, indicator);
  const read = waits ? columns.notOutcomes : columns.measures;
  read
    .flatMap((column) => readMeasurement(figures, row, column, indicator, rowPeriod, qualifier) ?? [])
    .forEach((one) => addEarlier(figures, indicator, one));
}

/** The target of a row without one: in its own words, else in those of its goal, where they limit the same thing. */
function readInWords(
  { columns, target, areDated }: Figures,
  row: number,
  indicator: Indicator,
  goal: PlanNode | null,
  own: OwnAim | undefined,
): void {
  const { targets } = indicator;
  const areOfNames = columns.targets.length === 0;
  const aim = own && { ...own, row, period: areDated ? own.period : undefined };
  if (targets.length === 0) target.ownWords(indicator, areOfNames ? aim : undefined);
  if (targets.length === 0 && goal) target.ofGoal(indicator, goal);
}

/** The targets that the headers of targets and outcomes state for all rows: "Mål 2024: minst 80 %", "Utfall (mål 80 %)". */
function readHeaded(figures: Figures, row: number, indicator: Indicator, goal: PlanNode | null, given: OfRow): void {
  const { columns, target, headerOf } = figures;
  for (const column of [...columns.targets, ...columns.outcomes]) {
    const { aim } = column.reading;
    const header = aim && headerOf(row);
    if (header !== undefined) target.ofHeader(row, header, ofPeriod(column, aim?.period), indicator, goal, given);
  }
}

/**
 * The targets that a row's outcomes name in their own cells, in a table without a column of targets or under a header
 * that says so: "Mål: 5, utfall: 4", "8,9 (7,0)" under "Utfall (mål)".
 */
function readStated(figures: Figures, row: number, indicator: Indicator, goal: PlanNode | null, given: OfRow): void {
  const { cells, columns, target, grid, place } = figures;
  for (const column of columns.outcomes) {
    const { targetInBrackets } = column.reading;
    if (!cells.nameTargets && targetInBrackets === undefined) continue;
    const at = place(column.column, row);
    const value = at === null ? null : valueAt(grid.sheet, at, column.column);
    const stated = typeof value === "string" ? partsUnder(column.reading, value) : null;
    if (stated)
      target.read(row, ofPeriod(column, targetInBrackets), indicator, goal, { ...given, text: stated.target });
    else if (at !== null && targetInBrackets !== undefined && typeof value === "string")
      reportUnread(figures, at, column, value);
  }
}

/** "92 (n=60)" under "Utfall (mål)": what is in brackets is no target, and no words for none either. */
function reportUnread({ account }: Figures, row: number, { column }: Column, value: string): void {
  const [inside] = value.endsWith(")") ? inBrackets(value) : [];
  if (inside !== undefined && readValue(inside).kind !== "missing") account.problem("mål-ej-läst", row, column, inside);
}

/** A column as its header is for another period; "" and undefined: for its own. */
const ofPeriod = (column: Column, period: string | undefined): Column =>
  period ? { ...column, reading: { ...column.reading, period } } : column;

/** An earlier year's outcome in the brackets of another, and its place. */
interface Beside extends FigurePlace {
  one: Measurement;
}

/** "162 (2022: 171)" has an outcome of 2022 too; one that the row states elsewhere is told once. */
function addEarlier(figures: Figures, indicator: Indicator, { one, row, column }: Beside): void {
  const isStated = indicator.outcomes.some(
    ({ period, group, value }) => period === one.period && group === one.group && value === one.value,
  );
  if (!isStated) addMeasurement(figures, indicator, "outcome", one, { row, column: ofPeriod(column, one.period) });
}

/** When what the row's target asks for is to be done; a day or a part of the year without a year is of the table's. */
function doneByAt({ grid: { sheet }, cells, setting, columns: { doneBy } }: Figures, row: number): string | undefined {
  const value = doneBy && valueAt(sheet, row, doneBy.column);
  if (!doneBy || value === undefined || isBlank(value)) return undefined;
  const { read, text } = cells.figure(value, sheet.formats[row]?.[doneBy.column]?.numberFormat);
  const isDay = read.kind === "problem" && read.code === "datum-i-talkolumn";
  return timeIn(isDay ? read.text : text, yearFirst(setting.period));
}

/** Whether the header of the column of sides says that it tells the better ones, in words that are no shortened limits. */
const isSideHeaded = ({ columns: { side } }: Figures): boolean =>
  side !== undefined &&
  columnHeads.has(side.reading.words, "wishedSide") &&
  !columnHeads.has(side.reading.words, "limitSide");

/** The side of the measure that the row's cell states as better. */
function sideAt({ grid, account, columns: { side } }: Figures, row: number): Direction | undefined {
  const text = side ? cellText(grid, row, side.column) : "";
  if (!side || text === "") return undefined;
  const wished = wishedSide(text);
  if (wished !== null) account.map(row, side.column);
  return wished === null || wished === "same" ? undefined : wished;
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
  indicator.unit ??= unitOfIndicator(wordsOf(indicator), () => arePartsOfOne(figures, row)) ?? undefined;
}

/** What is told of the row where nothing else is read: words in such columns, and notes of its cells of words. */
function readSentences({ grid, account, cells, columns }: Figures, row: number, indicator: Indicator): void {
  const told = [
    ...columns.sentences.map(({ column }) => ({ column, text: cellText(grid, row, column) })),
    ...columns.words.map(({ column }) => ({ column, text: cells.marks.written(row, column) })),
  ].filter(({ text }) => bySpaces(text).length > 1);
  sayBeside(indicator, ...told.map(({ column, text }) => ({ text, cell: account.ref(row, column) })));
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
  if (indicator.outcomes.length > 0 || signOf(indicator.title) !== null) return false;
  const { grid, account, tree, setting, place, plain, cells } = figures;
  const { outcomes } = figures.columns;
  const { formats } = grid.sheet;
  const here = grid.sheet.values[row] ?? [];
  if (figures.columns.notes && !isBlank(here[figures.columns.notes.column])) return false;
  const isPlain = ({ column }: Column): boolean => {
    if (isStruck(grid, row, column) || cells.marks.comment(row, column, "")) return false;
    const value = here[column];
    const isNumber = typeof value === "number" && plain(formats[row]?.[column]?.numberFormat);
    return place(column, row) === row && !grid.merged(row, column) && (isNumber || isBlank(value));
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
  indicator.unit ??= unitAt(figures.cells, row, first);
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

/** A figure's column, and the row where its cell stands. */
interface FigurePlace {
  row: number;
  column: Column;
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
  const { account } = figures;
  const at = valueRow(figures, row, column);
  if (at === null) return null;
  const { one, read } = measurementAt(figures.cells, at, column, rowPeriod, qualifier);
  putFacts(figures, one, { row: at, column }, indicator);
  const role = column.told ? "outcome" : (qualifier.role ?? column.role);
  if (role === "outcome" && putNamed(figures, indicator, namedIn(one, read), { row: at, column })) return null;
  const hasFigure = putSentenceFigure(one, read, column, indicator);
  takeUnit(indicator, one, read);
  const trouble = hasFigure ? undefined : troubleOf(read, role, indicator);
  if (trouble) account.problem(trouble, at, column.column, read.kind === "problem" ? read.text : undefined);
  else account.map(at, column.column);
  const before = role === "outcome" || role === "forecast" ? takeEarlier(one, read) : null;
  putMeasurement(figures, indicator, role, one, qualifier, { row: at, column });
  return before && { one: before, row: at, column };
}

/** A measure without a unit has its figure's; a word that nobody knows as a unit is the figure's own. */
function takeUnit(indicator: Indicator, { unit }: Measurement, read: ValueRead): void {
  if (!unit || !isKnownUnit(unit) || indicator.unit !== undefined) return;
  indicator.unit = unit;
  const isOfTable = read.kind === "number" && read.unit === undefined;
  if (!isOfTable) indicator.unitBy = "figure";
}

/** What the measure's name and a merge say of its value. */
function putFacts(
  { grid, cells: { marks }, columns: { outcomes } }: Figures,
  one: Measurement,
  { row, column: { column } }: FigurePlace,
  { title, cell }: Indicator,
): void {
  const inName = marks.at(row, column, title, one.period.slice(0, 4));
  if (inName) putMarks(one, [], [{ ...inName, inName: true }]);
  if (isStruckAlone(grid, row, column, cell)) Object.assign(one, { struck: "whole", value: null });
  const area = grid.merged(row, column);
  const whole = area && yearOver(outcomes, area);
  if (whole !== undefined) one.period = whole;
  const named = inGrid(grid, parseRef(cell)?.area);
  if (!area || !named) return;
  const own = grid.merged(named.top, named.left)?.bottom ?? named.top;
  const isShared = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i).some(
    (other) => (other < named.top || other > own) && !isBlank(valueAt(grid.sheet, other, named.left)),
  );
  if (isShared) one.spread = areaText(inGrid(grid, area));
}

/** An area of a sheet in its grid, or of the grid in its sheet: the other way round where the table is on its side. */
function inGrid<Where extends Area | undefined>({ source }: Grid, area: Where): Where {
  if (!source || !area) return area;
  const { top, left, bottom, right } = area;
  return { ...area, top: left, left: top, bottom: right, right: bottom };
}

/** The year of a value that is merged over the columns of its parts, down to the last ("vt" and "ht"); undefined: it is over none such. */
function yearOver(outcomes: readonly Column[], { left, right }: Area): string | undefined {
  const parts = outcomes
    .filter(({ column }) => column >= left && column <= right)
    .map(({ reading }) => parsePeriod(reading.period ?? ""));
  const [first, last] = [parts[0], parts.at(-1)];
  const isOfOne = parts.length > 1 && parts.every((part) => part?.year === first?.year && part?.kind === first?.kind);
  return isOfOne && last && last.kind !== "year" && endsYear(last) ? String(last.year) : undefined;
}

/** The row where a row's value stands in a column; null where it has none, only its target, or a comment that tells none. */
function valueRow(
  { grid, place, cells: { nameTargets } }: Figures,
  row: number,
  { column, told }: Column,
): number | null {
  const at = place(column, row);
  if (at === null || told?.has(at) === false) return null;
  const value = valueAt(grid.sheet, at, column);
  const isTargetAlone = typeof value === "string" && statedParts(value)?.outcome === null;
  return isBlank(value) || (isTargetAlone && nameTargets) ? null : at;
}

function putMeasurement(
  figures: Figures,
  indicator: Indicator,
  role: Role,
  one: Measurement,
  qualifier: Qualifier,
  at: FigurePlace,
): void {
  if (role === "baseline") indicator.baseline ??= one;
  else if (role === "comparison") indicator.comparisons.push(comparison(one, qualifier, at.column));
  else addMeasurement(figures, indicator, role, one, at);
}

/** Puts the figures that an outcome's cell names on the indicator. Whether the cell has nothing else. */
function putNamed(figures: Figures, indicator: Indicator, named: ReturnType<typeof namedIn>, at: FigurePlace): boolean {
  for (const { role, reference, measured } of named.figures)
    if (reference !== undefined) indicator.comparisons.push({ ...measured, reference });
    else addMeasurement(figures, indicator, role, measured, at);
  if (named.isAll) figures.account.map(at.row, at.column.column);
  return named.isAll;
}

/** Words of a header as they are written there: a name keeps its capital. */
export function asHeaded(words: string, header: string): string {
  const at = words === "" ? -1 : header.toLowerCase().indexOf(words);
  const own = header.slice(at, at + words.length);
  return at < 0 ? words || header : own;
}

/** Whose figure it is by the row's own statement, else by the header. */
const comparison = (one: Measurement, { reference }: Qualifier, { reading, header }: Column): Comparison => ({
  ...one,
  reference: reference ?? asHeaded(reading.words, header),
});

/** Puts an outcome or a forecast on an indicator; a second one of its period and group that states otherwise is reported. */
function addMeasurement(
  { account, tree, setting }: Figures,
  indicator: Indicator,
  role: Role,
  one: Measurement,
  { row, column }: FigurePlace,
): void {
  const list = role === "forecast" ? indicator.forecasts : indicator.outcomes;
  if (role === "outcome") tree.hasOutcome(one.period, column.reading.period ?? setting.period);
  const twin = list.find((other) => other.period === one.period && other.group === one.group);
  if (!twin) list.push(one);
  else if (twin.cell !== one.cell && !statesTheSame(twin, one)) {
    if ((twin.value === null) === (one.value === null)) twin.rival ??= one.cell;
    // Of a measure that lags, the one under the reported period is the latest.
    if (one.headed !== undefined && twin.headed === undefined) list.push({ ...one, rival: twin.cell });
    account.problem("dubbelt-värde", row, column.column, ...twice(one.period, twin, one.text));
  }
}
