import { trimmedEnd } from "../domain/shapes";
import type { Sheet } from "../sheet/book";
import type { Lacking, LookName } from "../sheet/looks";
import { TAG_PROPERTY } from "../sheet/ownSheets";
import { send, sendAgain, type Step } from "./batch";
import { checkAgain, type OwnSheet } from "./checkAgain";
import { contentStands, isUntouched } from "./contentStands";
import { isOfOneAction, Stopped, WritingFailed } from "./errors";
import { LOOK_GROUPS } from "./lookGroups";
import { looksOf, makeApart, type Left } from "./looksApart";
import { keeper, memoryNow } from "./memoryPart";
import type { Loaded } from "./reader";
import { beginSteps, cellSteps, endSteps } from "./sheetWriter";
import type { Target } from "./target";
import { same } from "./typing";
import type { Change, Undo } from "./undo";
import { extent, lackingOf, recordOf, typedAt, withLooks, withRecord, type Looks, type WritingRecord } from "./writing";

/** The result of a writing. */
export interface Written {
  undo: Undo;
  /** What Excel has refused of the sheets' looks. */
  lacking: Lacking[];
  /**
   * Tries again to make the looks that were refused, and nothing else; rejects when the memory has changed by then.
   */
  again(context: Excel.RequestContext): Promise<Written>;
}

/**
 * Adds own sheets, or refreshes those with the same tag in place, and stores the memory. Reads the own sheets again
 * first; stops with `Stopped` if one has changed; any other refusal is `WritingFailed`. Then one request below 4 MB,
 * above that one per 4 MB, in this order: the memory notes what is about to change; sheets that have lost their tags get
 * them back; sheets are added, tagged and marked as being written; each sheet's cells; its first cell, which removes that
 * mark; the looks of all sheets; last the final memory. A failure before the looks leaves the note: see `mend`. A failure among them leaves the
 * contents, and each group of looks is tried again apart; what Excel still refuses is stored in the memory and
 * returned. Sheets are never deleted, copied, renamed, moved or hidden: those calls clear the user's undo stack.
 * @param weak groups of looks that this Excel is known to refuse: left out of that request, and tried last
 */
export async function writeSheets(
  context: Excel.RequestContext,
  reading: Loaded,
  sheets: Sheet[],
  memory: string,
  progress: (share: number) => void,
  weak: readonly LookName[] = [],
): Promise<Written> {
  const tagged = await checkAgain(context, reading, sheets, (share) => progress(share * CHECKED)).catch(
    (error: unknown) => {
      throw error instanceof Stopped ? error : new WritingFailed(error, "nothing");
    },
  );
  const plan = planned(context.workbook, reading, sheets, memory, tagged);
  try {
    const left = await made(context, plan, weak, (share) => progress(CHECKED + share * (1 - CHECKED)));
    return await finished(context, plan, left);
  } catch (error) {
    throw new WritingFailed(error, (await isUntouched(context, reading.memory)) ? "nothing" : "unfinished");
  }
}

/**
 * Makes the looks that are still to be made, each group apart; those that Excel refuses are stored in the memory and
 * returned.
 */
async function finished(context: Excel.RequestContext, plan: Plan, left: Left): Promise<Written> {
  const { reading, targets, memory, looksBefore } = plan;
  const missed = await makeApart(context, left);
  const kept = withLooks(memory, { ...looksBefore, ...missed });
  if (left.targets.length > 0) await keepNow(context, kept);
  return {
    undo: {
      cells: targets.flatMap(changesOf),
      memory: { before: memoryBefore(reading), after: kept },
      own: Object.fromEntries(
        targets.map(({ sheet, tag, standing }) => [sheet.name, { tag, merges: standing?.merges ?? [] }]),
      ),
    },
    lacking: lackingOf(
      targets.map(({ sheet }) => sheet),
      missed,
    ),
    again: async (next) => {
      if ((await memoryNow(next)).text !== kept) throw new Stopped(CHANGED_SINCE);
      return finished(next, plan, {
        ...left,
        targets: left.targets.filter(({ sheet }) => sheet.tag !== undefined && missed[sheet.tag]),
      });
    },
  };
}

/** The memory as it was read, with the looks that the sheets lacked; undefined: none. */
const memoryBefore = ({ book, looks }: Loaded): string | undefined =>
  Object.keys(looks).length === 0 ? book.memory : withLooks(book.memory ?? "{}", looks);

