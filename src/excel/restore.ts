import { areaAround, areaText, cellRef, within, type Area } from "../sheet/address";
import { cellKey, setCell, setFormula, usedArea, valueAt, type Sheet } from "../sheet/book";
import { send, type Step } from "./batch";
import { Stopped, WritingFailed } from "./errors";
import { keeper, listMemory, wholeMemory, type StandingMemory } from "./memoryPart";
import { canonical, meaning, same, type Entered } from "./typing";
import { present, typingSteps, type Change, type OwnBefore, type Present, type Undo } from "./undo";
import { recordOf, splitMemory, typedAt, withRecord, WRITING, type WritingRecord } from "./writing";

/**
 * How many cells hold again what they held, and the cells ("Mål!F5") that do not: they have changed since, or did not
 * take it.
 */
export interface Restored {
  restored: number;
  left: string[];
}

/**
 * Undoes a writing: each cell that still holds what the command typed gets its previous contents; the others are left,
 * and listed. A cell is also left when it is the only place of a text that belongs in a cell changed since: no text is
 * lost. Own sheets are unmerged first, since a merged area swallows typed text, and merged again when nothing was left.
 * Everything is read back, and cells that did not take the text are listed.
 *
 * It is a transaction: nothing begins while a sheet is protected, or when somebody has written with the add-in since.
 * The memory first notes what is about to change, as before a writing, each own sheet is marked until its last cell is
 * there, and the previous memory comes last. So an *Ångra* that was broken off is continued by the same call, and a
 * workbook that is read meanwhile is read as before it (`mend`).
 */
export const restore = (excel: typeof Excel, undo: Undo): Promise<Restored> =>
  excel.run({ delayForCellEdit: true }, async (context) => {
    const begun = await standing(context, undo);
    const { cells } = undo;
    const { sheets, plan } = begun;
    try {
      await send(context, stepsOf(context.workbook, undo, begun));
      const stands = await present(context, plan.back);
      const lost = plan.back.filter(
        (cell) => !same(typedIn(stands, cell), cell.before) && !mayBeFilled(cell, plan.back),
      );
      return {
        restored: plan.back.length + plan.done - lost.length,
        left: cells.filter((cell) => plan.left.has(cell) || lost.includes(cell) || !sheets.has(cell.sheet)).map(refOf),
      };
    } catch (error) {
      throw new WritingFailed(error, "halfUndone");
    }
  });

/** The workbook before an *Ångra*, or where the last one was broken off. */
interface Begun {
  sheets: Map<string, Present>;
  memory: StandingMemory;
  /** The note of an *Ångra* that was broken off. */
  record: WritingRecord | undefined;
  /** Whether the previous memory is to be restored. */
  restoresMemory: boolean;
  plan: Plan;
}

/** Reads the workbook for an *Ångra*; stops when it cannot be made whole. */
async function standing(context: Excel.RequestContext, { cells, memory, own = {} }: Undo): Promise<Begun> {
  context.workbook.load("readOnly");
  const parts = listMemory(context.workbook);
  const sheets = await present(context, cells, new Set(Object.keys(own)));
  const xml = parts.main.items.map((part) => part.getXml());
  await context.sync();
  const now = await wholeMemory(context, parts, xml);
  const stage = memory ? stageOf(now.text, memory) : { at: "ended" as const };
  if (stage.at === "another") throw new Stopped(ANOTHER);
  const record = stage.at === "begun" ? stage.record : undefined;
  if (record) unmark(sheets, own, record);
  const plan = planned(cells, sheets);
  const rest = record ? "Resten är inte ångrat." : "Inget är ångrat.";
  if (context.workbook.readOnly)
    throw new Stopped(`Arbetsboken är öppnad skrivskyddad. ${rest} Välj Redigera arbetsbok, och tryck på Ångra igen.`);
  for (const [name, one] of sheets)
    if (one.protected && (record || plan.back.some(({ sheet }) => sheet === name)))
      throw new Stopped(`Bladet ”${name}” är skyddat. ${rest} Ta bort skyddet under Granska och tryck på Ångra igen.`);
  return { sheets, memory: now, record, restoresMemory: memory !== undefined && stage.at !== "ended", plan };
}

const ANOTHER =
  "Någon har skrivit med tillägget efter det som skulle ångras, så det går inte längre att ta tillbaka. Inget är ångrat. Läs av arbetsboken igen, och skriv bladen på nytt.";

/** How far the memory has come in an *Ångra*; `another`: it is no longer the command's. */
type Stage = { at: "whole" | "ended" | "another" } | { at: "begun"; record: WritingRecord };

function stageOf(text: string | undefined, { before, after }: NonNullable<Undo["memory"]>): Stage {
  if (text === after) return { at: "whole" };
  if (text === before) return { at: "ended" };
  const { record } = splitMemory(text);
  const isOurs = record?.memory === endOf(before) && text === withRecord(after, record);
  return isOurs ? { at: "begun", record } : { at: "another" };
}

/** The memory that an *Ångra* ends with, as its note has it. */
const endOf = (before: string | undefined): string => before ?? "{}";

/** Gives the first cells of sheets that an *Ångra* has marked as being written what they held before it. */
function unmark(sheets: Map<string, Present>, own: Record<string, OwnBefore>, record: WritingRecord): void {
  for (const [name, { sheet }] of sheets) {
    const first = record.sheets[own[name]?.tag ?? ""]?.before.find(([row, column]) => row === 0 && column === 0);
    if (first && valueAt(sheet, 0, 0) === WRITING) putTyped(sheet, 0, 0, first[2]);
  }
}

