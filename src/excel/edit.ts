import { areaText, cellRef, type Area } from "../sheet/address";
import { isError, valueAt, type Value } from "../sheet/book";
import { send, type Step } from "./batch";
import { Stopped } from "./errors";
import { restore } from "./restore";
import { entered, same } from "./typing";
import { present, typingSteps, type Change, type Present, type Undo } from "./undo";
import { pointsOf } from "./width";
import { splitMemory, typedAt, withLooks } from "./writing";

/** A cell of a workbook. Rows and columns count from 0. */
export interface BookCell {
  sheet: string;
  row: number;
  column: number;
}

/** The contents of a cell: a value, and its formula ("=…", en-US), if any. */
export interface Content {
  value: Value;
  formula?: string;
}

/**
 * A change of a source cell. `filled`: another cell's array formula fills it, so that it has no contents of its own.
 */
export interface Edit extends BookCell {
  was: Content;
  becomes: Content;
  filled?: true;
}

/** The look of cells that a command fills, independent of their neighbours. *Ångra* does not take looks back. */
export interface Look {
  sheet: string;
  area: Area;
  bold?: true;
  /** Characters that the column has room for at least; longer texts are wrapped. Absent: as it is. */
  room?: number;
  /** A cell of the user's: nothing but its room changes. */
  isTheirs?: true;
}

/** Formulas per request. */
const AT_ONCE = 2000;

/** The area that the array of each formula fills, itself included; the cell alone where it fills no other. */
export const spillsOf = (excel: typeof Excel, places: BookCell[]): Promise<Area[]> =>
  excel.run({ delayForCellEdit: true }, (context) => spillsIn(context, places));

async function spillsIn(context: Excel.RequestContext, places: BookCell[]): Promise<Area[]> {
  if (places.length === 0) return [];
  const asked = places.slice(0, AT_ONCE).map(({ sheet, row, column }) => {
    const spill = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, 1, 1)
      .getSpillingToRangeOrNullObject();
    spill.load("rowCount,columnCount");
    return { row, column, spill };
  });
  await context.sync();
  const found = asked.map(({ row, column, spill }): Area => {
    const [rows, columns] = spill.isNullObject ? [1, 1] : [spill.rowCount, spill.columnCount];
    return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  });
  return [...found, ...(await spillsIn(context, places.slice(AT_ONCE)))];
}

/**
 * An array that fills a cell, so that it cannot be changed alone: a formula that spills, from its own cell, or an array
 * formula of the old kind.
 */
export type Filling = { kind: "spill"; from: { row: number; column: number } } | { kind: "matrix" };

/** Cells per request: each is asked for with its neighbours. */
const FILLINGS_AT_ONCE = 400;

/** The arrays that fill these cells; null for a cell that none fills, or that a formula fills alone. */
export const fillingsOf = (excel: typeof Excel, places: BookCell[]): Promise<(Filling | null)[]> =>
  excel.run({ delayForCellEdit: true }, (context) => fillingsIn(context, places));

async function fillingsIn(context: Excel.RequestContext, places: BookCell[]): Promise<(Filling | null)[]> {
  if (places.length === 0) return [];
  const asked = places.slice(0, FILLINGS_AT_ONCE).map((place) => askFilling(context, place));
  await context.sync();
  return [...asked.map(fillingOf), ...(await fillingsIn(context, places.slice(FILLINGS_AT_ONCE)))];
}

/** A cell and those beside it, as steps in rows and columns. */
const BESIDE = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** Asks what fills a cell; answered after the next sync. */
function askFilling(context: Excel.RequestContext, { sheet, row, column }: BookCell) {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const cellAt = (r: number, c: number): Excel.Range => {
    const cell = worksheet.getRangeByIndexes(r, c, 1, 1);
    cell.load("formulas,savedAsArray");
    return cell;
  };
  const own = cellAt(row, column);
  const beside = BESIDE.flatMap(([r, c]) => (row + r < 0 || column + c < 0 ? [] : [cellAt(row + r, column + c)]));
  const parent = own.getSpillParentOrNullObject();
  parent.load("rowIndex,columnIndex");
  const spill = own.getSpillingToRangeOrNullObject();
  spill.load("rowCount,columnCount");
  return { row, column, own, beside, parent, spill };
}

function fillingOf({ row, column, own, beside, parent, spill }: ReturnType<typeof askFilling>): Filling | null {
  if (!spill.isNullObject && spill.rowCount * spill.columnCount > 1) return { kind: "spill", from: { row, column } };
  if (!parent.isNullObject) {
    const from = { row: parent.rowIndex, column: parent.columnIndex };
    return from.row === row && from.column === column ? null : { kind: "spill", from };
  }
  return own.savedAsArray && beside.some((one) => one.savedAsArray && sameArray(own, one)) ? { kind: "matrix" } : null;
}

