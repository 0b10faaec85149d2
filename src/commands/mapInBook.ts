import { columnInWords } from "../domain/plan";
import { isSentence } from "../domain/shapes";
import type { StatedMap, StatedRow, StatedTable } from "../domain/statedMap";
import { textKey } from "../interpret/text/text";
import { wholePart } from "../interpret/text/wholePart";
import { isBlank, textOf } from "../recognise/grid/grid";
import { roundIn } from "../recognise/corrections/round";
import { cellOf } from "../recognise/corrections/statedPlaces";
import { standInTurn } from "../recognise/labelled/given";
import { rowsStated } from "../recognise/corrections/statedRows";
import { areaText, cellRef, columnIndex, contains, parseArea, parseRef, within, type Area } from "../sheet/address";
import { isSource, usedArea, valueAt, type Book, type Sheet } from "../sheet/book";
import { cutPart, partFault } from "./partInCell";

/** A table of a map in its sheet. */
interface PlacedTable {
  name: string;
  table: StatedTable;
  sheet: Sheet;
  area: Area;
}

/**
 * The first thing in a map that the workbook does not have, in one Swedish sentence with the place and what to do; null
 * where there is none. A sheet, a cell, a range, a text and a word must stand in it, and no filled cell twice.
 */
export function faultInBook({ tables, scale = [], unsure = [] }: StatedMap, book: Book): string | null {
  const placed: PlacedTable[] = [];
  for (const [i, table] of tables.entries()) {
    const found = placeIn(book, table, `tables[${i}]`);
    if (typeof found === "string") return found;
    const fault = twice(found, placed) ?? faultIn(found, book);
    if (fault) return fault;
    placed.push(found);
  }
  return faultInScales(scale, book) ?? faultInUnsure(unsure, book);
}

/** The value that a cell shows: in a merged area that of its first cell. */
function shownAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (!isBlank(value)) return textOf(value);
  const merge = sheet.merges.find((one) => contains(one, row, column));
  return merge ? textOf(valueAt(sheet, merge.top, merge.left)) : "";
}

/** The texts of a row in an area, each merged area once. */
const textsIn = (sheet: Sheet, row: number, { left, right }: Area): string[] => [
  ...new Set(
    Array.from({ length: right - left + 1 }, (_, i) => shownAt(sheet, row, left + i)).filter((text) => text !== ""),
  ),
];

function placeIn(book: Book, table: StatedTable, name: string): PlacedTable | string {
  const { range } = table;
  const sheet = book.sheets.find((one) => one.name === table.sheet);
  if (!sheet)
    return `Kartan nämner bladet ”${table.sheet}” (${name}), som inte finns i arbetsboken. Läs av arbetsboken igen, eller rätta namnet i kartan.`;
  if (!isSource(sheet))
    return `${name}: bladet ”${sheet.name}” är ${sheet.tag === undefined ? "dolt" : "skrivet av Måltavlan"} och läses inte. Ta bort tabellen ur kartan.`;
  const [area, used] = [parseArea(range), usedArea(sheet)];
  if (!area || !used) return `${name}: bladet ”${sheet.name}” är tomt. Ta bort tabellen ur kartan.`;
  if (!within(area, used) || area.bottom > used.bottom || area.right > used.right)
    return `${name}: området ${range} går utanför bladet ”${sheet.name}”, som har något i ${areaText(used)}. Skriv ett område inom det.`;
  return { name, table, sheet, area };
}

/** A filled cell that two tables have. */
function twice({ name, sheet, area }: PlacedTable, others: readonly PlacedTable[]): string | null {
  for (const other of others) {
    const both = other.sheet === sheet ? within(area, other.area) : null;
    const cell = both && firstFilled(sheet, both);
    if (cell) return `${name}: cellen ${cell} ligger också i ${other.name}. Låt varje cell ligga i en enda tabell.`;
  }
  return null;
}

function firstFilled(sheet: Sheet, { top, left, bottom, right }: Area): string | null {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (!isBlank(valueAt(sheet, row, column))) return cellRef(sheet.name, row, column);
  return null;
}

