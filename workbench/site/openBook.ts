import type { EditableWorkbook } from "../../src/commands/command";
import type { Edit, Filling, Look } from "../../src/excel/edit";
import { Stopped } from "../../src/excel/errors";
import { mend } from "../../src/excel/writing";
import { cellRef, contains, fixedArea, quotedSheet } from "../../src/sheet/address";
import {
  cellKey,
  formulaAt,
  isError,
  keyColumn,
  keyRow,
  setCell,
  setFormula,
  valueAt,
  type Book,
  type Sheet,
  type Value,
} from "../../src/sheet/book";
import { droppedTags } from "../../src/sheet/ownSheets";
import type { TakenBack } from "../../src/taskpane/host";
import { MAL_FUNCTIONS } from "../functions";
import { openFile, savedFile } from "../host/file";
import { createCalculator } from "../host/formulas/index";
import { newHost, recalculate, sheetNamed } from "../host/host";
import type { Host } from "../host/model";

/** A workbook file that is open on the published page: its cells, and the workbook that commands read and write. */
export interface OpenBook {
  host: Host;
  workbook: EditableWorkbook;
  /** Takes back what the last command wrote; cells that a person has changed since stay, and are listed. */
  takeBack(): TakenBack;
  /** Between two commands: what the next one writes is taken back apart. */
  begin(): void;
  /** The workbook as a file; throws a sentence when a change cannot be kept. */
  save(): Uint8Array;
}

/** What a command found, and what it left. */
interface Step {
  before: Book;
  after: Book;
}

/**
 * Opens a workbook file for commands over `src/files`, without Excel and without office.js: the same types that a
 * file is read into are what commands read and write, and what the grid shows. Throws the reader's sentence when the
 * file is no workbook.
 */
export function openBook(bytes: Uint8Array, now: Date): OpenBook {
  const file = openFile(bytes);
  const host = newHost(file.book, {
    ...{ api: {}, cap: "1.14", locale: "sv-SE", now, faults: [], nature: [], plainErrors: false },
    calculate: (book) => createCalculator(book, { now, functions: MAL_FUNCTIONS }),
  });
  const { book } = host;
  let step: Step | undefined;
  let fresh = true;
  /** Changes the workbook, and keeps what stood in it before the command. */
  const change = (make: () => void): void => {
    const before = fresh || !step ? structuredClone(book) : step.before;
    make();
    recalculate(host);
    host.calculator.recalculate();
    step = { before, after: structuredClone(book) };
    fresh = false;
  };
  const workbook: EditableWorkbook = {
    read: async () => {
      if (host.recalculated) host.calculator.recalculate();
      return readable(book);
    },
    write: async (sheets, memory) =>
      change(() => {
        for (const sheet of sheets) host.changed.add(put(book, sheet));
        book.memory = memory;
      }),
    spills: async (places) =>
      places.map(({ sheet, row, column }) => {
        const spill = sheetNamed(host, sheet)?.spills?.get(cellKey(row, column));
        return spill ?? { top: row, left: column, bottom: row, right: column };
      }),
    fillings: async (places) =>
      places.map((place) => fillingOf(sheetNamed(host, place.sheet), place.row, place.column)),
    edit: async (edits, looks = [], without) => {
      for (const one of edits) refuseChanged(sheetNamed(host, one.sheet), one);
      change(() => {
        for (const one of edits) type(host, one);
        for (const look of looks) dress(sheetNamed(host, look.sheet), look);
      });
      if (without !== undefined && step) step.before.memory = without;
    },
  };
  return {
    host,
    workbook,
    begin: () => void (fresh = true),
    takeBack: () => {
      if (!step) throw new Stopped("Det finns inget mer att ta tillbaka. Läs av arbetsboken igen.");
      const taken = undo(host, step);
      step = undefined;
      return taken;
    },
    save: () => savedFile(host, file),
  };
}

/** The workbook as a command is to see it: own sheets that another program took the tags of have them again. */
function readable(book: Book): Book {
  const found: Book = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet })) };
  const dropped = droppedTags(found.sheets.map(({ name, tag, values }) => ({ name, tag, row: values[0] ?? [] })));
  for (const sheet of found.sheets) if (dropped.has(sheet.name)) sheet.tag = dropped.get(sheet.name)!;
  const mended = mend(found);
  if (!mended.ok) throw new Stopped(mended.reason);
  return found;
}

/** Puts an own sheet in the place of the one with its tag, or last with the names of its areas; the sheet in the book. */
function put(book: Book, { ...sheet }: Sheet): Sheet {
  const tags = droppedTags(book.sheets.map(({ name, tag, values }) => ({ name, tag, row: values[0] ?? [] })));
  const standing = book.sheets.find(({ name, tag }) => (tag ?? tags.get(name)) === sheet.tag);
  if (standing) return become(standing, { ...sheet, name: standing.name });
  for (const { name, area } of sheet.names ?? [])
    book.names.push({ name, refersTo: `${quotedSheet(sheet.name)}!${fixedArea(area)}`, sheet: sheet.name });
  book.sheets.push(sheet);
  return sheet;
}

