import { areaText, cellRef, type Area } from "../sheet/address";
import { newSheet, type Sheet } from "../sheet/book";
import { ask } from "./pieces";
import { send, wireBytes, type Step } from "./batch";
import { keeper, listMemory, wholeMemory } from "./memoryPart";
import { emptyRawCells, putCells } from "./rawCells";
import { canonical, same, type Entered } from "./typing";
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
   * Areas that were merged before, by the name of an own sheet that was written. In other sheets merges are left alone.
   */
  merges?: Record<string, Area[]>;
}

/**
 * How many cells hold again what they held, and the cells ("Mål!F5") that do not: they have changed since, or did not
 * take it.
 */
export interface Restored {
  restored: number;
  left: string[];
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

/**
 * Undoes a writing: each cell that still holds what the command typed gets its previous contents; the others are left,
 * and listed. A cell is also left when it is the only place of a text that belongs in a cell changed since: no text is
 * lost. Own sheets are unmerged first, since a merged area swallows typed text, and merged again when nothing was left.
 * Everything is read back, and cells that did not take the text are listed. The memory is restored when it is still the
 * command's and nothing was left.
 */
export const restore = (excel: typeof Excel, { cells, memory, merges = {} }: Undo): Promise<Restored> =>
  excel.run({ delayForCellEdit: true }, async (context) => {
    const parts = listMemory(context.workbook);
    const sheets = await present(context, cells);
    const { back, done, left } = planned(cells, sheets);
    const xml = parts.main.items.map((part) => part.getXml());
    await context.sync();
    const standing = await wholeMemory(context, parts, xml);
    const steps = [...sheets].flatMap(([name, found]): Step[] => [
      ...(merges[name] ? [unmerging(found)] : []),
      ...typingSteps(
        found,
        back.filter(({ sheet }) => sheet === name),
        "before",
      ),
      ...(merges[name] && left.length === 0 ? merging(found, merges[name], cells) : []),
    ]);
    if (memory && standing.text === memory.after && left.length === 0)
      steps.push(...keeper(context.workbook, standing)(memory.before));
    await send(context, steps);
    const stands = await present(context, back);
    const lost = back.filter((cell) => !same(typedIn(stands, cell), cell.before) && !mayBeFilled(cell, back));
    return { restored: back.length + done - lost.length, left: [...left, ...lost].map(refOf) };
  });

/** Whether a blank cell may be filled by a formula that was restored above or left of it. */
const mayBeFilled = ({ sheet, row, column, before }: Change, back: readonly Change[]): boolean =>
  before === "" &&
  back.some(
    (one) =>
      one.sheet === sheet &&
      one.row <= row &&
      one.column <= column &&
      typeof one.before === "string" &&
      one.before.startsWith("=") &&
      one.before.includes("("),
  );

const refOf = ({ sheet, row, column }: Change): string => cellRef(sheet, row, column);

/** What is typed in a cell now; an empty text for a cell of a sheet that is gone. */
const typedIn = (sheets: Map<string, Present>, { sheet, row, column }: Change): Entered => {
  const found = sheets.get(sheet);
  return found ? typedAt(found.sheet, row, column) : "";
};

interface Plan {
  /** Cells that were restored. */
  back: Change[];
  /** How many cells already hold their previous contents, since an earlier *Ångra* was broken off. */
  done: number;
  /** Cells that are left as they stand. */
  left: Change[];
}

function planned(cells: Change[], sheets: Map<string, Present>): Plan {
  const plan: Plan = { back: [], done: 0, left: [] };
  for (const cell of cells) {
    const now = typedIn(sheets, cell);
    if (!sheets.has(cell.sheet)) plan.left.push(cell);
    else if (same(now, cell.after)) plan.back.push(cell);
    else if (same(now, cell.before)) plan.done++;
    else plan.left.push(cell);
  }
  const kept = lastHolders(plan, sheets);
  return { ...plan, back: plan.back.filter((cell) => !kept.has(cell)), left: [...plan.left, ...kept] };
}

/** Cells to be taken back that are the only place of a text of a cell that is left: the text would be lost. */
function lastHolders({ back, left }: Plan, sheets: Map<string, Present>): Set<Change> {
  const leaving = new Set(back.map(refOf));
  const stays = new Set(back.map(({ before }) => canonical(before)));
  for (const [name, { sheet }] of sheets)
    sheet.values.forEach((row, r) =>
      row?.forEach((_, c) => {
        if (!leaving.has(cellRef(name, r, c))) stays.add(canonical(typedAt(sheet, r, c)));
      }),
    );
  const endangered = new Set(
    left.map(({ before }) => canonical(before)).filter((text) => text !== canonical("") && !stays.has(text)),
  );
  return new Set(back.filter(({ after }) => endangered.has(canonical(after))));
}

const unmerging = ({ excel, area }: Present): Step => ({
  bytes: 900,
  queue: () => excel.getRange(areaText(area)).unmerge(),
});

/** Merges again, where nothing but the first cell holds anything. */
const merging = ({ excel, sheet }: Present, areas: Area[], cells: Change[]): Step[] => {
  const before = new Map(cells.filter((cell) => cell.sheet === sheet.name).map((cell) => [refOf(cell), cell.before]));
  const holds = (row: number, column: number): boolean =>
    (before.get(cellRef(sheet.name, row, column)) ?? typedAt(sheet, row, column)) !== "";
  const free = areas.filter(({ top, left, bottom, right }) => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if ((row !== top || column !== left) && holds(row, column)) return false;
    return true;
  });
  return free.map((area) => ({ bytes: 900, queue: () => excel.getRange(areaText(area)).merge() }));
};