function putTyped(sheet: Sheet, row: number, column: number, typed: Entered): void {
  const { value, formula } = meaning(typed);
  sheet.formulas.delete(cellKey(row, column));
  if (formula === undefined) setCell(sheet, row, column, value);
  else setFormula(sheet, row, column, formula, value);
}

/** All that an *Ångra* does, in its order. */
function stepsOf(workbook: Excel.Workbook, { cells, memory, own = {} }: Undo, begun: Begun): Step[] {
  const { sheets, plan, record, restoresMemory } = begun;
  const parts = [...sheets].flatMap(([name, found]): SheetToRestore[] => {
    const back = plan.back.filter(({ sheet }) => sheet === name);
    const of = own[name];
    return back.length === 0 && !(of && record?.sheets[of.tag]) ? [] : [{ found, back, own: of }];
  });
  const kept = memory && restoresMemory ? keeper(workbook, begun.memory) : undefined;
  const noted = kept && memory && !record ? kept(withRecord(memory.after, recordFor(parts, endOf(memory.before)))) : [];
  return [
    ...noted,
    ...parts.flatMap((part) => partSteps(part, cells, plan.left.size === 0)),
    ...(kept && memory ? kept(memory.before) : []),
  ];
}

/** The cells of one sheet that are taken back. `own`: of an own sheet, what it was before. */
interface SheetToRestore {
  found: Present;
  back: Change[];
  own: OwnBefore | undefined;
}

/** The note on the own sheets, by which an *Ångra* that is broken off is mended. */
const recordFor = (parts: SheetToRestore[], memory: string): WritingRecord => ({
  memory,
  sheets: Object.fromEntries(
    parts.flatMap((part) =>
      part.own
        ? [
            [
              part.own.tag,
              recordOf(restored(part), part.found.sheet, undefined, (row, column) =>
                mayBeFilled({ sheet: part.found.sheet.name, row, column, before: "" }, part.back),
              ),
            ] as const,
          ]
        : [],
    ),
  ),
});

/** The sheet with its cells taken back. */
function restored({ found: { sheet }, back }: SheetToRestore): Sheet {
  const copy: Sheet = {
    ...sheet,
    values: sheet.values.map((row) => row && [...row]),
    formulas: new Map(sheet.formulas),
  };
  for (const { row, column, before } of back) putTyped(copy, row, column, before);
  return copy;
}

function partSteps(part: SheetToRestore, cells: Change[], merges: boolean): Step[] {
  const { found, back, own } = part;
  if (!own) return typingSteps(found, back, "before");
  const first = typedAt(restored(part), 0, 0);
  return [
    unmerging(found),
    firstCell(found, WRITING),
    ...typingSteps(
      found,
      back.filter(({ row, column }) => row > 0 || column > 0),
      "before",
      true,
    ),
    ...(merges ? merging(found, own.merges, cells) : []),
    firstCell(found, first),
  ];
}

const firstCell = ({ excel }: Present, typed: Entered): Step => ({
  bytes: 900 + 2 * String(typed).length,
  queue: () => {
    excel.getRange("A1").formulas = [[typed]];
  },
});

/** Whether a blank cell may be filled by a formula that was restored above or left of it. */
const mayBeFilled = ({ sheet, row, column, before }: Omit<Change, "after">, back: readonly Change[]): boolean =>
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
  /** Cells that are restored. */
  back: Change[];
  /** How many cells already hold their previous contents, since an earlier *Ångra* was broken off. */
  done: number;
  /** Cells that are left as they stand. */
  left: Set<Change>;
}

function planned(cells: Change[], sheets: Map<string, Present>): Plan {
  const plan: Plan = { back: [], done: 0, left: new Set() };
  for (const cell of cells) {
    const now = typedIn(sheets, cell);
    if (!sheets.has(cell.sheet)) plan.left.add(cell);
    else if (same(now, cell.after)) plan.back.push(cell);
    else if (same(now, cell.before)) plan.done++;
    else plan.left.add(cell);
  }
  const kept = lastHolders(plan, sheets);
  return { ...plan, back: plan.back.filter((cell) => !kept.has(cell)), left: new Set([...plan.left, ...kept]) };
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
    [...left].map(({ before }) => canonical(before)).filter((text) => text !== canonical("") && !stays.has(text)),
  );
  return new Set(back.filter(({ after }) => endangered.has(canonical(after))));
}

const NOWHERE: Area = { top: 0, left: 0, bottom: -1, right: -1 };

const unmerging = ({ excel, area }: Present): Step => ({
  bytes: 900,
  queue: () => excel.getRange(areaText(area)).unmerge(),
});

/** Merges again, where nothing but the first cell holds anything. */
const merging = ({ excel, sheet, area: changed }: Present, areas: Area[], cells: Change[]): Step[] => {
  const before = new Map(cells.filter((cell) => cell.sheet === sheet.name).map((cell) => [refOf(cell), cell.before]));
  const holds = (row: number, column: number): boolean =>
    (before.get(cellRef(sheet.name, row, column)) ?? typedAt(sheet, row, column)) !== "";
  const known = areaAround([changed, usedArea(sheet) ?? changed]);
  const free = areas.filter((area) => {
    const { top, left, bottom, right } = within(area, known) ?? NOWHERE;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if ((row !== area.top || column !== area.left) && holds(row, column)) return false;
    return true;
  });
  return free.map((area) => ({ bytes: 900, queue: () => excel.getRange(areaText(area)).merge() }));
};
