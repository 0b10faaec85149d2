import {
  areDigits,
  bySpaces,
  digitsIn,
  hasDigit,
  hasLetter,
  isBracketed,
  isYear,
  unbracketed,
} from "../../domain/shapes";
import type { Indicator, Measurement } from "../../domain/plan";
import { insteadOfNumber, type Mark } from "../../domain/proof";
import { decimalsOf, readValue } from "../../interpret/number/number";
import { figuresBeside, groupFigures, type NamedFigure } from "../../interpret/outcome/namedFigures";
import { partsUnder } from "../../interpret/outcome/statedParts";
import { toldFigure } from "../../interpret/outcome/answer";
import { unsigned } from "../../interpret/text/footnote";
import { tellsGap } from "../../interpret/text/partial";
import { besideSays, countsOtherwise, isAsLongAsSentence, isUnknownBeside } from "../../interpret/text/remark";
import { likelyLimits, mayLimit } from "../../interpret/text/remarkWords";
import { withoutStop } from "../../interpret/text/text";
import { parsePeriod } from "../../interpret/time/period";
import { valueAt, type Value } from "../../sheet/book";
import { shownInstead } from "../../sheet/display";
import type { Account } from "../account";
import type { Column } from "../column";
import { printed, struckAt, writtenValue, type Grid } from "../grid/grid";
import { figureWithMark } from "../grades/joinedGrade";
import type { Qualifier } from "../roles/qualifier";
import type { Marks } from "./marks";
import type { Setting } from "./setting";
import type { unitReader } from "./unitColumns";

/** What is read in a cell of figures. */
export type ValueRead = ReturnType<typeof readValue>;

/** What a cell's figure is read by. Outcomes that wait are held together with it, and so it has no part of the plan. */
export interface Cells {
  grid: Grid;
  setting: Setting;
  account: Account;
  /** "Mnkr" over the titles holds for the whole table. */
  sheetUnit: string | undefined;
  /** What a column of units of their own says of outcomes. */
  ownUnit: ReturnType<typeof unitReader>;
  figure: ReturnType<typeof figureReader>;
  marks: Marks;
  /** The notes that a row's cell in a column of notes refers to, of an outcome. */
  notesOf: (row: number, column: Column, year: string) => Mark[];
  /** No column has the targets: outcomes may name theirs in their own cells. */
  nameTargets: boolean;
}

/** The value of a cell that is not blank, as a measurement and as it was read. */
export function measurementAt(
  cells: Cells,
  row: number,
  column: Column,
  rowPeriod: string | undefined,
  qualifier: Qualifier,
): { one: Measurement; read: ValueRead } {
  const { reading } = column;
  const { read, text } = figureAt(cells, row, column);
  const one: Measurement = {
    // What is started from is of before the table's own period.
    period: reading.period ?? (column.role === "baseline" ? "" : (rowPeriod ?? cells.setting.period)),
    text: read.kind === "problem" && read.code === "datum-i-talkolumn" ? read.text : text,
    value: null,
    cell: cells.account.ref(row, column.column),
  };
  const group = qualifier.group ?? reading.group;
  if (group) one.group = group;
  if (read.kind === "number")
    putNumber(one, read, { unit: reading.unit ?? cells.sheetUnit, ...cells.ownUnit(row, column.column) });
  putFormat(one, read);
  const struck = struckAt(cells.grid, row, column.column);
  if (struck) one.struck = struck;
  // Which of its digits count is not known: none is shown, written or graded as a number.
  if (struck === "mixed") one.value = null;
  const year = one.period.slice(0, 4);
  const at = (written: string): Mark | null => cells.marks.at(row, column.column, written, year);
  const own = at(text);
  const ofRow = cells.notesOf(row, column, year);
  const ofHeader = [at(column.header), ...cells.marks.over(column, year)];
  const ofTable = column.role === "outcome" ? cells.marks.overAll(year) : [];
  putMarks(one, [own ?? cells.marks.comment(row, column.column, year), ...ofRow, ...ofHeader, ...ofTable], []);
  return { one, read };
}

/** Puts on a measurement what its cell's format shows in the place of its number. */
function putFormat(one: Measurement, read: ValueRead): void {
  if (read.kind !== "problem") return;
  if (read.code === "dolt-tal") one.hidden = one.text;
  if (read.code === "noll-som-streck") one.zeroAsDash = true;
}

/**
 * Puts marks on a measurement, with the period that a note says it is of. `around`: those of its header or its measure's name; what
 * they limit is limited alike in the target, but for what was left out of the value alone.
 */
