import { hasFieldStem } from "../lexicon/fieldStems";
import { withoutFirst } from "../domain/shapes";
import { areaText, type Area } from "../sheet/address";
import { addNote, newSheet, type Book, type DefinedName, type Sheet } from "../sheet/book";
import type { Font } from "../sheet/format";
import { droppedTags, TAG_PROPERTY } from "../sheet/ownSheets";
import { ask, type CellPiece, type Source } from "./pieces";
import { wireBytes } from "./batch";
import { codeOf, Stopped, tooLarge } from "./errors";
import { formatReader, LOOK, OWN_LOOK } from "./looks";
import { askRules, readLists } from "./lists";
import { listMemory, wholeMemory, type ListedMemory, type StandingMemory } from "./memoryPart";
import { emptyRawCells, hasNumbers, mayHaveErrors, mayHaveFormulas, putCells, type RawCells } from "./rawCells";
import { listRules, putRules, queueRule, type ComingRule } from "./rules";
import { spans } from "./runs";
import { askLines, coveredCells, SHAPES } from "./shapes";
import { cellsIn, stretchesOf } from "./stretches";
import { mend, type Looks } from "./writing";

/** A workbook as read, with the data to detect later changes of own sheets. */
export interface Loaded {
  book: Book;
  /** Own sheets, as their cells were typed. */
  own: { sheet: Sheet; raw: RawCells | null }[];
  /** Sheets that a broken writing had added: not in the book, but among `own`. */
  unfinished: Sheet[];
  /** Own sheets that another program has removed the tags from. */
  untagged: Sheet[];
  /** Names of the user's charts, by the tag of a sheet whose writing was broken off. */
  charts: Map<string, string[]>;
  /** The looks that own sheets lack, by tag. */
  looks: Looks;
  memory: StandingMemory;
}

/** A sheet that is being read from Excel. */
interface Coming extends Source {
  sheet: Sheet;
  first: FirstLook | null;
  /** Its conditional formats, loaded with their types only. */
  rules: Excel.ConditionalFormat[];
  /** Some of its cells have rules for what is typed. */
  hasRulesForTyping: boolean;
  /** The cells of the first row. */
  row: unknown[];
  /** The ranges with its values: the used range, except for a sheet with a few cells far apart. */
  parts: Area[];
}

/** The result of the first look at a sheet. */
interface FirstLook {
  /** The whole sheet was seen. */
  whole: boolean;
  /** Bytes of a cell as typed, in the rows that were seen. */
  bytesPerCell: number;
  goalWords: boolean;
  hiddenRows: boolean;
  hiddenColumns: boolean;
}

/** Cells of the first look at a workbook, at most, shared by its sheets. */
const FIRST_LOOK = { cells: 100_000, rows: 500, columns: 40 };

/** Up to this many cells the looks are loaded cell by cell; in a larger sheet row by row first. */
const MANY_CELLS = 20_000;

/**
 * In a workbook of more cells a sheet without any word of the field is not asked how its cells look: too many sheets
 * cost time, one too few would cost grades that are colours.
 */
const FEW_CELLS = 15_000;

type RangePlace = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;
/** Where a range lies. */
export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: RangePlace): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

/**
 * Reads the whole workbook, in three rounds. 1. The list of sheets, tables, names, tags and pictures. 2. For each
 * sheet: its used range, merged areas, and a first look (500 rows and 40 columns, fewer in a book of many sheets). 3.
 * What is missing: results where there are formulas, types where a value looks like an error, hidden rows and columns
 * where there are some, the cells beyond the first look; number formats and looks of cells (`LOOK`) in all sheets of a
 * small workbook, otherwise number formats where there are numbers, and looks in own sheets and where the first look
 * has a word of the field. In a sheet of more than 20 000 cells the looks are loaded by row, and by cell only in rows
 * with mixed looks. Rounds above 4 MB are split; an answer that Excel calls too large is requested again in halves.
 * Conditional formats are read in source sheets where looks are, and lists of choices, in rounds of their own where some
 * cells have any. Notes take a round of their own. Not read: charts, widths and
 * heights, page set-up; recognition needs none of them, and report/ makes those of own sheets anew.
 */
