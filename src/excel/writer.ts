import { a1, areaText } from "../sheet/address";
import type { Sheet } from "../sheet/book";
import { TAG_PROPERTY } from "../sheet/ours";
import { ask, bytesOf, type Piece } from "./pieces";
import { send, wireBytes, type Step } from "./batch";
import { Stopped } from "./errors";
import { keeper } from "./memoryPart";
import { emptyRawCells, type RawCells } from "./rawCells";
import { areaOf, type Reading } from "./reader";
import { partSteps } from "./sheetParts";
import { beginSteps, cellSteps, endSteps } from "./sheetWriter";
import type { Target } from "./target";
import { same } from "./typing";
import type { Change, Undo } from "./undo";
import { extent, recordOf, typedAt, withRecord, type WritingRecord } from "./writing";

const changed = (sheet: string, cell?: string): Stopped =>
  new Stopped(
    `${cell ? `${cell} på bladet` : "Bladet"} ”${sheet}” har ändrats medan bladen gjordes. Inget är skrivet. Skriv bladen igen, så kommer ändringen med.`,
  );

/**
 * Reads our standing sheets again, in one request below 4 MB, and stops when anything in them, or the memory, is not
 * what it was: a colleague may have written meanwhile. Answers with our standing sheets by tag.
 */
async function checkAgain(
  context: Excel.RequestContext,
  { ours, memory }: Reading,
  sheets: Sheet[],
  progress: (share: number) => void,
): Promise<Map<string, Standing>> {
  const { workbook } = context;
  const { worksheets, customXmlParts } = workbook;
  workbook.load("readOnly");
  worksheets.load("items/name");
  const standing = ours.map(({ sheet, raw }) => {
    const excel = worksheets.getItemOrNullObject(sheet.name);
    const used = excel.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    excel.load("protection/protected");
    excel.charts.load("items/name");
    return { sheet, before: raw, excel, used, raw: raw && emptyRawCells(raw.area) };
  });
  const xml = memory.id === undefined ? undefined : customXmlParts.getItem(memory.id).getXml();
  const pieces = standing.flatMap(({ excel, before, raw }): Piece[] =>
    before ? [{ source: { excel, raw }, area: before.area, bytesPerCell: bytesPerCell(before), formulas: true }] : [],
  );
  // Below this, one request holds it all; above, what is asked for again in halves must not take the rest with it.
  if (pieces.reduce((sum, piece) => sum + bytesOf(piece), 0) > ONE_REQUEST) await context.sync();
  await ask(context, pieces, progress);
  await context.sync();

  const refused = refusalOf(workbook.readOnly, xml !== undefined && xml.value !== memory.xml);
  if (refused !== undefined) throw new Stopped(refused);
  for (const one of standing) checkUnchanged(one);
  const locked = standing.find(
    ({ sheet, excel }) => excel.protection.protected && sheets.some(({ tag }) => tag === sheet.tag),
  );
  if (locked)
    throw new Stopped(
      `Bladet ”${locked.sheet.name}” är skyddat. Inget är skrivet. Ta bort skyddet under Granska och skriv bladen igen.`,
    );
  checkNames(worksheets.items, ours, sheets);
  return new Map(
    standing.map(({ sheet, excel }) => [sheet.tag!, { excel, charts: excel.charts.items.map(({ name }) => name) }]),
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

/** A standing sheet as it was read before, and as it is read again. */
interface ReadAgain {
  sheet: Sheet;
  before: RawCells | null;
  excel: Excel.Worksheet;
  used: Excel.Range;
  raw: RawCells | null;
}

/** Stops when a standing sheet is not what it was. */
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
function checkNames(items: Excel.Worksheet[], ours: Reading["ours"], sheets: Sheet[]): void {
  const names = new Set(items.map(({ name }) => name.toLowerCase()));
  const taken = sheets.find(
    ({ tag, name }) => !ours.some(({ sheet }) => sheet.tag === tag) && names.has(name.toLowerCase()),
  );
  if (taken)
    throw new Stopped(`Det finns redan ett blad som heter ”${taken.name}”. Byt namn på det, och skriv bladen igen.`);
}

/** A sheet of ours in Excel, with the names of the charts in it. */
interface Standing {
  excel: Excel.Worksheet;
  charts: string[];
}

const ONE_REQUEST = 2_000_000;

/** How much of a writing is done when all has been read again. */
const CHECKED = 0.2;

const bytesPerCell = ({ formulas }: RawCells): number => {
  const cells = formulas.flat();
  return cells.reduce((sum: number, typed) => sum + wireBytes(String(typed)) + 1, 0) / Math.max(1, cells.length);
};

/** The first cell that is typed otherwise now. */
function differs(before: RawCells, now: RawCells): string | null {
  for (const [r, row] of before.formulas.entries())
    for (const [c, typed] of row.entries())
      if (now.formulas[r]?.[c] !== typed) return a1(before.area.top + r, before.area.left + c);
  return null;
}

/**
 * Adds our sheets, or refreshes those with the same tag in place, and keeps the memory. What stands is read again
 * first, and an error of the kind `Stopped` says so when it has changed. Then one request below 4 MB, above that one
 * per 4 MB, in this order: the memory notes what is about to change; sheets that have lost their tags get them back;
 * sheets are added, tagged and say that they are being written; each sheet's cells, looks and parts; its first cell,
 * which then no longer says so; last the memory as it is to be. A failure anywhere leaves the note: see `mend`. Answers
 * with what *Ångra* needs. Sheets are never deleted, copied, renamed, moved or hidden: those would clear her undo
 * stack.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  reading: Reading,
  sheets: Sheet[],
  memory: string,
  progress: (share: number) => void,
): Promise<Undo> {
  const tagged = await checkAgain(context, reading, sheets, (share) => progress(share * CHECKED));
  const { workbook } = context;
  const added = new Map<string, Excel.Worksheet>();
  const targets = sheets.map((sheet) => targetOf(sheet, reading, tagged, added));
  // Where two sheets say the same, a person chooses first: until then every tag stays lost, since a single sheet
  // without one is a copy.
  const lost = new Set(reading.untagged.map(({ tag }) => tag)).size === reading.untagged.length ? reading.untagged : [];
  const record: WritingRecord = {
    memory,
    sheets: Object.fromEntries(
      targets.map(({ sheet, standing }) => [
        sheet.tag!,
        recordOf(
          sheet,
          standing && !reading.unfinished.includes(standing) ? standing : undefined,
          herCharts(reading, sheet, standing && tagged.get(sheet.tag!)),
        ),
      ]),
    ),
    ...(lost.length > 0 && { tags: Object.fromEntries(lost.map(({ tag, name }) => [tag!, name])) }),
  };
  const keep = keeper(workbook, reading.memory);
  const abandoned = reading.unfinished.filter((sheet) => targets.every(({ standing }) => standing !== sheet));
  const steps: Step[] = [
    ...keep(withRecord(reading.book.memory, record)),
    ...lost.map((sheet) => tagStep({ sheet, excel: () => tagged.get(sheet.tag!)!.excel })),
    ...abandoned.map(({ tag }) => ({ bytes: 2500, queue: () => abandon(tagged.get(tag!)!.excel) })),
    ...targets.flatMap((target) => (target.standing ? [] : addSteps(target, workbook, added))),
    ...targets.flatMap((target) => contentSteps(target, reading.unfinished)),
    ...keep(memory),
  ];
  await send(context, steps, (share) => progress(CHECKED + share * (1 - CHECKED)));
  return {
    cells: targets.flatMap(changesOf),
    memory: { before: reading.book.memory, after: memory },
    merges: Object.fromEntries(targets.map(({ sheet, standing }) => [sheet.name, standing?.merges ?? []])),
  };
}

/** Where a sheet is to be written: in the standing one with its tag, else in one that is added. */
function targetOf(
  sheet: Sheet,
  reading: Reading,
  tagged: Map<string, Standing>,
  added: Map<string, Excel.Worksheet>,
): Target {
  const { tag, name } = sheet;
  if (!tag) throw new Error(`The sheet ${name} has no tag.`);
  const found = reading.ours.find((one) => one.sheet.tag === tag);
  const there = found && sameName(found.sheet, sheet) ? tagged.get(tag) : undefined;
  if (found && !there && !reading.unfinished.includes(found.sheet))
    throw new Error(`The sheet ${found.sheet.name} cannot be given the name ${name}.`);
  const kept = herCharts(reading, sheet, there);
  const { bottom, right } = found?.raw?.area ?? { bottom: -1, right: -1 };
  return {
    sheet,
    standing: there && found?.sheet,
    reach: { bottom, right },
    charts: there?.charts.filter((chart) => !kept.includes(chart)) ?? [],
    excel: () => there?.excel ?? added.get(tag)!,
  };
}

/** Adds a sheet that does not stand, with its tag, stating that it is being written. */
const addSteps = (target: Target, workbook: Excel.Workbook, added: Map<string, Excel.Worksheet>): Step[] => [
  { bytes: 1200, queue: () => void added.set(target.sheet.tag!, workbook.worksheets.add(target.sheet.name)) },
  tagStep(target),
  ...beginSteps(target),
];

/** Cells, looks and parts of a sheet; last its first cell, which then no longer states that it is being written. */
const contentSteps = (target: Target, unfinished: readonly Sheet[]): Step[] => [
  ...(target.standing ? beginSteps(target) : []),
  ...(target.standing && unfinished.includes(target.standing) ? [tagStep(target)] : []),
  ...cellSteps(target),
  ...partSteps(target),
  ...endSteps(target),
];

/**
 * Every cell of a sheet that gets another content than it had. What a broken writing had left there counts as nothing,
 * and what it had emptied as standing: that may be further out than anything that stands now.
 */
function changesOf({ sheet, standing, reach }: Target): Change[] {
  const areas = [extent(sheet), extent(standing), reach];
  const last = {
    row: Math.max(...areas.map(({ bottom }) => bottom)),
    column: Math.max(...areas.map(({ right }) => right)),
  };
  const changes: Change[] = [];
  for (let row = 0; row <= last.row; row++) {
    for (let column = 0; column <= last.column; column++) {
      const was = standing ? typedAt(standing, row, column) : "";
      const after = typedAt(sheet, row, column);
      if (!same(was, after)) changes.push({ sheet: sheet.name, row, column, before: was, after });
    }
  }
  return changes;
}

/** A name that a program gives a chart without one. */
const NUMBERED = /^(?:Chart|Diagram|Object|Objekt)? ?\d*$/;

/**
 * Charts on a sheet of ours that have none of our names; after a writing that was broken off, those that were there
 * before it. A program that drops the sheet's tag numbers its charts too: then the first numbered ones are those of
 * ours whose names are gone.
 */
function herCharts({ charts, untagged }: Reading, sheet: Sheet, there: Standing | undefined): string[] {
  const known = charts.get(sheet.tag!);
  if (known || !there) return known ?? [];
  const others = there.charts.filter((name) => sheet.charts.every((chart) => chart.name !== name));
  if (untagged.every(({ tag }) => tag !== sheet.tag)) return others;
  const gone = sheet.charts.filter(({ name }) => !there.charts.includes(name)).length;
  const renamed = others.filter((name) => NUMBERED.test(name)).slice(0, gone);
  return others.filter((name) => !renamed.includes(name));
}

const sameName = (a: Sheet, b: Sheet): boolean => a.name.toLowerCase() === b.name.toLowerCase();

const tagStep = ({ sheet, excel }: Pick<Target, "sheet" | "excel">): Step => ({
  bytes: 600,
  queue: () => void excel().customProperties.add(TAG_PROPERTY, sheet.tag!),
});

/** A sheet that was never finished and that no sheet takes over: hers to delete. */
function abandon(excel: Excel.Worksheet): void {
  excel.customProperties.getItemOrNullObject(TAG_PROPERTY).delete();
  excel.getRange("A1").formulas = [["Det här bladet blev aldrig färdigt och kan tas bort."]];
}
