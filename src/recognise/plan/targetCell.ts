import type { ProblemCode } from "../../domain/problem";
import { columnHeads } from "../../lexicon/columnHeads";
import { wordsOf, type Indicator, type PlanNode, type Target } from "../../domain/plan";
import type { CellFacts, Mark } from "../../domain/proof";
import { limitIn } from "../../interpret/text/footnote";
import { isBound, type Direction, type Reading } from "../../domain/reading";
import { comparePeriods } from "../../interpret/time/period";
import { hasWord } from "../../lexicon/lexicon";
import { readHeader } from "../../interpret/header/header";
import { isPlainNumber } from "../../interpret/number/number";
import { countsThings, unitOfIndicator } from "../../interpret/number/unit";
import { directionOf, isContradictory } from "../../interpret/side/direction";
import { columnDirection } from "../../interpret/side/wishedSide";
import { targetInWords, targetOfGoal, targetOver } from "../../interpret/targets/ownWords";
import { shortReference } from "../../interpret/time/statedYear";
import { namesYearsBeside, pairedWithYears } from "../../interpret/time/yearsPaired";
import { readTarget, type TargetInput, type TargetReading } from "../../interpret/targets/target";
import { textKey } from "../../interpret/text/text";
import { isError, valueAt } from "../../sheet/book";
import { twice, type Account } from "../account";
import { isPlanOf, type Column } from "../column";
import { cellText, isBlank, printed, refAt, struckAt, writtenValue, type Grid } from "../grid/grid";
import type { Marks } from "./marks";
import type { Setting } from "./setting";
import { isStruckAlone } from "./strikethrough";

/**
 * The row where a column's value for a row stands, the first of a merge down the rows; null when the cell is another
 * column's.
 */
export type RowOfColumn = (column: number, row: number) => number | null;

/** What a row states of its targets. */
export interface OfRow {
  period: string | undefined;
  group: string | undefined;
  /** Which side of the measure a column states as better. */
  side: Direction | undefined;
  /** Whether the column's header says that it states that. */
  isSideHeaded: boolean;
  /** When what is asked for is to be done, "2024-09-30". */
  due: string | undefined;
  /** The target, where the cell has more. */
  text?: string;
}

export interface TargetCells {
  /** Puts the cell's target on the row's indicator. */
  read(row: number, column: Column, indicator: Indicator, goal: PlanNode | null, ofRow: OfRow): void;
  /** Puts the target that the header of a column, in a row of headers, states for all its rows on the row's indicator. */
  ofHeader(
    row: number,
    header: number,
    column: Column,
    indicator: Indicator,
    goal: PlanNode | null,
    ofRow: OfRow,
  ): void;
  /**
   * For a row without a target: reads the rule from the measure's words; `goal`: the cell of a goal that is measured by
   * itself, whose sentence has the aim, or a part of its own that is the aim, and the period in the header over it.
   */
  ownWords(indicator: Indicator, goal?: Cell & { period: string | undefined; text?: string | undefined }): void;
  /** For a row without a target in a table without any: the bound that the goal's sentence sets for what it measures. */
  ofGoal(indicator: Indicator, goal: PlanNode): void;
  /**
   * Reads numbers without a known side again, by the side that the column's other targets agree on and by where the row
   * starts; then reports those still open.
   */
  close(): void;
}

/** A target of a row, as others of the row are held against it. */
interface Beside {
  target: Target;
  /** Whether its column holds one side of a range. */
  isBound: boolean;
}

/** What the targets that were read leave for those to come. */
interface State {
  byColumn: Map<number, Target[]>;
  /** The last least value from its column: a greatest value in the same row makes a range. */
  lower: { row: number; target: Target } | null;
  /** The targets of the row read last. */
  beside: { row: number; targets: Beside[] };
  /** The table has a column of start values, or targets of several years: they have a part in how a plain number is read. */
  hasSeries: boolean;
  /** Numbers of which nothing in the row states the side, or whether they are a level, or that a series may stand beside. */
  open: {
    input: TargetInput;
    due: string | undefined;
    indicator: Indicator;
    target: Target;
    cell: Cell;
    text: string;
  }[];
}

interface Cell {
  row: number;
  column: number;
}