export function putMarks(one: Measurement, own: readonly (Mark | null)[], around: readonly (Mark | null)[]): void {
  const isOfBoth = (mark: Mark | null): boolean =>
    (mark?.note?.about === "scope" || mark?.note?.about === "time") &&
    !tellsGap(withoutStop(mark.note.text), one.period.slice(0, 4));
  const limits = around.flatMap((mark) => (mark && isOfBoth(mark) ? mark : []));
  if (limits.length > 0) one.around = [...(one.around ?? []), ...limits];
  const marks = [...own, ...around.filter((mark) => !isOfBoth(mark))].flatMap((mark) => mark ?? []);
  if (marks.length === 0) return;
  one.marks = [...(one.marks ?? []), ...marks];
  const period = marks.find(({ note }) => note?.period !== undefined)?.note?.period;
  if (period === undefined) return;
  if (isYear(period) && one.period > period) one.headed = one.period;
  one.period = period;
}

/** The figure of a cell that may have a mark after it, or name its target beside it. */
function figureAt(
  { grid, figure, nameTargets }: Cells,
  row: number,
  { column, reading, header }: Column,
): { read: ValueRead; text: string } {
  const written = valueAt(grid.sheet, row, column);
  // "(2 690)" under "Resultat (2022)" is last year's, and no number below zero.
  const isBeside = typeof written === "string" && header.endsWith(")") && isBracketed(written.trim());
  const value = isBeside ? unbracketed(written.trim()) : written;
  const format = grid.sheet.formats[row]?.[column]?.numberFormat;
  if (typeof value !== "string") return figure(value, format);
  const stated = nameTargets || reading.targetInBrackets !== undefined ? partsUnder(reading, value)?.outcome : null;
  const found = figure(figureWithMark(value)?.figure ?? stated ?? value, format);
  // "inga*" is a figure as "inga" is.
  const bare = found.read.kind === "number" ? value : unsigned(value);
  return bare === value ? found : { ...found, read: figure(bare, format).read };
}

/** The unit of a cell's number; undefined without one. */
export function unitAt(
  { grid, sheetUnit, figure }: Cells,
  row: number,
  { column, reading }: Column,
): string | undefined {
  const { read } = figure(valueAt(grid.sheet, row, column), grid.sheet.formats[row]?.[column]?.numberFormat);
  return read.kind === "number" ? (read.unit ?? reading.unit ?? sheetUnit) : undefined;
}

/** `unit`: what the figure is of where it does not state. */
function putNumber(
  one: Measurement,
  read: Extract<ValueRead, { kind: "number" }>,
  { unit, otherUnit }: { unit: string | undefined } & Pick<Measurement, "otherUnit">,
): void {
  if (otherUnit) one.otherUnit = otherUnit;
  one.value = read.value;
  putBeside(one, read);
  if (read.unit ?? unit) one.unit = read.unit ?? unit;
  if (read.previous !== undefined) one.previous = read.previous;
  if (read.of !== undefined) one.of = read.of;
  one.decimals = read.decimals;
}

/** Whether all numbers of a note are earlier years: "inv. 2015". */
const isOfEarlierYears = (note: string, year: string): boolean => {
  const numbers = digitsIn(note);
  return numbers.length > 0 && numbers.every((one) => isYear(one) && one < year);
};

/** Whether words in brackets after a figure are unknown, or may limit it, or state another figure, counted otherwise. */
const isOpenBeside = (note: string, year: string): boolean =>
  isUnknownBeside(note) ||
  countsOtherwise(note) ||
  ((isAsLongAsSentence(note) || isOfEarlierYears(note, year)) && mayLimit(note, year));

/** Puts the time, the extent and the certainty that the words beside a figure tell on its measurement. */
function putBeside(one: Measurement, { year, note }: Extract<ValueRead, { kind: "number" }>): void {
  const isInBrackets = note !== undefined && one.text.endsWith(`(${note})`);
  const said =
    note === undefined
      ? undefined
      : (besideSays(note, one.period.slice(0, 4)) ??
        (isInBrackets && isOpenBeside(note, one.period.slice(0, 4)) ? { about: "unread" as const } : undefined));
  const period = year ?? said?.period;
  if (period && isYear(period) && one.period > period) one.headed = one.period;
  if (period) one.period = period;
  if (note !== undefined && said && said.about !== "period")
    one.marks = [{ sign: "", note: { cell: one.cell, text: note, about: said.about } }];
}

/**
 * Takes the earlier year's outcome that a cell states beside its own, "162 (2022: 171)", from the cell's measurement;
 * null where it states none.
 */
export function takeEarlier(one: Measurement, read: ValueRead): Measurement | null {
  if (read.kind !== "number" || read.previous === undefined || read.previousYear === undefined) return null;
  const { previous: value, previousYear: period } = read;
  if (Number(period) >= (parsePeriod(one.period)?.year ?? Infinity)) return null;
  delete one.previous;
  return { ...one, period, value, decimals: decimalsOf(value) };
}

