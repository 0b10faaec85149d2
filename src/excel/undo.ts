import { cellRef, type Area } from "../sheet/address";
import { newSheet, type Sheet } from "../sheet/book";
import { MEMORY_NAMESPACE } from "../sheet/ours";
import { ask } from "./pieces";
import { send, wireBytes, type Step } from "./batch";
import { memoryOf, memoryXml } from "./memoryPart";
import { emptyRawCells, putCells } from "./rawCells";
import { same, type Entered } from "./typing";
import { typedAt } from "./writing";

/** A cell that a command gives another content, as it is typed. */
export interface Change {
  sheet: string;
  row: number;
  column: number;
  before: Entered;
  after: Entered;
}

/** What *Ångra* needs: the contents before of each cell that a command changed, and the memory before. Looks are not taken back. */
export interface Undo {
  cells: Change[];
  memory?: { before: string | undefined; after: string };
}

/** What was taken back, and the cells ("Mål!F5") that were left because they have changed again. */
export interface Restored {
  restored: number;
  left: string[];
}

/** What stands in cells just before a command types `after` into them. Cells of a sheet that is not there are left out. */
export const before = (excel: typeof Excel, cells: Omit<Change, "before">[]): Promise<Undo> =>
  excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = await present(context, cells);
    return {
      cells: cells.flatMap((cell): Change[] => {
        const found = sheets.get(cell.sheet);
        return found ? [{ ...cell, before: typedAt(found.sheet, cell.row, cell.column) }] : [];
      }),
    };
  });

/**
 * Takes back: each cell that still holds what the command typed gets what it held before; the others are left as they are, and listed. The
 * memory goes back when it is still the command's and nothing was left.
 */
export const restore = (excel: typeof Excel, { cells, memory }: Undo): Promise<Restored> =>
  excel.run({ delayForCellEdit: true }, async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
    parts.load("items/id");
    const sheets = await present(context, cells);
    const holds = (cell: Change): boolean => {
      const found = sheets.get(cell.sheet);
      return found !== undefined && same(typedAt(found.sheet, cell.row, cell.column), cell.after);
    };
    const still = cells.filter(holds);
    const left = cells.filter((cell) => !holds(cell)).map(({ sheet, row, column }) => cellRef(sheet, row, column));
    const steps = [...sheets].flatMap(([name, found]) => typingSteps(found, still.filter(({ sheet }) => sheet === name)));
    const xml = parts.items.map((part) => part.getXml());
    await context.sync();
    const mine = parts.items.find((_, i) => memory !== undefined && memoryOf(xml[i]!.value) === memory.after);
    if (memory && mine && left.length === 0) {
      const was = memory.before;
      steps.push({ bytes: wireBytes(was ?? "") + 600, queue: () => (was === undefined ? mine.delete() : mine.setXml(memoryXml(was))) });
    }
    await send(context, steps);
    return { restored: still.length, left };
  });

interface Present {
  excel: Excel.Worksheet;
  /** Its contents where the cells are. */
  sheet: Sheet;
  area: Area;
}

/** The sheets of the cells as they stand now, by name. */
async function present(context: Excel.RequestContext, cells: { sheet: string; row: number; column: number }[]): Promise<Map<string, Present>> {
  const areas = new Map<string, Area>();
  for (const { sheet, row, column } of cells) {
    const area = areas.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    areas.set(sheet, { top: Math.min(area.top, row), left: Math.min(area.left, column), bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
  }
  const asked = [...areas].map(([name, area]) => {
    const excel = context.workbook.worksheets.getItemOrNullObject(name);
    excel.load("name");
    return { name, area, excel };
  });
  await context.sync();
  const found = asked.filter(({ excel }) => !excel.isNullObject).map(({ name, area, excel }) => ({ name, area, excel, raw: emptyRawCells(area) }));
  await ask(context, found.map((source) => ({ source, area: source.area, bytesPerCell: 60, formulas: true, values: true, types: true })), () => undefined);
  return new Map(
    found.map(({ name, area, excel, raw }) => {
      const sheet = newSheet(name);
      putCells(sheet, raw);
      return [name, { excel, sheet, area }];
    }),
  );
}

/** Types what stood before, row by row; cells between that are not to change are null, which Excel leaves alone. */
function typingSteps({ excel }: Present, cells: Change[]): Step[] {
  const rows = new Map<number, Change[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows].map(([row, changes]) => {
    const left = Math.min(...changes.map(({ column }) => column));
    const typed: (Entered | null)[] = Array.from({ length: Math.max(...changes.map(({ column }) => column)) - left + 1 }, () => null);
    for (const { column, before: was } of changes) typed[column - left] = was;
    return {
      bytes: 900 + typed.reduce((sum: number, one) => sum + wireBytes(String(one)) + 1, 0),
      queue: () => {
        excel.getRangeByIndexes(row, left, 1, typed.length).formulas = [typed];
      },
    };
  });
}
