import { trimmedEnd } from "../domain/shapes";
import { a1, contains } from "../sheet/address";
import {
  cellKey,
  formulaAt,
  keyColumn,
  keyRow,
  setCell,
  setFormula,
  usedArea,
  valueAt,
  type Book,
  type Sheet,
} from "../sheet/book";
import { hash } from "../sheet/hash";
import { ALL_LOOKS, looksIn, type Lacking, type LookName } from "../sheet/looks";
import { canonical, entered, meaning, same, type Entered } from "./typing";

/** What the first cell of an own sheet states while the rest of it is written. */
export const WRITING =
  "Det här bladet skrivs. Står texten kvar blev det avbrutet: skriv bladen igen, så blir det helt. Inget av ditt har gått förlorat.";

/** One sheet in a writing that has begun. */
export interface SheetRecord {
  name: string;
  /** The sheet is new in the workbook. */
  added: boolean;
  /** Previous contents of the first cell and of the changed ones: row, column, as typed. */
  before: [row: number, column: number, typed: Entered][];
  /**
   * The final contents, a short hash per cell separated by commas: "" for an empty cell, "=" for any formula, "*" for a
   * cell that an array fills.
   */
  after: string[];
  /** Names of the user's charts in it; absent where they are not known. */
  charts?: string[];
}

/**
 * Kept in the add-in's memory from before the first cell is written, or taken back, until after the last: what a
 * writing or an *Ångra* that was broken off is mended by.
 */
export interface WritingRecord {
  /** The memory after everything is written. */
  memory: string;
  /** By sheet tag. */
  sheets: Record<string, SheetRecord>;
  /** Names of own sheets that had lost their tags, by tag. */
  tags?: Record<string, string>;
}

const EMPTY = "";
const FORMULA = "=";
/** A cell filled by another cell's array formula, whatever its value. */
const FILLED = "*";

/** A cell as a hash, the same before Excel has stored it and after. */
function mark(sheet: Sheet, row: number, column: number): string {
  if (formulaAt(sheet, row, column) !== undefined) return FORMULA;
  if (isFilled(sheet, row, column)) return FILLED;
  const typed = entered(valueAt(sheet, row, column));
  return typed === "" ? EMPTY : hash(canonical(typed));
}

/** Whether an array of another cell's formula fills the cell. */
function isFilled(sheet: Sheet, row: number, column: number): boolean {
  for (const [key, area] of sheet.spills ?? [])
    if (key !== cellKey(row, column) && contains(area, row, column)) return true;
  return false;
}

/** What to type into a cell: nothing for one that an array fills. */
export const typedAt = (sheet: Sheet, row: number, column: number): Entered =>
  isFilled(sheet, row, column) ? "" : entered(valueAt(sheet, row, column), formulaAt(sheet, row, column));

/** The last row and column of cells with anything in them; −1 for none. */
export function extent(sheet: Sheet | undefined): { bottom: number; right: number } {
  const used = sheet && usedArea(sheet);
  const reached = { bottom: used?.bottom ?? -1, right: used?.right ?? -1 };
  for (const key of sheet?.formulas.keys() ?? []) {
    reached.bottom = Math.max(reached.bottom, keyRow(key));
    reached.right = Math.max(reached.right, keyColumn(key));
  }
  return reached;
}

/**
 * The note on a sheet before it is written. `standing`: the sheet as read, if it exists; `charts`: names of the user's
 * charts, where known; `mayBeFilled`: whether an array may come to fill a blank cell.
 */
export function recordOf(
  sheet: Sheet,
  standing: Sheet | undefined,
  charts?: string[],
  mayBeFilled: (row: number, column: number) => boolean = () => false,
): SheetRecord {
  const [here, there] = [extent(sheet), extent(standing)];
  const before: SheetRecord["before"] = [];
  const after: string[] = [];
  for (let row = 0; row <= Math.max(here.bottom, there.bottom); row++) {
    const marks: string[] = [];
    for (let column = 0; column <= Math.max(here.right, there.right); column++) {
      const wanted = mark(sheet, row, column);
      marks.push(wanted === EMPTY && mayBeFilled(row, column) ? FILLED : wanted);
      if (!standing) continue;
      const typed = typedAt(standing, row, column);
      if ((row === 0 && column === 0) || !same(typed, typedAt(sheet, row, column))) before.push([row, column, typed]);
    }
    after.push(trimmedEnd(marks.join(","), ","));
  }
  return { name: sheet.name, added: !standing, before, after, ...(charts && { charts }) };
}

