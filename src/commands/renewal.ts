import { balanceOf, toRestore } from "../report/annual/balance";
import { assess } from "../assess/assess";
import type { AssessedPlan } from "../domain/assessment";
import type { Recognition } from "../domain/plan";
import { scaleOf, type Styrmodell } from "../domain/styrmodell";
import { newSheet, type Book, type Sheet } from "../sheet/book";
import type { ReportContext } from "../report/context";
import { areaTextId } from "../report/annual/draft";
import { distinctGoals } from "../report/counted";
import { shownGrade } from "../report/gradeText";
import { nameOf } from "../report/nodeName";
import { freeName } from "../report/names";
import { isRestoringDecided } from "../report/revision/toldRestoring";
import { stampOf } from "../report/overview";
import { boardToShow, statusSheets } from "../report/status";
import { scaleLists } from "../report/styrmodell";
import { BOARD_TAG, CORRECTIONS_TAG, MATRIX_TAG, OVERVIEW_TAG, statusTag } from "../report/tags";
import { whenOf } from "../report/tally";
import { accountOf, asRead, leftOfMissing, ownCells, type Account, type OwnCell } from "../report/continuity/account";
import { withLeft } from "../report/continuity/custody";
import { fingerprint } from "../report/continuity/fingerprint";
import { handOver, type Handover } from "../report/continuity/handover";
import { judgementsIn, withJudgements, withoutJudgements } from "../report/continuity/judgements";
import { logSheet } from "../report/continuity/log";
import { LOG_NAME, LOG_TAG, readLog } from "../report/continuity/logReader";
import { entriesPrint, modelPrint } from "../report/continuity/sourceHashes";
import { readMemory, type Memory, type SheetMemory } from "../report/continuity/memory";
import { noteMemory } from "../report/continuity/note";
import { openCells } from "../report/continuity/refresh";
import { statusTable } from "../report/continuity/statusTable";

/** Input for rewriting the status sheets of a workbook. */
export interface RenewalInput {
  /** The current workbook, own sheets included. */
  book: Book;
  recognition: Recognition;
  styrmodell: Styrmodell;
  /** The sheet Styrmodell as it will stand. */
  modelSheet: Sheet;
  /** Canonical, to be reported. */
  period: string;
  /** Digests of the source sheets, by name. */
  sources: Record<string, string>;
  /** When the workbook was read: "2022-02-11T14:05". */
  stamp: string;
  /** Of the add-in. */
  version: string;
  isFinal?: boolean;
}

/** The status sheets to write, with the user's contents of the existing ones. */
export interface Renewal {
  assessed: AssessedPlan;
  /** Overview first; last the log, where a sheet moves on to another period. */
  sheets: Sheet[];
  memory: Memory;
  /** The account of the user's cells in the sheets to write. */
  account: Account;
  /** The account of the sheets after they were written and read back. */
  readBack: (stands: Sheet[]) => Account;
}

/**
 * The status sheets written again: assessed with the user's entries, with everything of the user's handed over from the
 * standing sheets.
 */
export function renewStatus(input: RenewalInput): Renewal {
  const { book } = input;
  const stood = standingIn(input);
  const { memory, standingLog } = stood;
  const handed = handOverTo(input, stood);
  const { assessed, context } = handedOn(input, stood, handed);
  const make = (standing: Handover["standing"]): Sheet[] => {
    const sheets = statusSheets(assessed, { ...context, standing });
    if (!book.sheets.includes(input.modelSheet)) sheets.push(input.modelSheet);
    if (handed.logged.length > 0) {
      const taken = [...book.sheets, ...sheets].map(({ name }) => name);
      sheets.push(logSheet(standingLog, handed.logged, standingLog?.name ?? freeName(LOG_NAME, taken)));
    }
    return sheets;
  };
  const first = make(handed.standing);
  const custody = custodyOf(input, stood, handed, assessed);
  const missing = leftOfMissing(custody(first));
  // Unplaced user contents go under "Kvarlämnat", so that the account closes.
  const sheets = missing.size === 0 ? first : make(withLeft(handed.standing, missing));
  return {
    assessed,
    sheets,
    memory: remembered(input, memory, sheets, handed, areaTitles(assessed)),
    account: custody(sheets),
    readBack: (stands) => custody(asRead(sheets, stands)),
  };
}

