import type { Area } from "../sheet/address";
import { newSheet, type Sheet } from "../sheet/book";
import { ask } from "./pieces";
import { wireBytes, type Step } from "./batch";
import { emptyRawCells, putCells } from "./rawCells";
import { areaOf } from "./reader";
import { stretchesOf } from "./stretches";
import type { Entered } from "./typing";
import { typedAt } from "./writing";

/** A changed cell, with its contents as typed. */
export interface Change {
  sheet: string;
  row: number;
  column: number;
  before: Entered;
  after: Entered;
}

/**
 * What *Ångra* needs: the contents before of each cell that a command changed, and the memory before. Looks are not
 * taken back.
 */
export interface Undo {
  cells: Change[];
  memory?: { before: string | undefined; after: string };
  /**
   * The own sheets that were written, by name: the tag, and the areas that were merged before. In other sheets merges
   * are left alone.
   */
  own?: Record<string, OwnBefore>;
}

export interface OwnBefore {
  tag: string;
  merges: Area[];
}

/** The contents of cells before a command types `after` into them. Cells of missing sheets are left out. */
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

/** A sheet that exists in the workbook. */
export interface Present {
  excel: Excel.Worksheet;
  /** Its contents where the cells are, and all of them where the whole sheet was asked for. */
  sheet: Sheet;
  /** Where the cells are. */
  area: Area;
  protected: boolean;
}

/** The sheets of the cells as they stand now, by name. `whole`: names of sheets to read all cells of. */
export async function present(
  context: Excel.RequestContext,
  cells: { sheet: string; row: number; column: number }[],
  whole: ReadonlySet<string> = new Set(),
): Promise<Map<string, Present>> {
  const asked = [...areasOf(cells)].map(([name, area]) => {
    const excel = context.workbook.worksheets.getItemOrNullObject(name);
    excel.load("name,protection/protected");
    const used = whole.has(name) ? excel.getUsedRangeOrNullObject(true) : undefined;
    used?.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, area, excel, used };
  });
  await context.sync();
  const found = asked
    .filter(({ excel }) => !excel.isNullObject)
    .map(({ used, ...one }) => {
      const all = used && !used.isNullObject ? around(one.area, areaOf(used)) : one.area;
      return { ...one, all, raw: emptyRawCells(all) };
    });
  const pieces = [];
  for (const source of found)
    for (const area of await stretchesOf(context, source.excel, source.all))
      pieces.push({ source, area, bytesPerCell: 60, formulas: true, values: true, types: true });
  await ask(context, pieces, () => undefined);
  return new Map(
    found.map(({ name, area, excel, raw }) => {
      const sheet = newSheet(name);
      putCells(sheet, raw);
      return [name, { excel, sheet, area, protected: excel.protection.protected }];
    }),
  );
}

/** The smallest area around two. */
const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** The smallest area around the cells of each sheet, by its name. */
function areasOf(cells: { sheet: string; row: number; column: number }[]): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const { sheet, row, column } of cells) {
    const cell = { top: row, left: column, bottom: row, right: column };
    areas.set(sheet, around(areas.get(sheet) ?? cell, cell));
  }
  return areas;
}

/** A block of cells is cut when it takes so many bytes, so that requests can be filled evenly. */
const BLOCK_BYTES = 200_000;

/** Rows of typed contents, one below the other; null leaves a cell as it is. */
interface Block {
  top: number;
  left: number;
  width: number;
  bytes: number;
  typed: (Entered | null)[][];
}

/**
 * Types the contents from before or after a writing, in blocks of rows; cells in between that must not change are null,
 * which Excel leaves alone. `together`: in blocks as wide and as high as all the cells, so that a text that moves within
 * them stands somewhere at every moment.
 */
export function typingSteps({ excel }: Present, cells: Change[], which: "before" | "after", together = false): Step[] {
  const all = together ? spanOf(cells) : undefined;
  const blocks: Block[] = [];
  for (const [row, changes] of rowsOf(cells, all)) {
    const span = all ?? spanOf(changes);
    if (span) addRow(blocks, row, span, changes, which);
  }
  return blocks.map(({ top, left, width, bytes, typed }) => ({
    bytes,
    queue: () => {
      excel.getRangeByIndexes(top, left, typed.length, width).formulas = typed;
    },
  }));
}

/** The cells by row, in order; with every row of an area, where one is given. */
function rowsOf(cells: Change[], all: Area | undefined): [row: number, cells: Change[]][] {
  const rows = new Map<number, Change[]>();
  for (let row = all?.top ?? 0; all && row <= all.bottom; row++) rows.set(row, []);
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

/** Adds a row to the last block where it fits below it, else to a new one. */
function addRow(
  blocks: Block[],
  row: number,
  { left, right }: Area,
  changes: Change[],
  which: "before" | "after",
): void {
  const width = right - left + 1;
  const typed: (Entered | null)[] = Array.from({ length: width }, () => null);
  for (const change of changes) typed[change.column - left] = change[which];
  const bytes = typed.reduce((sum: number, one) => sum + wireBytes(String(one)) + 1, 0);
  const last = blocks.at(-1);
  const isBelow = last?.left === left && last.width === width && last.top + last.typed.length === row;
  if (isBelow && last.bytes + bytes < BLOCK_BYTES) {
    last.typed.push(typed);
    last.bytes += bytes;
  } else blocks.push({ top: row, left, width, bytes: 900 + bytes, typed: [typed] });
}

/** The smallest area around some cells of one sheet; undefined for none. */
const spanOf = (cells: Change[]): Area | undefined => areasOf(cells.map((cell) => ({ ...cell, sheet: "" }))).get("");