const CHANGED_SINCE = "Arbetsboken har ändrats sedan bladen skrevs. Läs av den och skriv bladen igen.";

/** The share of a writing that is done when all has been read again. */
const CHECKED = 0.2;

/** A writing that is to be made. */
interface Plan {
  reading: Loaded;
  targets: Target[];
  record: WritingRecord;
  /** Sheets that an earlier writing never finished and this one does not write: their tags are taken away. */
  abandoned: { tag: string; name: string }[];
  /** The final memory, except for looks that the sheets lack. */
  memory: string;
  /** The looks lacking on sheets that are not written. */
  looksBefore: Looks;
  /** The final memory when nothing is refused. */
  settled: string;
  /** The steps from the note in the memory to the last cell, and the final memory. */
  steps(): { content: Step[]; end: Step[] };
}

function planned(
  workbook: Excel.Workbook,
  reading: Loaded,
  sheets: Sheet[],
  memory: string,
  tagged: Map<string, OwnSheet>,
): Plan {
  const added = new Map<string, Excel.Worksheet>();
  const targets = sheets.map((sheet) => targetOf(sheet, reading, tagged, added));
  // Where two sheets state the same tag, a person chooses first: until then every tag stays lost, since a single sheet
  // without one is a copy.
  const untagged = tagsOf(reading.untagged);
  const lost = new Set(untagged.map(({ tag }) => tag)).size === untagged.length ? untagged : [];
  const looksBefore = Object.fromEntries(
    Object.entries(reading.looks).filter(([tag]) => sheets.every((sheet) => sheet.tag !== tag)),
  );
  const settled = withLooks(memory, looksBefore);
  const record: WritingRecord = {
    memory: settled,
    sheets: Object.fromEntries(
      targets.map(({ sheet, tag, standing, kept }) => [
        tag,
        recordOf(sheet, standing && !reading.unfinished.includes(standing) ? standing : undefined, kept),
      ]),
    ),
    tags: Object.fromEntries(lost.map(({ tag, name }) => [tag, name])),
  };
  const abandoned = tagsOf(reading.unfinished.filter((sheet) => targets.every(({ standing }) => standing !== sheet)));
  const there = ({ tag }: { tag: string }): Excel.Worksheet => {
    const standing = tagged.get(tag);
    if (!standing) throw new Error(`No sheet has the tag ${tag}.`);
    return standing.excel;
  };
  const steps: Plan["steps"] = () => {
    const keep = keeper(workbook, reading.memory);
    const content = [
      // Before the new note: the one that stands names them until they are given up.
      ...abandoned.map((sheet) => ({ bytes: 2500, queue: () => abandon(there(sheet)) })),
      ...keep(withRecord(memoryBefore(reading) ?? "{}", record)),
      ...lost.map((sheet) => tagStep({ tag: sheet.tag, excel: () => there(sheet) })),
      ...targets.flatMap((target) => (target.standing ? [] : addSteps(target, workbook, added))),
      ...targets.flatMap((target) => contentSteps(target, reading.unfinished)),
    ];
    return { content, end: keep(settled) };
  };
  return { reading, targets, record, abandoned, memory, looksBefore, settled, steps };
}

/**
 * Writes everything at once. When Excel refuses something among the looks, the contents are left, or, where Excel has
 * taken back the whole request, made alone. Answers with the sheets whose looks are still to be made.
 */
async function made(
  context: Excel.RequestContext,
  { reading, targets, record, abandoned, steps }: Plan,
  weak: readonly LookName[],
  progress: (share: number) => void,
): Promise<Left> {
  const looks = looksOf(targets, weak);
  const all: Left = { targets, groups: LOOK_GROUPS, weak };
  const { content, end } = steps();
  try {
    await send(context, [...content, ...looks.steps, ...end], progress);
    const undone = looks.undone();
    const groups = LOOK_GROUPS.filter(({ name, proof }) => weak.includes(name) || (proof && undone.length > 0));
    return { targets: weak.length > 0 ? targets : undone, groups, weak };
  } catch (error) {
    if (await contentStands(context, record, abandoned)) return all;
    if (targets.length === 0 || !isOfOneAction(error) || !(await isUntouched(context, reading.memory))) throw error;
    await sendAgain(context, steps().content);
    return all;
  }
}