const faultIn = (placed: PlacedTable, book: Book): string | null =>
  faultInHeaders(placed) ??
  faultInColumns(placed) ??
  faultInRows(placed, book) ??
  faultInGrades(placed) ??
  faultInCells(placed, book);

/** A header has words over several columns, and is no sentence. */
function faultInHeaders({ name, table, sheet, area }: PlacedTable): string | null {
  if (table.orientation === "columns" || table.lines) return null;
  for (const row of table.headerRows) {
    const texts = textsIn(sheet, row - 1, area);
    const place = `${name}: rad ${row} på bladet ”${sheet.name}”`;
    if (texts.length === 0) return `${place} är tom och kan inte vara rubrikrad. Rätta headerRows.`;
    const [only = ""] = texts;
    const isAlone = texts.length === 1 && area.right > area.left;
    if (isAlone && (isSentence(only) || only.length > LONGEST_HEADER))
      return `${place} är löpande text och kan inte vara rubrikrad. Ange raden med kolumnernas rubriker i headerRows.`;
  }
  return null;
}

/** A longer text alone in a row is no header. Letters. */
const LONGEST_HEADER = 100;

function faultInColumns({ name, table, sheet, area }: PlacedTable): string | null {
  for (const [i, { column, row, role }] of table.columns.entries()) {
    const side: Area =
      column === undefined
        ? { ...area, top: row! - 1, bottom: row! - 1 }
        : { ...area, left: columnIndex(column)!, right: columnIndex(column)! };
    if (role === "other" || !isEmpty(sheet, side)) continue;
    return `${name}.columns[${i}]: ${columnInWords({ column, row })} på bladet ”${sheet.name}” är tom i ${areaText(area)} och kan inte ha rollen ${role}. Ta bort den, eller rätta range.`;
  }
  return null;
}

function isEmpty(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (shownAt(sheet, row, column) !== "") return false;
  return true;
}

function faultInRows(placed: PlacedTable, book: Book): string | null {
  const { name, table, sheet } = placed;
  for (const [i, stated] of (table.rows ?? []).entries())
    for (const row of rowsStated(stated)) {
      if (isGap(placed, stated, row)) continue;
      const fault = faultInRow(placed, book, stated, row);
      if (fault) return `${name}.rows[${i}]: rad ${row} på bladet ”${sheet.name}” ${fault}`;
    }
  return null;
}

/** An empty row among several that count for nothing does neither. */
const isGap = ({ sheet, area }: PlacedTable, { kind, rows }: StatedRow, row: number): boolean =>
  rows !== undefined && (kind === "skip" || kind === "total") && textsIn(sheet, row - 1, area).length === 0;

function faultInRow({ sheet, area }: PlacedTable, book: Book, stated: StatedRow, row: number): string | null {
  const texts = textsIn(sheet, row - 1, area);
  if (texts.length === 0) return "är tom. Ta bort den ur rows.";
  const { under, text, level, split = [] } = stated;
  const unwritten = faultInLevel(sheet, level);
  if (unwritten) return unwritten;
  if (under !== undefined && !standsIn(book, under, sheet))
    return `ska höra till ${under}, som är tom eller inte finns. Ange cellen för ett mål eller ett område.`;
  const missing = [...(text === undefined ? [] : [text]), ...split].find(
    (part) => !texts.some((one) => wholePart(one, part)),
  );
  if (missing !== undefined)
    return texts.some((one) => textKey(one).includes(textKey(missing)))
      ? cutPart(missing)
      : `har ingen cell där ”${missing}” står. Skriv texten som den står i bladet, eller ta bort den.`;
  return split.length === 0 || texts.some((one) => standInTurn(one, split))
    ? null
    : "har ingen cell där alla delarna i split står efter varandra. Skriv dem i cellens ordning, utan att de går in i varandra.";
}

/** Whether a cell that is stated has something in it. */
const standsIn = (book: Book, stated: string, from: Sheet): boolean => textIn(book, stated, from) !== "";