export async function readWorkbook(context: Excel.RequestContext, progress: (share: number) => void): Promise<Loaded> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load(
    "items/name,items/visibility,items/tabColor,items/showGridlines,items/protection/protected,items/customProperties/items/key,items/customProperties/items/value," +
      "items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals,items/tables/items/columns/items/name," +
      `items/names/items/name,items/names/items/formula,items/names/items/visible,items/comments/items/content,items/comments/items/replies/items/content,${SHAPES}`,
  );
  workbook.names.load("items/name,items/formula,items/visible");
  const parts = listMemory(workbook);
  const normal = workbook.styles.getItemOrNullObject("Normal");
  normal.font.load("name,size,color,bold,italic");
  const millennium = workbook.functions.date(2000, 1, 1);
  millennium.load("value");
  await context.sync();
  progress(0.1);

  const names: DefinedName[] = workbook.names.items.map((item) => nameOf(item));
  const coming = worksheets.items.map((excel): Coming => {
    const sheet = newSheet(excel.name);
    sheet.visibility = VISIBILITY[excel.visibility] ?? "visible";
    sheet.gridlines = excel.showGridlines;
    sheet.protected = excel.protection.protected;
    if (excel.tabColor) sheet.tabColor = excel.tabColor.toUpperCase();
    const tag = excel.customProperties.items.find(({ key }) => key.toLowerCase() === TAG_PROPERTY.toLowerCase())?.value;
    if (tag !== undefined) sheet.tag = tag;
    names.push(...excel.names.items.map((item) => nameOf(item, excel.name)));
    return { excel, sheet, raw: null, first: null, rules: [], hasRulesForTyping: false, row: [], parts: [] };
  });
  const memory = await firstLook(context, coming, parts);
  const dropped = droppedTags(coming.map(({ sheet: { name, tag }, row }) => ({ name, tag, row })));
  const untagged = coming.filter(({ sheet }) => dropped.has(sheet.name));
  for (const one of untagged) {
    one.sheet.tag = dropped.get(one.sheet.name);
    one.rules = [];
  }
  progress(0.3);

  const body = bodyFont(normal);
  await readRest(context, coming, (share) => progress(0.3 + 0.6 * share));
  const formatOf = formatReader(body);
  for (const { sheet, raw } of coming) if (raw) putCells(sheet, raw, formatOf);
  progress(1);
  const book: Book = {
    sheets: coming.map(({ sheet }) => sheet),
    names,
    date1904: millennium.value === SERIAL_2000_IN_1904,
    font: body,
    ...(memory.text !== undefined && { memory: memory.text }),
  };
  const mended = mend(book);
  if (!mended.ok) throw new Stopped(mended.reason);
  return {
    book,
    own: coming.filter(({ sheet }) => sheet.tag !== undefined),
    unfinished: mended.unfinished,
    untagged: [...untagged.map(({ sheet }) => sheet), ...mended.untagged],
    charts: mended.charts,
    looks: mended.looks,
    memory,
  };
}

/** 2000-01-01 in a workbook whose days count from 1904; in all others it is 36 526. */
const SERIAL_2000_IN_1904 = 35_064;

const VISIBILITY: Record<string, Sheet["visibility"]> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

const nameOf = ({ name, formula, visible }: Excel.NamedItem, sheet?: string): DefinedName => ({
  name,
  refersTo: withoutFirst(String(formula), "="),
  ...(sheet !== undefined && { sheet }),
  ...(!visible && { hidden: true }),
});

function bodyFont(normal: Excel.Style): Font {
  if (normal.isNullObject) return { name: "Calibri", size: 11 };
  const { name, size, color, bold, italic } = normal.font;
  return {
    name,
    size,
    ...(color && color !== "#000000" && { color }),
    ...(bold && { bold }),
    ...(italic && { italic }),
  };
}

/**
 * The second round: extent, merged areas, filter, tables, hidden lines, and the first cells of every sheet. Answers
 * with the memory.
 */
async function firstLook(
  context: Excel.RequestContext,
  coming: Coming[],
  parts: ListedMemory,
  scale = 1,
): Promise<StandingMemory> {
  const share = Math.floor((FIRST_LOOK.cells * scale) / Math.max(1, coming.length) / FIRST_LOOK.columns);
  const rows = Math.min(FIRST_LOOK.rows, Math.max(1, share));
  const xml = parts.main.items.map((part) => part.getXml());
  const asked = coming.map((one) => ({ one, of: askFirst(one, rows) }));
  try {
    await context.sync();
  } catch (error) {
    if (!tooLarge(error) || rows === 1) throw error;
    return firstLook(context, coming, parts, scale / 8);
  }
  for (const { one, of } of asked) takeFirst(one, of);
  await takeNotes(context, asked);
  return wholeMemory(context, parts, xml);
}