/** Stores a text as the memory, and removes parts that a failure has left. */
async function keepNow(context: Excel.RequestContext, text: string): Promise<void> {
  await sendAgain(context, keeper(context.workbook, await memoryNow(context))(text));
}

/** Tags and names of the sheets that have a tag. */
const tagsOf = (sheets: Sheet[]): { tag: string; name: string }[] =>
  sheets.flatMap(({ tag, name }) => (tag === undefined ? [] : [{ tag, name }]));

/** The sheet to write in: the existing one with its tag, else a new one. */
function targetOf(
  sheet: Sheet,
  reading: Loaded,
  tagged: Map<string, OwnSheet>,
  added: Map<string, Excel.Worksheet>,
): Target {
  const { tag, name } = sheet;
  if (!tag) throw new Error(`The sheet ${name} has no tag.`);
  const found = reading.own.find((one) => one.sheet.tag === tag);
  const there = found && sameName(found.sheet, sheet) ? tagged.get(tag) : undefined;
  if (found && !there && !reading.unfinished.includes(found.sheet))
    throw new Error(`The sheet ${found.sheet.name} cannot be given the name ${name}.`);
  const kept = chartsOfUser(reading, sheet, tag, there);
  return {
    sheet,
    tag,
    standing: there && found?.sheet,
    reach: found?.raw?.area ?? extent(undefined),
    charts: there?.charts.filter((chart) => !kept.includes(chart)) ?? [],
    kept,
    excel: () => {
      const excel = there?.excel ?? added.get(tag);
      if (!excel) throw new Error(`The sheet ${name} is not added yet.`);
      return excel;
    },
  };
}

/** Adds a sheet that does not stand, with its tag, stating that it is being written. */
const addSteps = (target: Target, workbook: Excel.Workbook, added: Map<string, Excel.Worksheet>): Step[] => [
  { bytes: 1200, queue: () => void added.set(target.tag, workbook.worksheets.add(target.sheet.name)) },
  tagStep(target),
  ...beginSteps(target),
];

/** The cells of a sheet; last its first cell, which then no longer states that it is being written. */
const contentSteps = (target: Target, unfinished: readonly Sheet[]): Step[] => [
  ...(target.standing ? beginSteps(target) : []),
  ...(target.standing && unfinished.includes(target.standing) ? [tagStep(target)] : []),
  ...cellSteps(target),
  ...endSteps(target),
];

/**
 * Every cell of a sheet whose contents change. Cells that an interrupted writing left behind count as empty, and those
 * that it had emptied as filled; they may lie outside the current used range.
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
const CHART_NAMES = new Set(["", "Chart", "Diagram", "Object", "Objekt"]);
const isNumbered = (name: string): boolean => CHART_NAMES.has(trimmedEnd(name, "0123456789").trimEnd());

/**
 * The user's charts on an own sheet: those with none of the add-in's names; after a writing that was broken off, those
 * that were there before it. A program that drops the sheet's tag renumbers its charts too: then the first numbered
 * ones are the add-in's charts whose names are gone.
 */
function chartsOfUser({ charts, untagged }: Loaded, sheet: Sheet, tag: string, there: OwnSheet | undefined): string[] {
  const known = charts.get(tag);
  if (known || !there) return known ?? [];
  const others = there.charts.filter((name) => sheet.charts.every((chart) => chart.name !== name));
  if (untagged.every((one) => one.tag !== tag)) return others;
  const gone = sheet.charts.filter(({ name }) => !there.charts.includes(name)).length;
  const renamed = others.filter((name) => isNumbered(name)).slice(0, gone);
  return others.filter((name) => !renamed.includes(name));
}

const sameName = (a: Sheet, b: Sheet): boolean => a.name.toLowerCase() === b.name.toLowerCase();

const tagStep = ({ tag, excel }: Pick<Target, "tag" | "excel">): Step => ({
  bytes: 600,
  queue: () => void excel().customProperties.add(TAG_PROPERTY, tag),
});

/** A sheet that was never finished and that no sheet takes over: left for the user to delete. */
function abandon(excel: Excel.Worksheet): void {
  excel.customProperties.getItemOrNullObject(TAG_PROPERTY).delete();
  excel.getRange("A1").formulas = [["Det här bladet blev aldrig färdigt och kan tas bort."]];
}