/** The måltavla that `renewStatus` makes first, to be looked at (`boardToShow`). */
export function renewedBoard(input: RenewalInput): Sheet {
  const stood = standingIn(input);
  const { assessed, context } = handedOn(input, stood, handOverTo(input, stood));
  return boardToShow(assessed, context);
}

/** What stands in the workbook, and what is assessed without it. */
function standingIn(input: RenewalInput): Renewed {
  const { book, recognition, styrmodell, period } = input;
  const own = book.sheets.filter(({ tag }) => tag !== undefined);
  const standingLog = own.find(({ tag }) => tag === LOG_TAG);
  return {
    ...{ own, standingLog, memory: readMemory(book.memory).memory },
    context: contextOf(input, own, standingLog),
    bare: assess(recognition, styrmodell, { period }),
  };
}

/** The plan assessed with what is handed on of the user's, and what the sheets have besides. */
function handedOn(
  { recognition, styrmodell, period }: RenewalInput,
  { bare, context }: Renewed,
  { entries, standing, logged }: Handover,
): { assessed: AssessedPlan; context: ReportContext } {
  return {
    assessed: entries.length > 0 ? assess(recognition, styrmodell, { period, entries }) : bare,
    context: { ...context, entries, standing, log: [...(context.log ?? []), ...logged] },
  };
}

/** The account of the user's cells for the sheets that are to stand. */
function custodyOf(
  input: RenewalInput,
  { own, memory, context, bare }: Renewed,
  { logged }: Handover,
  assessed: AssessedPlan,
): (sheets: Sheet[]) => Account {
  const likely = likelySheets(input, own, context, bare);
  const levels = new Map(distinctGoals(assessed).map(({ node }) => [node.id, node]));
  const shown = (goal: string, words: string): string => {
    const level = levels.get(goal);
    return shownGrade(words, level === undefined ? undefined : scaleOf(input.styrmodell, level, whenOf(input.period)));
  };
  const periods = new Set(own.flatMap((sheet) => statusTable(sheet)?.period ?? []));
  const log = [...(context.log ?? []), ...logged].filter((row) => periods.has(row.period));
  const replaced = judgementsIn(memory).flatMap(({ goal, over }) => (over ? [{ goal, ...over }] : []));
  let cells: OwnCell[] | undefined;
  return (sheets) => {
    const written = new Set(sheets.map(({ tag }) => tag));
    cells ??= ownCells({
      standing: own.filter((sheet) => written.has(sheet.tag) && sheet !== input.modelSheet),
      remembered: (tag) => memory.sheets[tag]?.fingerprint,
      notes: (tag) => memory.sheets[tag]?.notes,
      likely,
    });
    return accountOf(cells, { sheets, log, replaced, shown });
  };
}

/** Whether the year ends in a deficit, what is left of earlier ones, and whether it is decided how that is restored. */
function deficitIn(
  sheets: Sheet[],
  period: string,
): Pick<ReportContext, "deficit" | "owedEarlier" | "isRestoringDecided"> {
  const balance = balanceOf(sheets, period);
  return { ...toRestore(balance, period), isRestoringDecided: isRestoringDecided({ sheets, balance }) };
}

const contextOf = (
  { book, recognition, modelSheet, stamp, version, period, isFinal = false }: RenewalInput,
  own: Sheet[],
  standingLog: Sheet | undefined,
): ReportContext => ({
  organisation: recognition.organisation,
  isFinal,
  now: stamp,
  version,
  styrmodellSheet: modelSheet.name,
  scaleLists: scaleLists(modelSheet),
  taken: book.sheets.filter(({ tag }) => tag === undefined).map(({ name }) => name),
  names: new Map(own.flatMap(({ tag, name }) => (tag === undefined ? [] : [[tag, name] as const]))),
  log: readLog(standingLog),
  ...deficitIn(book.sheets, period),
});