/** Asks for a sheet's extent, parts and first cells. */
function askFirst({ excel, sheet }: Coming, rows: number) {
  const used = excel.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const first = excel.getRangeByIndexes(0, 0, rows, FIRST_LOOK.columns).getUsedRangeOrNullObject(true);
  first.load("rowIndex,columnIndex,rowCount,columnCount,formulas");
  const filter = excel.autoFilter.getRangeOrNullObject();
  filter.load("rowIndex,columnIndex,rowCount,columnCount");
  const tables = excel.tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  const isSource = sheet.tag === undefined;
  const comments = excel.comments.items.map(placed);
  const notes = notesOf(excel);
  notes?.load("items/content");
  const rules = isSource ? listRules(used) : undefined;
  const typing = isSource ? askRules(used) : undefined;
  const lines = isSource ? askLines(excel) : undefined;
  return { used, merged, first, filter, tables, comments, notes, rules, typing, lines };
}

/** The notes of a sheet, as Excel calls its older comments; undefined before ExcelApi 1.18, where office.js refuses to ask. */
function notesOf(excel: Excel.Worksheet): Excel.NoteCollection | undefined {
  try {
    return excel.notes;
  } catch {
    return undefined;
  }
}

/** A comment or a note with its cell, which is asked for. */
function placed(of: Excel.Comment | Excel.Note): { of: Excel.Comment | Excel.Note; cell: Excel.Range } {
  const cell = of.getLocation();
  cell.load("rowIndex,columnIndex");
  return { of, cell };
}

/** What is said in a comment or a note, and in the replies to it: any of them may limit the cell's figure. */
const saidIn = (of: Excel.Comment | Excel.Note): string[] => [
  of.content,
  ...("replies" in of ? of.replies.items.map(({ content }) => content) : []),
];

function putNotes(sheet: Sheet, all: readonly ReturnType<typeof placed>[]): void {
  for (const { of, cell } of all) for (const said of saidIn(of)) addNote(sheet, cell.rowIndex, cell.columnIndex, said);
}

/** Where the notes stand, in a round of their own where there are some. */
async function takeNotes(
  context: Excel.RequestContext,
  asked: readonly { one: Coming; of: FirstAsked }[],
): Promise<void> {
  const all = asked.map(({ one, of }) => ({ sheet: one.sheet, notes: (of.notes?.items ?? []).map(placed) }));
  if (all.every(({ notes }) => notes.length === 0)) return;
  await context.sync();
  for (const { sheet, notes } of all) putNotes(sheet, notes);
}

type FirstAsked = ReturnType<typeof askFirst>;

/** Puts what the second round answered into the sheet that is being read. */
function takeFirst(one: Coming, asked: FirstAsked): void {
  const { used, merged, filter, tables, comments, rules, typing, lines } = asked;
  const { sheet } = one;
  if (lines) sheet.pictures = coveredCells(one.excel, lines);
  putNotes(sheet, comments);
  if (!filter.isNullObject) sheet.filter = areaOf(filter);
  sheet.tables = tables.map(({ table, range }) => ({
    name: table.name,
    area: areaOf(range),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    columns: table.columns.items.map(({ name }) => name),
  }));
  if (used.isNullObject) return;
  if (!merged.isNullObject) sheet.merges = merged.areas.items.map(areaOf);
  one.rules = rules?.items ?? [];
  one.hasRulesForTyping = typing !== undefined && typing.type !== "None";
  takeFirstCells(one, asked);
}

/**
 * Takes the answer of the first look: whether it is the whole sheet, bytes per cell, whether it has words of the field.
 */
function takeFirstCells(one: Coming, { used, first }: FirstAsked): void {
  const area = areaOf(used);
  const seen: unknown[][] = first.isNullObject ? [] : first.formulas;
  const whole = !first.isNullObject && areaText(areaOf(first)) === areaText(area);
  const cells = seen.flat();
  const bytes = cells.reduce((sum: number, typed) => sum + (typeof typed === "string" ? wireBytes(typed) : 18) + 1, 0);
  one.row = area.top === 0 ? (seen[0] ?? []) : [];
  one.raw = { ...emptyRawCells(area), formulas: whole ? seen : [] };
  one.first = {
    whole,
    bytesPerCell: cells.length === 0 ? 30 : bytes / cells.length,
    goalWords: cells.some((typed) => typeof typed === "string" && hasFieldStem(typed)),
    hiddenRows: used.rowHidden !== false,
    hiddenColumns: used.columnHidden !== false,
  };
}