/** A target's cell on its way into the plan. */
interface TargetOnItsWay extends TargetReading {
  input: TargetInput;
  indicator: Indicator;
  column: Column;
  /** What the row states that its target is for. */
  period: string | undefined;
  group: string | undefined;
  due: string | undefined;
  /** As the cell shows it. */
  text: string;
  ref: string;
  cell: Cell;
  /** The row that it is of. */
  row: number;
  isBound: boolean;
  facts: CellFacts;
}

const isDatedTarget = ({ role, reading }: Column): boolean => role === "target" && reading.period !== undefined;

const stateOf = (columns: readonly Column[]): State => ({
  byColumn: new Map(),
  lower: null,
  beside: { row: -1, targets: [] },
  open: [],
  hasSeries: columns.some(({ role }) => role === "baseline") || columns.filter(isDatedTarget).length >= FEWEST_YEARS,
});

/** A target with the year of each of its values, where outcomes are of one year: "80 / 85" under "Mål 2024/2025". */
function inYears<T>(written: T, { header }: Column, columns: readonly Column[]): T | string {
  const isOfOne = !columns.some((one) => one.role === "outcome" && namesYearsBeside(one.header));
  return (typeof written === "string" && isOfOne ? pairedWithYears(written, header) : undefined) ?? written;
}

/** The year of a column that a target compares with in two digits, as the table's headers write theirs: "öka jmf 23". */
function yearIn(
  written: unknown,
  { yearsInShort = false }: Grid,
  columns: readonly Column[],
): ReturnType<typeof shortReference> {
  const found = yearsInShort && typeof written === "string" ? shortReference(written) : null;
  return found && columns.some(({ role, reading }) => role === "outcome" && reading.period === found.year)
    ? found
    : null;
}

/** Reads the targets of a table. */
export function targetCells(
  grid: Grid,
  place: RowOfColumn,
  setting: Pick<Setting, "directions" | "headings">,
  account: Account,
  columns: readonly Column[],
  marks: Marks,
): TargetCells {
  const { sheet } = grid;
  const around = aroundIn(setting, columns);
  const state = stateOf(columns);

  function read(row: number, column: Column, indicator: Indicator, goal: PlanNode | null, ofRow: OfRow): void {
    const at = place(column.column, row);
    const value = at === null ? null : valueAt(sheet, at, column.column);
    if (at === null || isBlank(value)) return;
    const cell = { row: at, column: column.column };
    if (isStruckAlone(grid, at, column.column, indicator.cell)) return account.map(at, column.column);
    const format = sheet.formats[at]?.[column.column]?.numberFormat;
    const short = yearIn(value, grid, columns);
    const text = ofRow.text ?? short?.written ?? inYears(writtenValue(value, format), column, columns);
    const shown = printed(value, format);
    const facts = factsAt(grid, marks, { ...cell, header: column.header }, shown);
    const context = contextOf(indicator, goal, column, around, ofRow);
    put(
      { state, account, hasError: isError(value) },
      { column, indicator, text: ofRow.text ?? shown, cell, row: at, facts, input: { ...context, text, format } },
      ofRow,
      short?.written === null ? "flera-värden" : undefined,
    );
  }

  function ofHeader(...[row, header, column, indicator, goal, ofRow]: Parameters<TargetCells["ofHeader"]>): void {
    const { aim } = readHeader(cellText(grid, header, column.column));
    if (!aim) return;
    const cell = { row: header, column: column.column };
    const context = contextOf(indicator, goal, { ...column, header: "" }, around, ofRow);
    const facts = factsAt(grid, marks, { ...cell, header: column.header }, aim.text);
    put(
      { state, account, hasError: false },
      { column, indicator, text: aim.text, cell, row, facts, input: { ...context, text: aim.text } },
      ofRow,
    );
  }

  function ownWords(...[indicator, goal]: Parameters<TargetCells["ownWords"]>): void {
    const { targets, cell } = indicator;
    const text = goal?.text ?? wordsOf(indicator);
    const own = ownAim(indicator, text, goal !== undefined);
    if (!own) return;
    const { reading, why, problem } = own;
    const period = goal?.period && !reading.due ? { period: goal.period } : {};
    targets.push({ ...period, text, cell, reading, why, ...(problem ? { problem } : {}) });
    if (problem && goal) account.problem(problem, goal.row, goal.column, text);
  }

  function ofGoal({ title, unit, targets }: Indicator, goal: PlanNode): void {
    const own = targetOver(goal.title, title, unit);
    if (!own || own.problem !== undefined || goal.cell === undefined) return;
    targets.push({ text: goal.title, cell: goal.cell, reading: own.reading, why: own.why });
  }

  return { read, ofHeader, ownWords, ofGoal, close: () => readOpen(state, account) };
}