/** What a cell that is stated shows; "" where there is none. */
function textIn(book: Book, stated: string, from: Sheet): string {
  const at = parseRef(cellOf(stated, from.name) ?? "");
  const sheet = at && book.sheets.find((one) => one.name === at.sheet);
  return sheet ? shownAt(sheet, at.area.top, at.area.left) : "";
}

function faultInGrades({ name, table, sheet, area }: PlacedTable): string | null {
  for (const [i, { cell }] of (table.of ?? []).entries()) {
    const at = parseRef(cellOf(cell, sheet.name) ?? "");
    if (at?.sheet !== sheet.name || !contains(area, at.area.top, at.area.left))
      return `${name}.of[${i}]: cellen ${cell} ligger inte i ${areaText(area)} på bladet ”${sheet.name}”. Ange en cell i tabellen.`;
    if (shownAt(sheet, at.area.top, at.area.left) === "")
      return `${name}.of[${i}]: cellen ${cell} på bladet ”${sheet.name}” är tom. Ange cellen med bedömningen.`;
  }
  return null;
}

function faultInCells({ name, table, sheet }: PlacedTable, book: Book): string | null {
  for (const [i, stated] of (table.cells ?? []).entries()) {
    const { cells, text, level, under, underText } = stated;
    const place = `${name}.cells[${i}]: ${cells} på bladet ”${sheet.name}”`;
    const area = parseArea(cells)!;
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, down) => area.top + down);
    const shown = rows.flatMap((row) => textsIn(sheet, row, area));
    if (shown.length === 0) return `${place} är tom. Ta bort den ur cells.`;
    const part = text === undefined ? null : shown.map((one) => partFault(one, stated, table)).find(Boolean);
    if (part) return `${place} ${part}`;
    const unwritten = faultInLevel(sheet, level);
    if (unwritten) return `${place} ${unwritten}`;
    if (under !== undefined && !standsIn(book, under, sheet))
      return `${place} ska höra till ${under}, som är tom eller inte finns. Ange cellen med titeln.`;
    if (under !== undefined && underText !== undefined && !wholePart(textIn(book, under, sheet), underText))
      return `${place} ska höra till ”${underText}”, som inte står i ${under}. Skriv titeln som den står där, eller ta bort underText.`;
  }
  const round = roundIn(table.cells ?? [], sheet);
  return round && `${name}.cells: ${round.cell} ska höra till ${round.under}, ${GOES_ROUND}`;
}

/** What is wrong of a cell that stands under itself, and what to do. */
export const GOES_ROUND = "som själv hör till den cellen. Ange en rubrik som inte går runt.";

/** A level is a word that some cell of the sheet has, whole. */
function faultInLevel(sheet: Sheet, level: string | undefined): string | null {
  return level === undefined ||
    sheet.values.some((row) => row?.some((value) => !isBlank(value) && wholePart(textOf(value), level)))
    ? null
    : `har nivån ”${level}”, som inte står i bladet. Skriv ordet som det står, eller ta bort level.`;
}

function faultInScales(scale: readonly string[][], book: Book): string | null {
  if (scale.length === 0) return null;
  const texts = book.sheets
    .filter(isSource)
    .flatMap(({ values }) =>
      values.flatMap((row) => row?.flatMap((value) => (isBlank(value) ? [] : textOf(value))) ?? []),
    );
  const written = new Set(texts.map(textKey));
  const isWritten = (word: string): boolean =>
    written.has(textKey(word)) || texts.some((text) => wholePart(text, word) !== null);
  for (const [i, words] of scale.entries()) {
    const missing = words.find((word) => !isWritten(word));
    if (missing !== undefined)
      return `scale[${i}]: ordet ”${missing}” står inte i arbetsboken. Skriv orden som de står i bladet, eller ta bort skalan.`;
  }
  return null;
}

function faultInUnsure(unsure: NonNullable<StatedMap["unsure"]>, book: Book): string | null {
  for (const [i, { cell }] of unsure.entries()) {
    const [first] = book.sheets.filter(isSource);
    if (!first || !standsIn(book, cell, first))
      return `unsure[${i}]: cellen ${cell} är tom eller finns inte i arbetsboken. Skriv den som Mål!B7.`;
  }
  return null;
}