interface QueuedRules {
  sheet: Sheet;
  rules: ComingRule[];
}

/** The third round: one piece per sheet, and for large sheets a fourth for the rows whose cells look different. */
async function readRest(
  context: Excel.RequestContext,
  coming: Coming[],
  progress: (share: number) => void,
): Promise<void> {
  for (const one of coming) if (one.raw) one.parts = await stretchesOf(context, one.excel, one.raw.area);
  const few = coming.reduce((sum, one) => sum + cellsOf(one), 0) <= FEW_CELLS;
  const pieces = coming.flatMap((one) => piecesOf(one, few));
  const looked = coming.filter(({ rules, first }) => rules.length > 0 && (few || first?.goalWords));
  const queue = (): QueuedRules[] => looked.map(({ sheet, rules }) => ({ sheet, rules: rules.map(queueRule) }));
  const put = (all: QueuedRules[]): void => all.forEach(({ sheet, rules }) => putRules(sheet, rules));
  const queued = queue();
  await ask(context, pieces, (share) => progress(share * 0.7));
  if (looked.length > 0 && pieces.length === 0) await context.sync();
  try {
    put(queued);
  } catch (error) {
    // They went with a request that was too large, and was asked for again in halves without them.
    if (codeOf(error) !== "PropertyNotLoaded") throw error;
    const retried = queue();
    await context.sync();
    put(retried);
  }
  const listed = coming.filter(
    ({ sheet, hasRulesForTyping, first }) => sheet.tag === undefined && hasRulesForTyping && (few || first?.goalWords),
  );
  await readLists(
    context,
    listed.flatMap(({ excel, sheet, raw }) => (raw ? [{ excel, sheet, area: raw.area }] : [])),
  );
  const mixed = coming.flatMap((one) => mixedRows(one, pieces));
  await ask(context, mixed, (share) => progress(0.7 + share * 0.3));
}

const cellsOf = ({ parts }: Coming): number => parts.reduce((sum, part) => sum + cellsIn(part), 0);

const looksWanted = ({ sheet }: Coming): Excel.CellPropertiesLoadOptions => (sheet.tag === undefined ? LOOK : OWN_LOOK);

/** The pieces to load for a sheet in the third round. `few`: the workbook is small enough to load everything. */
function piecesOf(one: Coming, few: boolean): CellPiece[] {
  const { raw, first, sheet } = one;
  if (!raw || !first) return [];
  const formulas = !first.whole || mayHaveFormulas(raw);
  const looks = few || first.goalWords || sheet.tag !== undefined ? looksWanted(one) : undefined;
  const many = cellsOf(one) > MANY_CELLS;
  const hidden = { ...raw.area, bottom: raw.area.top };
  return [
    ...one.parts.map((part) => ({
      source: one,
      area: part,
      bytesPerCell: first.bytesPerCell,
      formulas: !first.whole,
      values: formulas,
      types: formulas || mayHaveErrors(raw),
      numberFormats: few || formulas || hasNumbers(raw),
      looks: many ? undefined : looks,
      rowLooks: many ? looks : undefined,
      hiddenRows: first.hiddenRows ? sheet.rows : undefined,
    })),
    ...(first.hiddenColumns ? [{ source: one, area: hidden, bytesPerCell: 0, hiddenColumns: sheet.columns }] : []),
  ];
}

/** The rows of a large sheet whose cells differ in look: they are loaded cell by cell. */
function mixedRows(one: Coming, pieces: readonly CellPiece[]): CellPiece[] {
  const { raw } = one;
  if (!raw || !pieces.some((piece) => piece.source === one && piece.rowLooks)) return [];
  return one.parts.flatMap((part) => {
    const rows = Array.from({ length: part.bottom - part.top + 1 }, (_, r) => part.top + r);
    return spans(rows.filter((row) => raw.looks[row - raw.area.top] === undefined)).map(({ first, last }) => ({
      source: one,
      area: { ...part, top: first, bottom: last },
      bytesPerCell: 0,
      looks: looksWanted(one),
    }));
  });
}