interface Renewed {
  own: Sheet[];
  standingLog: Sheet | undefined;
  memory: Memory;
  context: ReportContext;
  /** Assessed without the user's entries. */
  bare: AssessedPlan;
}

/**
 * The sheets as they would have been written for the period that they stand for, without anything of the user's; made
 * when first asked for.
 */
function likelySheets(
  { recognition, styrmodell, period }: RenewalInput,
  own: Sheet[],
  context: ReportContext,
  bare: AssessedPlan,
): (tag: string) => Sheet | undefined {
  const overview = own.find(({ tag }) => tag === OVERVIEW_TAG);
  const writtenPeriod = own.flatMap((sheet) => statusTable(sheet)?.period || []).at(0) ?? period;
  const then = { ...context, ...(overview && stampOf(overview)) };
  let plain: Map<string | undefined, Sheet> | undefined;
  const asWritten = (): Map<string | undefined, Sheet> => {
    const earlier = writtenPeriod === period ? [] : [assess(recognition, styrmodell, { period: writtenPeriod })];
    return new Map([bare, ...earlier].flatMap((one) => statusSheets(one, then)).map((sheet) => [sheet.tag, sheet]));
  };
  return (tag) => (plain ??= asWritten()).get(tag);
}

function handOverTo(input: RenewalInput, { own, memory, context, bare }: Renewed): Handover {
  const { recognition, styrmodell, period, stamp } = input;
  const areas = areaTitles(bare);
  const tags = new Set([BOARD_TAG, OVERVIEW_TAG, MATRIX_TAG, CORRECTIONS_TAG, ...areas.keys()]);
  const rewritten = (tag: string): boolean => tags.has(tag);
  const isRewritten = ({ tag }: Sheet): boolean => tag !== undefined && tags.has(tag);
  const likely = likelySheets(input, own, context, bare);
  return handOver({
    standing: [...own.filter(isRewritten), ...own.filter((sheet) => !isRewritten(sheet) && sheet.tag !== LOG_TAG)],
    rewritten,
    memory,
    period,
    goals: new Set(recognition.plan.goals.map(({ id }) => id)),
    indicators: new Set([
      ...recognition.plan.indicators.map(({ id }) => id),
      ...bare.areas.map(({ node }) => areaTextId(node.id)),
    ]),
    log: context.log ?? [],
    stamp,
    areaOf: (tag) => memory.sheets[tag]?.area ?? areas.get(tag) ?? "",
    styrmodell: memory.made?.styrmodell ?? modelPrint(styrmodell),
    judged: (cells) => withJudgements(memory, cells),
    overview: OVERVIEW_TAG,
    likely: (tag) => likely(tag) ?? newSheet(tag),
  });
}

/** The title of each area as it is printed, by the tag of its sheet. */
const areaTitles = ({ areas }: AssessedPlan): Map<string, string> =>
  new Map(areas.map(({ node }) => [statusTag(node.id), nameOf(node)]));

/** The memory once the sheets are written: their fingerprints, where comments stand, and what it was all made from. */
function remembered(
  { styrmodell, sources, period, stamp }: RenewalInput,
  memory: Memory,
  sheets: Sheet[],
  { standing }: Handover,
  areas: Map<string, string>,
): Memory {
  const written = sheets.flatMap((sheet): [string, SheetMemory][] => {
    if (sheet.tag === undefined) return [];
    const notes = noteMemory(standing.get(sheet.tag)?.notes ?? []);
    const area = areas.get(sheet.tag);
    const kept = {
      fingerprint: fingerprint(sheet),
      stamp,
      ...(area === undefined ? {} : { area }),
      ...(Object.keys(notes).length > 0 ? { notes } : {}),
    };
    return [[sheet.tag, kept]];
  });
  return {
    ...withoutJudgements(memory, period),
    sheets: { ...memory.sheets, ...Object.fromEntries(written) },
    made: {
      sources,
      styrmodell: modelPrint(styrmodell),
      entries: entriesPrint(sheets.flatMap(openCells)),
      period,
    },
  };
}