/** A sheet, which others refer to, with all that another has. */
function become(sheet: Sheet, other: Sheet): Sheet {
  for (const key of Object.keys(sheet)) delete (sheet as Partial<Sheet>)[key as keyof Sheet];
  return Object.assign(sheet, other);
}

function fillingOf(sheet: Sheet | undefined, row: number, column: number): Filling | null {
  for (const [key, area] of sheet?.spills ?? []) {
    if (!contains(area, row, column)) continue;
    if (sheet?.matrices?.has(key)) return { kind: "matrix" };
    return { kind: "spill", from: { row: keyRow(key), column: keyColumn(key) } };
  }
  return null;
}

const same = (a: Value, b: Value): boolean =>
  isError(a) && isError(b) ? a.error === b.error : (a === "" ? null : a) === (b === "" ? null : b);

function refuseChanged(sheet: Sheet | undefined, { sheet: name, row, column, was, filled }: Edit): void {
  if (!sheet) throw new Stopped(`Bladet ”${name}” finns inte längre. Inget är ändrat. Läs av arbetsboken igen.`);
  if (sheet.protected)
    throw new Stopped(`Bladet ”${name}” är skyddat. Inget är ändrat. Ta bort skyddet i Excel och försök igen.`);
  const holds =
    same(valueAt(sheet, row, column), was.value) && (filled || formulaAt(sheet, row, column) === was.formula);
  if (!holds)
    throw new Stopped(`${cellRef(name, row, column)} har ändrats sedan bladet lästes. Inget är ändrat. Försök igen.`);
}

function type(host: Host, { sheet: name, row, column, becomes }: Edit): void {
  const sheet = sheetNamed(host, name)!;
  const { value, formula } = becomes;
  if (formula === undefined) setCell(sheet, row, column, value === "" ? null : value);
  else setFormula(sheet, row, column, formula, value);
  host.changed.add(sheet);
}

function dress(sheet: Sheet | undefined, { area, bold }: Look): void {
  if (!sheet) return;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const was = sheet.formats[row]?.[column];
      const font = bold ? { font: { ...was?.font, bold } } : {};
      (sheet.formats[row] ??= [])[column] = { ...was, horizontal: "left", vertical: "top", ...font };
    }
}

/** The cells that differ between two states of a sheet, by `cellKey`. */
function differing(one: Sheet | undefined, other: Sheet | undefined): number[] {
  const rows = Math.max(one?.values.length ?? 0, other?.values.length ?? 0);
  const found: number[] = [];
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(one?.values[row]?.length ?? 0, other?.values[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const [a, b] = [one, other].map((sheet) => (sheet ? typed(sheet, row, column) : null));
      if (!same(a!, b!)) found.push(cellKey(row, column));
    }
  }
  return found;
}

const typed = (sheet: Sheet, row: number, column: number): Value =>
  formulaAt(sheet, row, column) ?? valueAt(sheet, row, column);

/** Puts back what a command changed; a sheet in which a person has written since keeps those cells, which are listed. */
function undo(host: Host, { before, after }: Step): TakenBack {
  const { book } = host;
  const taken: TakenBack = { restored: 0, left: [] };
  const was = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const left = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of [...book.sheets]) {
    const [old, made] = [was.get(sheet.name), left.get(sheet.name)];
    const since = differing(made, sheet);
    const changed = differing(old, made).filter((key) => !since.includes(key));
    taken.restored += changed.length;
    if (changed.length === 0 && old) continue;
    taken.left.push(...since.map((key) => cellRef(sheet.name, keyRow(key), keyColumn(key))));
    if (!old && since.length === 0) remove(host, sheet);
    else if (old && since.length === 0) host.changed.add(become(sheet, old));
    else for (const key of changed) putBack(host, sheet, old, key);
  }
  book.memory = before.memory;
  book.names = before.names;
  recalculate(host);
  return taken;
}

function putBack(host: Host, sheet: Sheet, old: Sheet | undefined, key: number): void {
  const [row, column] = [keyRow(key), keyColumn(key)];
  const formula = old && formulaAt(old, row, column);
  const value = old ? valueAt(old, row, column) : null;
  if (formula === undefined) setCell(sheet, row, column, value);
  else setFormula(sheet, row, column, formula, value);
  host.changed.add(sheet);
}

function remove(host: Host, sheet: Sheet): void {
  const { book } = host;
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.names = book.names.filter(({ sheet: home }) => home !== sheet.name);
  host.changed.delete(sheet);
  host.selection.delete(sheet);
  if (host.active === sheet) host.active = book.sheets.find(({ visibility }) => visibility === "visible")!;
}