/** Reads a target and puts it on its row's measure. `asked`: what is the matter with it beside its own words. */
function put(
  { state, account, hasError }: { state: State; account: Account; hasError: boolean },
  at: Pick<TargetOnItsWay, "column" | "indicator" | "text" | "cell" | "row" | "facts" | "input">,
  { period, group, due }: OfRow,
  asked?: ProblemCode,
): void {
  const { indicator, cell, input } = at;
  const { reading: read, why, problem = asked, dated } = readTarget(input);
  const reading: Reading = asked === undefined ? read : { ...read, assumed: true };
  const found: TargetOnItsWay = {
    ...at,
    reading: withDue(reading, due ?? dueInName(reading, indicator)),
    why,
    problem,
    dated,
    period,
    group,
    due,
    ref: account.ref(cell.row, cell.column),
    isBound: columnHeads.has(at.column.reading.words, "endOfRange"),
  };
  if (closesRange(state, found)) return account.map(cell.row, cell.column);
  const isKnown = found.reading.kind === "none" || indicator.targets.some((one) => one.cell === found.ref);
  const added = isKnown ? "nothing" : add(state, found);
  if (added !== "open") enter(account, found, hasError, typeof added === "object" ? added.cell : undefined);
}

/** What a target's cell, its comment and the mark of its header say beside the target. */
export function factsAt(
  grid: Grid,
  marks: Marks,
  { row, column, header }: Cell & { header: string },
  text: string,
): CellFacts {
  const struck = struckAt(grid, row, column);
  const cell = refAt(grid, row, column);
  const limit = limitIn(text);
  const found: (Mark | null)[] = [
    marks.at(row, column, text, ""),
    marks.apart(row, column, text),
    marks.at(row, column, header, ""),
    limit === undefined ? null : { sign: "", note: { cell, text: limit, about: "scope" } },
    ...marks.ofTarget(row, column),
  ];
  const own = found.filter((one) => one !== null);
  return { ...(struck ? { struck } : {}), ...(own.length > 0 ? { marks: own } : {}) };
}

/** The target in a measure's own words, or that a part of its cell is; `isGoal`: its sentence is a goal's. */
function ownAim(indicator: Indicator, text: string, isGoal: boolean): TargetReading | null {
  const title = wordsOf(indicator);
  const { unit } = indicator;
  if (text !== title) return readTarget({ text, indicator: title, unit });
  return isGoal ? targetOfGoal(title, unit) : targetInWords(title, unit);
}

/** What of the whole table has a part in how its targets are read. */
interface TargetsOfTable {
  directions: Setting["directions"];
  /** Columns of what was planned to be done. */
  planned: ReadonlySet<Column>;
  /** The index that a title names. */
  subject: string | undefined;
}

function aroundIn(
  { directions, headings }: Pick<Setting, "directions" | "headings">,
  columns: readonly Column[],
): TargetsOfTable {
  const planned = new Set(columns.filter((one) => isPlanOf(one, columns)));
  return { directions, planned, subject: subjectIn(headings) };
}

/** What of the row and of the column has a part in how a target is read. */
const contextOf = (
  indicator: Indicator,
  goal: PlanNode | null,
  column: Column,
  { directions, planned, subject }: TargetsOfTable,
  { side, isSideHeaded }: OfRow,
): Omit<TargetInput, "text" | "format"> => ({
  indicator: namedWith(subject, wordsOf(indicator)),
  goal: goal && goal.title !== wordsOf(indicator) ? goal.title : undefined,
  unit: indicator.unit ?? column.reading.unit,
  header: column.header,
  isPlanned: planned.has(column),
  direction: directions.size > 0 ? directions.get(textKey(indicator.title)) : undefined,
  wished: side,
  isWishHeaded: isSideHeaded,
});