/** A figure that a cell names, as a measurement; `reference`: whose it is, of a comparison. */
export interface NamedMeasurement {
  role: NamedFigure["role"];
  reference: string | undefined;
  measured: Measurement;
}

/**
 * The figures that an outcome's cell names: a forecast or others' values beside its own ("612 (prognos 1 050)", "71 %
 * (riket 67 %)"), or one for each group. `isAll`: the cell has nothing else.
 */
export function namedIn(
  { period, cell, unit }: Measurement,
  read: ValueRead,
): { figures: NamedMeasurement[]; isAll: boolean } {
  const groups = read.kind === "number" || read.kind === "missing" ? null : groupFigures(read.text);
  const found = groups ?? (read.kind === "number" ? figuresBeside(read.note) : []);
  const figures = found.map(({ role, reference, measured }) => ({
    role,
    reference,
    measured: {
      ...(unit ? { unit } : {}),
      ...measured,
      period: role === "forecast" ? period.slice(0, 4) : period,
      cell,
    },
  }));
  return { figures, isAll: groups !== null };
}

/**
 * Puts the one figure of a cell's sentence on its measurement, and the year that it names where the header names none;
 * false where it has none.
 */
export function putSentenceFigure(
  one: Measurement,
  read: ValueRead,
  { reading, told }: Column,
  row: Indicator,
): boolean {
  if (read.kind !== "word" || !isSentence(read.text)) return false;
  const { figure, year } = toldFigure(one.marks ? unsigned(one.text) : one.text, row, { isTold: told === undefined });
  if (!figure) return false;
  Object.assign(one, figure);
  if (year !== undefined && reading.period === undefined) one.period = year;
  const limit = limitAfter(read.text, one.period.slice(0, 4));
  if (limit !== undefined) one.marks = [...(one.marks ?? []), { sign: "", note: { cell: one.cell, ...limit } }];
  return true;
}

/** Words right after a text's figure and its unit that limit what it is of, as in brackets, or may: "1,9 mkr exkl. brand". */
function limitAfter(text: string, year: string): { text: string; about: "scope" | "time" | "unread" } | undefined {
  const parts = bySpaces(text);
  const from = parts.findLastIndex((part) => hasDigit(part)) + 1;
  if (!hasDigit(parts[0] ?? "")) return undefined;
  for (const at of [from + 1, from]) {
    const rest = parts.slice(at).join(" ");
    const about = rest === "" ? undefined : besideSays(rest, year)?.about;
    if (about === "scope" || about === "time") return { text: rest, about };
  }
  const after = parts.slice(from).join(" ");
  return isAsLongAsSentence(after) && likelyLimits(after, year) ? { text: after, about: "unread" } : undefined;
}

/** Several words: a figure may be among them. A figure with signs, "212 000", and one word is none. */
const isSentence = (text: string): boolean => {
  const parts = bySpaces(text).filter((part, i, all) => !(areDigits(part) && areDigits(all[i - 1] ?? "")));
  return parts.length > 3 && parts.filter(hasLetter).length > 1;
};

/** Numbers for each section that a format may have. */
const SEVERAL = [0, 1, -1, 0.5, 1e9];

/** Whether every number in a format is a value: no dates, none that is hidden or shown as a bound. */
export function plainFormats(): (format: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    if (format === undefined) return true;
    let plain = known.get(format);
    if (plain === undefined)
      known.set(format, (plain = SEVERAL.every((value) => figureOf(value, format).read.kind === "number")));
    return plain;
  };
}

/** More values of one number format than this are read each time. */
const MOST_REMEMBERED = 20_000;

/** A number that its format does not show is no value of the plan (docs/regler.md §1). */
function figureOf(value: Value, format: string | undefined): { read: ValueRead; text: string } {
  const read = readValue(writtenValue(value, format), format);
  const text = printed(value, format);
  const isHidden = read.kind === "number" && typeof value === "number" && shownInstead(value, format) !== undefined;
  return { read: isHidden ? { kind: "problem", code: "dolt-tal", text: insteadOfNumber(text) } : read, text };
}

/**
 * A value read and printed; each value of a table is read once for each number format, since tables state the same thing
 * often.
 */
export function figureReader(): (value: Value, format: string | undefined) => { read: ValueRead; text: string } {
  const byFormat = new Map<string | undefined, Map<Value, { read: ValueRead; text: string }>>();
  return (value, format) => {
    let known = byFormat.get(format);
    if (!known) byFormat.set(format, (known = new Map()));
    let figure = known.get(value);
    if (!figure) {
      figure = figureOf(value, format);
      if (known.size < MOST_REMEMBERED) known.set(value, figure);
    }
    return figure;
  };
}
