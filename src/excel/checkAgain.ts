import { a1, areaText } from "../sheet/address";
import type { Sheet } from "../sheet/book";
import { wireBytes } from "./batch";
import { Stopped } from "./errors";
import { ask, bytesOf, type CellPiece } from "./pieces";
import { emptyRawCells, type RawCells } from "./rawCells";
import { areaOf, type Loaded } from "./reader";

const changed = (sheet: string, cell?: string): Stopped =>
  new Stopped(
    `${cell ? `${cell} på bladet` : "Bladet"} ”${sheet}” har ändrats medan bladen gjordes. Inget är skrivet. Skriv bladen igen, så kommer ändringen med.`,
  );

/**
 * Reads the own sheets again, in one request below 4 MB, and stops when anything in them, or the memory, has changed: a
 * colleague may have written meanwhile. Answers with the own sheets by tag.
 */
export async function checkAgain(
  context: Excel.RequestContext,
  { own, memory }: Loaded,
  sheets: Sheet[],
  progress: (share: number) => void,
): Promise<Map<string, OwnSheet>> {
  const { workbook } = context;
  const { worksheets, customXmlParts } = workbook;
  workbook.load("readOnly");
  worksheets.load("items/name");
  const standing = own.map(({ sheet, raw }) => {
    const excel = worksheets.getItemOrNullObject(sheet.name);
    const used = excel.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    excel.load("protection/protected");
    excel.charts.load("items/name");
    return { sheet, before: raw, excel, used, raw: raw && emptyRawCells(raw.area) };
  });
  // Another writer may have replaced the part.
  const part = memory.id === undefined ? undefined : customXmlParts.getItemOrNullObject(memory.id);
  part?.load("id");
  const xml = part?.getXml();
  const pieces = standing.flatMap(({ excel, before, raw }): CellPiece[] =>
    before ? [{ source: { excel, raw }, area: before.area, bytesPerCell: bytesPerCell(before), formulas: true }] : [],
  );
  // Below this, one request holds everything; above it, pieces that have to be halved and repeated must not fail the
  // rest.
  if (pieces.reduce((sum, piece) => sum + bytesOf(piece), 0) > ONE_REQUEST) await context.sync();
  await ask(context, pieces, progress);
  await context.sync();

  const isAnother = part !== undefined && (part.isNullObject || xml?.value !== memory.xml);
  const refused = refusalOf(workbook.readOnly, isAnother);
  if (refused !== undefined) throw new Stopped(refused);
  for (const one of standing) checkUnchanged(one);
  const locked = standing.find(
    ({ sheet, excel }) => excel.protection.protected && sheets.some(({ tag }) => tag === sheet.tag),
  );
  if (locked)
    throw new Stopped(
      `Bladet ”${locked.sheet.name}” är skyddat. Inget är skrivet. Ta bort skyddet under Granska och skriv bladen igen.`,
    );
  checkNames(worksheets.items, own, sheets);
  return new Map(
    standing.flatMap(({ sheet: { tag }, excel }) =>
      tag === undefined ? [] : [[tag, { excel, charts: excel.charts.items.map(({ name }) => name) }]],
    ),
  );
}

/** Why nothing can be written in the workbook as a whole; undefined where it can. */
function refusalOf(readOnly: boolean, memoryChanged: boolean): string | undefined {
  if (readOnly)
    return "Arbetsboken är öppnad skrivskyddad. Inget är skrivet. Välj Redigera arbetsbok, eller spara en kopia och öppna den, och försök igen.";
  return memoryChanged
    ? "Någon annan har skrivit tilläggets blad medan de gjordes. Inget är skrivet. Läs av arbetsboken igen."
    : undefined;
}

/** A standing sheet as read before, and as read again. */
interface ReadAgain {
  sheet: Sheet;
  before: RawCells | null;
  excel: Excel.Worksheet;
  used: Excel.Range;
  raw: RawCells | null;
}

/** Stops when a standing sheet has changed. */
function checkUnchanged({ sheet, before, excel, used, raw }: ReadAgain): void {
  if (excel.isNullObject)
    throw new Stopped(
      `Bladet ”${sheet.name}” har bytt namn eller tagits bort medan bladen gjordes. Inget är skrivet. Läs av arbetsboken igen.`,
    );
  const now = used.isNullObject ? "" : areaText(areaOf(used));
  if (now !== (before ? areaText(before.area) : "")) throw changed(sheet.name);
  const cell = before && raw && differs(before, raw);
  if (cell) throw changed(sheet.name, cell);
}

/** Stops when a sheet that is to be added has the name of another. */
function checkNames(items: Excel.Worksheet[], own: Loaded["own"], sheets: Sheet[]): void {
  const names = new Set(items.map(({ name }) => name.toLowerCase()));
  const taken = sheets.find(
    ({ tag, name }) => !own.some(({ sheet }) => sheet.tag === tag) && names.has(name.toLowerCase()),
  );
  if (taken)
    throw new Stopped(`Det finns redan ett blad som heter ”${taken.name}”. Byt namn på det, och skriv bladen igen.`);
}

/** An own sheet in Excel, with the names of the charts in it. */
export interface OwnSheet {
  excel: Excel.Worksheet;
  charts: string[];
}

const ONE_REQUEST = 2_000_000;

const bytesPerCell = ({ formulas }: RawCells): number => {
  const cells = formulas.flat();
  return cells.reduce((sum: number, typed) => sum + wireBytes(String(typed)) + 1, 0) / Math.max(1, cells.length);
};

/** The first cell whose contents differ now. */
function differs(before: RawCells, now: RawCells): string | null {
  for (const [r, row] of before.formulas.entries())
    for (const [c, typed] of row.entries())
      if (now.formulas[r]?.[c] !== typed) return a1(before.area.top + r, before.area.left + c);
  return null;
}