/** A sheet that exists in the workbook. */
export interface Present {
  excel: Excel.Worksheet;
  /** Its contents where the cells are. */
  sheet: Sheet;
  area: Area;
}

/** The sheets of the cells as they stand now, by name. */
export async function present(
  context: Excel.RequestContext,
  cells: { sheet: string; row: number; column: number }[],
): Promise<Map<string, Present>> {
  const areas = new Map<string, Area>();
  for (const { sheet, row, column } of cells) {
    const area = areas.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    areas.set(sheet, {
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    });
  }
  const asked = [...areas].map(([name, area]) => {
    const excel = context.workbook.worksheets.getItemOrNullObject(name);
    excel.load("name");
    return { name, area, excel };
  });
  await context.sync();
  const found = asked
    .filter(({ excel }) => !excel.isNullObject)
    .map(({ name, area, excel }) => ({ name, area, excel, raw: emptyRawCells(area) }));
  await ask(
    context,
    found.map((source) => ({ source, area: source.area, bytesPerCell: 60, formulas: true, values: true, types: true })),
    () => undefined,
  );
  return new Map(
    found.map(({ name, area, excel, raw }) => {
      const sheet = newSheet(name);
      putCells(sheet, raw);
      return [name, { excel, sheet, area }];
    }),
  );
}

/** A block of cells is cut when it takes so many bytes, so that requests can be filled evenly. */
const BLOCK_BYTES = 200_000;

/**
 * Types the contents from before or after a writing, in blocks of rows; cells in between that must not change are null,
 * which Excel leaves alone.
 */
export function typingSteps({ excel }: Present, cells: Change[], which: "before" | "after"): Step[] {
  const rows = new Map<number, Change[]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const blocks: { top: number; left: number; width: number; bytes: number; typed: (Entered | null)[][] }[] = [];
  for (const [row, changes] of [...rows].sort(([a], [b]) => a - b)) {
    const left = changes.reduce((least, { column }) => Math.min(least, column), Infinity);
    const width = changes.reduce((most, { column }) => Math.max(most, column), 0) - left + 1;
    const typed: (Entered | null)[] = Array.from({ length: width }, () => null);
    for (const change of changes) typed[change.column - left] = change[which];
    const bytes = typed.reduce((sum: number, one) => sum + wireBytes(String(one)) + 1, 0);
    const last = blocks.at(-1);
    if (
      last &&
      last.top + last.typed.length === row &&
      last.left === left &&
      last.width === width &&
      last.bytes + bytes < BLOCK_BYTES
    ) {
      last.typed.push(typed);
      last.bytes += bytes;
    } else blocks.push({ top: row, left, width, bytes: 900 + bytes, typed: [typed] });
  }
  return blocks.map(({ top, left, width, bytes, typed }) => ({
    bytes,
    queue: () => {
      excel.getRangeByIndexes(top, left, typed.length, width).formulas = typed;
    },
  }));
}