/**
 * A target with the time that a column of its row states, unless its own text states one. What is measured is to be reached in
 * that year.
 */
function withDue(reading: Reading, due: string | undefined): Reading {
  if (due === undefined || reading.due !== undefined || reading.kind === "none" || reading.kind === "text")
    return reading;
  return { ...reading, due: reading.kind === "yesno" ? due : due.slice(0, 4) };
}

/** The day or year that the measure's own name sets for what is to be done: "Plan antagen senast 2025-06-30" beside "Ja". */
function dueInName({ kind }: Reading, indicator: Indicator): string | undefined {
  const named = kind === "yesno" ? readTarget({ text: wordsOf(indicator) }).reading : undefined;
  return named?.kind === "yesno" ? named.due : undefined;
}

/** The index that a title of the table names: "NKI företag (SKR Insikt)". */
const subjectIn = (headings: readonly string[]): string | undefined =>
  headings.find((text) => text.length <= LONGEST_SUBJECT && hasWord(text, "indexOfContent"));
const LONGEST_SUBJECT = 60;

/** A row that only names a part of what the title measures, with the title: "NKI företag: Bygglov". */
function namedWith(subject: string | undefined, words: string): string {
  if (subject === undefined || hasWord(words, "numberOf", "share", "timeTaken")) return words;
  const saysItself = unitOfIndicator(words) !== null || directionOf({ indicator: words }) !== null;
  return saysItself || isContradictory(words) ? words : `${subject}: ${words}`;
}

/** Reads bare numbers again by their columns' other targets; those still open are reported. */
function readOpen({ open, byColumn }: State, account: Account): void {
  for (const { input, due, indicator, target, cell, text } of open) {
    const { baseline } = indicator;
    const path = pathOf(indicator);
    const { reading, why, problem } = readTarget({
      ...input,
      baseline: baseline?.value ?? undefined,
      path,
      series: seriesOf(indicator),
      startsAt: startOf(indicator),
      columnDirection: columnDirection((byColumn.get(cell.column) ?? []).map((one) => one.reading)),
    });
    Object.assign(target, { reading: withDue(reading, due), why });
    if (problem) account.problem(problem, cell.row, cell.column, text);
    else {
      delete target.problem;
      account.map(cell.row, cell.column);
      if (isBound(reading) && reading.direction === path && baseline?.cell !== undefined)
        target.sideBy = { by: "cell", cell: baseline.cell, text: baseline.text };
    }
  }
}

/** Where a measure that is counted starts; undefined where any of its values is in percent, or nobody says. */
function startOf({ baseline, unit, outcomes }: Indicator): number | undefined {
  const isCounted = [unit, baseline?.unit, ...outcomes.map((one) => one.unit)].every(
    (one) => one === undefined || countsThings(one),
  );
  const start = baseline?.value;
  return isCounted && typeof start === "number" && Number.isInteger(start) ? start : undefined;
}

/** The row's targets that may be levels, year by year: one with a sign before it may be a change. */
const levelsOf = ({ targets }: Indicator): { period: string; value: number }[] =>
  targets
    .flatMap(({ period = "", group, text, reading }) =>
      group === undefined && !text.startsWith("+") && isBound(reading) ? [{ period, value: reading.value }] : [],
    )
    .sort((a, b) => comparePeriods(a.period, b.period));

/** Which way levels go from a start, or from the first, each from the one before; undefined where they do not all go one way. */
function wayOf(start: Indicator["baseline"], levels: readonly { value: number }[]): Direction | undefined {
  const values = [...(typeof start?.value === "number" ? [start.value] : []), ...levels.map(({ value }) => value)];
  const goes = (sign: 1 | -1): boolean => values.every((value, i) => i === 0 || sign * (value - values[i - 1]!) > 0);
  return goes(1) ? "higher" : goes(-1) ? "lower" : undefined;
}