/** The memory while a writing goes on: what it was, and the record. */
export const withRecord = (memory: string | undefined, record: WritingRecord): string =>
  JSON.stringify({ ...objectOf(memory), writing: record });

function objectOf(memory: string | undefined): object {
  try {
    const parsed: unknown = JSON.parse(memory ?? "{}");
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Looks that own sheets lack, by their tags. */
export type Looks = Record<string, LookName[]>;

/** The memory with the looks that the sheets lack; unchanged when they lack none. */
export const withLooks = (memory: string, looks: Looks): string =>
  Object.keys(looks).length === 0 ? memory : JSON.stringify({ ...objectOf(memory), looks });

/** A memory, and the fields of it that only this room uses. */
export interface SplitMemory {
  memory: string | undefined;
  looks: Looks;
  /** The record of a writing that never ended. */
  record?: WritingRecord;
}

export function splitMemory(text: string | undefined): SplitMemory {
  const { writing, looks, ...rest } = objectOf(text) as { writing?: WritingRecord; looks?: unknown };
  const isBroken = typeof writing?.memory === "string" && typeof writing.sheets === "object";
  const kept = typeof looks === "object" && looks !== null ? Object.entries(looks) : [];
  const plain = Object.keys(rest).length > 0 ? JSON.stringify(rest) : undefined;
  return {
    memory: isBroken || looks !== undefined ? plain : text,
    looks: Object.fromEntries(
      kept.map(([tag, names]) => [tag, looksIn(names)] as const).filter(([, names]) => names.length > 0),
    ),
    ...(isBroken && { record: writing }),
  };
}

/**
 * A sheet's state: as before the writing, as after it, or between; and the first cell that is neither and not empty,
 * which is the user's.
 */
interface State {
  at: "before" | "between" | "after";
  usersCell: string | null;
}

/** A cell's state in a writing. */
interface CellState {
  isBefore: boolean;
  isAfter: boolean;
  blank: boolean;
}

function cellStates(sheet: Sheet, record: SheetRecord): (row: number, column: number) => CellState {
  const listed = new Map(record.before.map(([row, column, typed]) => [cellKey(row, column), typed]));
  const after = record.after.map((row) => row.split(","));
  return (row, column) => {
    const here = mark(sheet, row, column);
    const wanted = after[row]?.[column] ?? EMPTY;
    const isAfter = here === wanted || wanted === FILLED;
    const was = record.added ? "" : listed.get(cellKey(row, column));
    const isBefore = was === undefined ? isAfter : same(typedAt(sheet, row, column), was);
    return { isBefore, isAfter, blank: here === EMPTY || valueAt(sheet, row, column) === WRITING };
  };
}

function stateOf(sheet: Sheet, record: SheetRecord): State {
  const { bottom, right } = extent(sheet);
  const state = cellStates(sheet, record);
  const widths = record.after.map((row) => row.split(",").length);
  const unlike: Record<"before" | "after" | "both", string[]> = { before: [], after: [], both: [] };
  for (let row = 0; row <= Math.max(bottom, widths.length - 1); row++) {
    for (let column = 0; column <= Math.max(right, (widths[row] ?? 0) - 1); column++) {
      const { isBefore, isAfter, blank } = state(row, column);
      const cell = a1(row, column);
      if (!isAfter) unlike.after.push(cell);
      if (!isBefore) unlike.before.push(cell);
      if (!isAfter && !isBefore && !blank) unlike.both.push(cell);
    }
  }
  if (valueAt(sheet, 0, 0) === WRITING) return { at: "between", usersCell: unlike.both[0] ?? null };
  return unlike.after.length <= unlike.before.length
    ? { at: "after", usersCell: unlike.after[0] ?? null }
    : { at: "before", usersCell: unlike.before[0] ?? null };
}

/** Gives the sheet the contents that it had before. */
function putBack(sheet: Sheet, record: SheetRecord): void {
  for (const [row, column, typed] of record.before) {
    const { value, formula } = meaning(typed);
    if (formula === undefined) setCell(sheet, row, column, value);
    else setFormula(sheet, row, column, formula, value);
  }
}

/** A sheet without a tag that a broken writing had just added. */
const justAdded = (sheet: Sheet, record: SheetRecord): boolean =>
  record.added &&
  sheet.tag === undefined &&
  sheet.name.toLowerCase() === record.name.toLowerCase() &&
  usedArea(sheet) === null;

/**
 * What the next writing needs to know of one that was broken off: the own sheets that it had added, which the book
 * leaves out; those whose lost tags have not been restored; and by tag the names of the user's charts. Or why nothing
 * can be done yet.
 */
export type Mended =
  | { ok: true; unfinished: Sheet[]; untagged: Sheet[]; charts: Map<string, string[]>; looks: Looks }
  | { ok: false; reason: string };

/**
 * A workbook that was read in the middle of a writing that was broken off, as commands are to see it: own sheets with
 * the contents that they had before, without those that the writing had added, and the previous memory; or everything
 * new, with the new memory, when only the end of the record is missing. Refuses when the user has written since in a
 * sheet that is marked as being written: that text could be lost.
 */
export function mend(book: Book): Mended {
  const mended = mendContents(book);
  if (!mended.ok) return mended;
  const lacking = lackingOf(book.sheets, mended.looks);
  if (lacking.length > 0) book.lacking = lacking;
  return mended;
}

/** The looks lacking on the sheets with these tags, by name. */
export const lackingOf = (sheets: readonly Sheet[], looks: Looks): Lacking[] =>
  sheets.flatMap(({ name, tag }) => (tag !== undefined && looks[tag] ? [{ sheet: name, looks: looks[tag] }] : []));

function mendContents(book: Book): Mended {
  const { memory, looks, record } = splitMemory(book.memory);
  if (!record) {
    keepMemory(book, memory);
    return { ok: true, unfinished: [], untagged: [], charts: new Map(), looks };
  }
  const untagged = Object.entries(record.tags ?? {}).flatMap(([tag, name]) => {
    const sheet = book.sheets.find((one) => one.name === name && one.tag === undefined);
    return sheet ? [Object.assign(sheet, { tag })] : [];
  });
  const known = Object.entries(record.sheets).flatMap(([tag, one]) => {
    const sheet =
      book.sheets.find((candidate) => candidate.tag === tag) ??
      book.sheets.find((candidate) => justAdded(candidate, one));
    return sheet ? [{ tag, record: one, sheet, state: stateOf(sheet, one) }] : [];
  });
  // A note without sheets is of an Ångra of the memory alone, whose end would be the previous memory: it has not come so far.
  const all = known.length > 0 && known.length === Object.keys(record.sheets).length;
  if (all && known.every(({ state, sheet }) => state.at === "after" && sheet.tag !== undefined)) {
    const ended = splitMemory(record.memory);
    keepMemory(book, ended.memory);
    // It is unknown whether their looks were applied.
    const unknown = Object.fromEntries(Object.keys(record.sheets).map((tag) => [tag, ALL_LOOKS]));
    return { ok: true, unfinished: [], untagged, charts: new Map(), looks: { ...ended.looks, ...unknown } };
  }
  const written = known.find(
    ({ state, record: { added } }) => state.usersCell !== null && (state.at !== "before" || added),
  );
  if (written) {
    const { sheet, state } = written;
    return {
      ok: false,
      reason: `Bladet ”${sheet.name}” blev inte färdigt när det skrevs, och ${state.usersCell} har ändrats sedan dess. Flytta det du har skrivit till ett eget blad, töm cellen och försök igen.`,
    };
  }
  keepMemory(book, memory);
  const broken = known
    .filter(({ state, record: { added } }) => added || state.at !== "before")
    .map(({ sheet }) => sheet.name);
  if (broken.length > 0) book.unfinished = broken;
  const unfinished: Sheet[] = [];
  for (const { tag, sheet, state, record: one } of known) {
    if (one.added) unfinished.push(Object.assign(sheet, { tag }));
    else if (state.at !== "before") putBack(sheet, one);
  }
  book.sheets = book.sheets.filter((sheet) => !unfinished.includes(sheet));
  const charts = new Map(known.flatMap(({ tag, record: { charts: names } }) => (names ? [[tag, names] as const] : [])));
  return { ok: true, unfinished, untagged, charts, looks };
}

function keepMemory(book: Book, memory: string | undefined): void {
  if (memory === undefined) delete book.memory;
  else book.memory = memory;
}

/** Whether a sheet holds all that a writing was to put in it. */
export const isWritten = (sheet: Sheet, record: SheetRecord): boolean => {
  const { at, usersCell } = stateOf(sheet, record);
  return at === "after" && usersCell === null;
};