/** Whether two cells of arrays show one formula: each cell of an array has the same, or only its first has it. */
function sameArray(one: Excel.Range, other: Excel.Range): boolean {
  const [a, b] = [one, other].map(({ formulas }): unknown => (formulas as unknown[][])[0]?.[0]);
  const isFormula = (typed: unknown): boolean => typeof typed === "string" && typed.startsWith("=");
  return a === b || !isFormula(a) || !isFormula(b);
}

/**
 * What *Ångra* of an edit does to the memory: `kept` by the writing before it becomes `without`, and the looks that sheets
 * lack are remembered in both. Undefined where it stays as it is.
 */
export function memoryChange(kept: string | undefined, without: string | undefined): Undo["memory"] {
  if (kept === undefined || without === undefined) return undefined;
  const before = withLooks(without, splitMemory(kept).looks);
  return before === kept ? undefined : { before, after: kept };
}

/**
 * Changes cells of source sheets, for the commands that do so by name. All of them are read again first: a cell that
 * does not hold what the command read, a sheet that is gone or protected, or a workbook that is read-only stops with a
 * sentence, and nothing is changed. When Excel fails in the middle, what was changed is put back. `memory`: what the
 * memory is now, and what it becomes when the cells are taken back. `began` gets what *Ångra* needs, before the first
 * change, and null when all has been put back.
 */
export async function editCells(
  excel: typeof Excel,
  edits: Edit[],
  looks: Look[],
  memory: Undo["memory"],
  began: (undo: Undo | undefined) => void,
): Promise<void> {
  let undo: Undo | undefined;
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = await standing(context, edits);
      const widths = await widthsOf(context, sheets, looks);
      const cells = edits.map(changeOf);
      undo = { cells, ...(memory ? { memory } : {}) };
      began(undo);
      const typing = [...sheets].flatMap(([name, found]) =>
        typingSteps(
          found,
          cells.filter(({ sheet }) => sheet === name),
          "after",
        ),
      );
      const dressings = looks.flatMap((look, at) => {
        const found = sheets.get(look.sheet);
        return found ? [dressing(found, look, widths[at])] : [];
      });
      await send(context, [...typing, ...dressings]);
    });
  } catch (error) {
    if (undo) await restore(excel, undo).then(() => began(undefined));
    throw error;
  }
}

const changeOf = ({ sheet, row, column, was, becomes, filled }: Edit): Change => ({
  sheet,
  row,
  column,
  before: filled ? "" : entered(was.value, was.formula),
  after: entered(becomes.value, becomes.formula),
});

/** The width in points of the column of each look that asks for room; undefined of the others. */
async function widthsOf(
  context: Excel.RequestContext,
  sheets: Map<string, Present>,
  looks: readonly Look[],
): Promise<(number | undefined)[]> {
  const asked = looks.map(({ sheet, area, room }) => {
    const format = room === undefined ? undefined : sheets.get(sheet)?.excel.getRange(areaText(area)).format;
    format?.load("columnWidth");
    return format;
  });
  if (asked.some((format) => format !== undefined)) await context.sync();
  return asked.map((format) => format?.columnWidth);
}

/** `width`: of its column, in points. */
const dressing = ({ excel }: Present, { area, bold, room = 0, isTheirs }: Look, width = 0): Step => ({
  bytes: 2500,
  queue: () => {
    const { format } = excel.getRange(areaText(area));
    if (pointsOf(room) > width) format.columnWidth = pointsOf(room);
    if (room > 0) format.wrapText = true;
    if (isTheirs) return;
    format.horizontalAlignment = "Left";
    format.verticalAlignment = "Top";
    if (bold) format.font.bold = true;
  },
});

/** The sheets of the edits when every cell still holds what the command read; else stops. */
async function standing(context: Excel.RequestContext, edits: Edit[]): Promise<Map<string, Present>> {
  context.workbook.load("readOnly");
  const sheets = await present(context, edits);
  if (context.workbook.readOnly)
    throw new Stopped(
      "Arbetsboken är öppnad skrivskyddad. Inget är ändrat. Välj Redigera arbetsbok, eller spara en kopia och öppna den, och försök igen.",
    );
  for (const { excel } of sheets.values()) excel.load("protection/protected");
  await context.sync();
  for (const { sheet, row, column, was, filled } of edits) {
    const found = sheets.get(sheet);
    if (!found) throw new Stopped(`Bladet ”${sheet}” har bytt namn eller tagits bort. Inget är ändrat. Försök igen.`);
    if (found.excel.protection.protected)
      throw new Stopped(
        `Bladet ”${sheet}” är skyddat. Inget är ändrat. Ta bort skyddet under Granska och försök igen.`,
      );
    const holds =
      sameValue(valueAt(found.sheet, row, column), was.value) &&
      (filled || same(typedAt(found.sheet, row, column), entered(was.value, was.formula)));
    if (!holds)
      throw new Stopped(
        `${cellRef(sheet, row, column)} har ändrats sedan bladet lästes. Inget är ändrat. Försök igen.`,
      );
  }
  return sheets;
}

const sameValue = (a: Value, b: Value): boolean =>
  isError(a) && isError(b) ? a.error === b.error : same(entered(a), entered(b));