/** Which way the row's target is from its stated start, or all its targets are, year by year. */
function pathOf(indicator: Indicator): Direction | undefined {
  const { baseline } = indicator;
  const levels = levelsOf(indicator);
  return typeof baseline?.value === "number" && levels.length > 0 ? wayOf(baseline, levels) : undefined;
}

/** Fewer years with a target, without a start before them, may differ by chance. */
const FEWEST_YEARS = 3;

/** Which way the row's targets of several years go, from its start where that is stated. */
function seriesOf(indicator: Indicator): Direction | undefined {
  const { baseline } = indicator;
  const levels = levelsOf(indicator).filter(({ period }) => period !== "");
  const years = new Set(levels.map(({ period }) => period)).size;
  const least = typeof baseline?.value === "number" ? FEWEST_YEARS - 1 : FEWEST_YEARS;
  return years >= least ? wayOf(baseline, levels) : undefined;
}

/** A greatest value beside a least one: the target that holds the least becomes the range. */
function closesRange({ lower }: State, { isBound, reading, cell, text, input }: TargetOnItsWay): boolean {
  if (!isBound || reading.kind !== "max" || lower?.row !== cell.row || lower.target.reading.kind !== "min")
    return false;
  const { target } = lower;
  target.text += `–${text}`;
  Object.assign(target, readTarget({ ...input, text: target.text, header: undefined }));
  return true;
}

/**
 * Puts a target on its indicator, and one before it for each earlier year that the text names. The row may have
 * another for the same period and group, which is returned; "open": what the column's other targets state decides how it
 * is read.
 */
function add(state: State, found: TargetOnItsWay): Target | "single" | "open" {
  const { indicator, problem, dated = [], text, cell, input, isBound, row } = found;
  const target = targetOf(found);
  if (!problem)
    for (const step of dated.slice(0, -1)) indicator.targets.push({ ...target, period: step.due, reading: step });
  indicator.targets.push(target);
  if (isBound) state.lower = { row: cell.row, target };
  const twin = twinOf(state, { target, isBound }, row);
  const others = state.byColumn.get(cell.column);
  if (others) others.push(target);
  else state.byColumn.set(cell.column, [target]);
  const isInSeries = state.hasSeries && !problem && !twin && isPlainNumber(text);
  if (isInSeries || problem === "osäker-riktning" || problem === "nivå-eller-förändring") {
    state.open.push({ input, due: found.due, indicator, target, cell, text });
    return "open";
  }
  return twin ?? "single";
}

/** The years of a text go before what its header and its row are for: "75 % 2024, 80 % 2026" under "Målvärde 2025". */
function targetOf({
  column,
  reading,
  why,
  problem,
  dated = [],
  text,
  ref,
  period: ofRow,
  group: groupOfRow,
  facts,
}: TargetOnItsWay): Target {
  const period = dated.length > 0 ? reading.due : (column.reading.period ?? (ofRow || undefined));
  const group = groupOfRow ?? column.reading.group;
  return {
    ...(period ? { period } : {}),
    ...(group ? { group } : {}),
    text,
    cell: ref,
    reading,
    why,
    ...(problem ? { problem } : {}),
    ...facts,
  };
}

/** Counts a target to its row; another of the row that is for the same period and group and states otherwise. */
function twinOf(state: State, one: Beside, row: number): Target | undefined {
  if (state.beside.row !== row) state.beside = { row, targets: [] };
  const { targets } = state.beside;
  const twin = targets.find(
    (other) =>
      other.target.period === one.target.period &&
      other.target.group === one.target.group &&
      other.target.text !== one.target.text &&
      !(other.isBound && one.isBound),
  );
  targets.push(one);
  return twin?.target;
}

/** Puts a target's cell into the account: what is the matter with it, or that it is understood. `twin`: the cell of another. */
function enter(account: Account, found: TargetOnItsWay, hasError: boolean, twin: string | undefined): void {
  const { problem, period, column, text } = found;
  const at = found.cell;
  if (hasError) account.problem("fel-i-cell", at.row, at.column);
  else if (problem) account.problem(problem, at.row, at.column, text);
  else if (twin !== undefined)
    account.problem(
      "dubbelt-värde",
      at.row,
      at.column,
      ...twice(column.reading.period ?? period ?? "", { cell: twin }),
    );
  else account.map(at.row, at.column);
}
