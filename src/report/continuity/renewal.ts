import { assess } from "../../assess/assess";
import type { AssessedPlan } from "../../domain/assessment";
import type { Recognition } from "../../domain/plan";
import type { Styrmodell } from "../../domain/styrmodell";
import type { Book, Sheet } from "../../sheet/book";
import type { ReportContext } from "../context";
import { nameOf } from "../listings";
import { freeName } from "../names";
import { stampOf } from "../overview";
import { statusSheets } from "../status";
import { scaleLists } from "../styrmodell";
import { MATRIX_TAG, OVERVIEW_TAG, statusTag } from "../tags";
import { fingerprint } from "./fingerprint";
import { handOver, type Handover } from "./handover";
import { withJudgements, withoutJudgements } from "./judgements";
import { logSheet } from "./log";
import { LOG_NAME, LOG_TAG, readLog } from "./logReader";
import { entriesPrint, modelPrint } from "./made";
import { readMemory, type Memory, type SheetMemory } from "./memory";
import { noteMemory } from "./note";
import { openCells } from "./refresh";
import { statusTable } from "./statusTable";

/** What the status sheets of a workbook are written again from. */
export interface RenewalInput {
  /** As it stands, own sheets included. */
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
}

/** The status sheets to write, with what carries over from those that stand. */
export interface Renewal {
  assessed: AssessedPlan;
  /** Overview first; last the log, where a sheet moves on to another period. */
  sheets: Sheet[];
  memory: Memory;
}

/** The status sheets written again: assessed with the user's entries, with everything of the user's handed over from the standing sheets. */
export function renewStatus(input: RenewalInput): Renewal {
  const { book, recognition, styrmodell, period } = input;
  const own = book.sheets.filter(({ tag }) => tag !== undefined);
  const standingLog = own.find(({ tag }) => tag === LOG_TAG);
  const { memory } = readMemory(book.memory);
  const context = contextOf(input, own, standingLog);
  const bare = assess(recognition, styrmodell, { period });
  const handed = handOverTo(input, { own, memory, context, bare });
  const { entries } = handed;
  const assessed = entries.length > 0 ? assess(recognition, styrmodell, { period, entries }) : bare;
  const log = [...(context.log ?? []), ...handed.logged];
  const sheets = statusSheets(assessed, { ...context, entries, standing: handed.standing, log });
  if (!book.sheets.includes(input.modelSheet)) sheets.push(input.modelSheet);
  if (handed.logged.length > 0) {
    const taken = [...book.sheets, ...sheets].map(({ name }) => name);
    sheets.push(logSheet(standingLog, handed.logged, standingLog?.name ?? freeName(LOG_NAME, taken)));
  }
  return { assessed, sheets, memory: remembered(input, memory, sheets, handed, areaTitles(assessed)) };
}

const contextOf = (
  { book, recognition, modelSheet, stamp, version }: RenewalInput,
  own: Sheet[],
  standingLog: Sheet | undefined,
): ReportContext => ({
  organisation: recognition.organisation,
  now: stamp,
  version,
  styrmodellSheet: modelSheet.name,
  scaleLists: scaleLists(modelSheet),
  taken: book.sheets.filter(({ tag }) => tag === undefined).map(({ name }) => name),
  names: new Map(own.flatMap(({ tag, name }) => (tag === undefined ? [] : [[tag, name] as const]))),
  log: readLog(standingLog),
});

interface Standing {
  own: Sheet[];
  memory: Memory;
  context: ReportContext;
  /** Assessed without the user's entries. */
  bare: AssessedPlan;
}

function handOverTo(
  { recognition, styrmodell, period, stamp }: RenewalInput,
  { own, memory, context, bare }: Standing,
): Handover {
  const areas = areaTitles(bare);
  const tags = new Set([OVERVIEW_TAG, MATRIX_TAG, ...areas.keys()]);
  const rewritten = (tag: string): boolean => tags.has(tag);
  const isRewritten = ({ tag }: Sheet): boolean => tag !== undefined && tags.has(tag);
  const overview = own.find(({ tag }) => tag === OVERVIEW_TAG);
  const writtenPeriod = own.flatMap((sheet) => statusTable(sheet)?.period || []).at(0) ?? period;
  const then = { ...context, ...(overview && stampOf(overview)) };
  let plain: Map<string, Sheet> | undefined;
  const asWritten = (): Map<string, Sheet> => {
    const earlier = writtenPeriod === period ? [] : [assess(recognition, styrmodell, { period: writtenPeriod })];
    const sheets = [bare, ...earlier].flatMap((one) => statusSheets(one, then));
    return new Map(sheets.flatMap((sheet) => (sheet.tag === undefined ? [] : [[sheet.tag, sheet] as const])));
  };
  return handOver({
    standing: [...own.filter(isRewritten), ...own.filter((sheet) => !isRewritten(sheet) && sheet.tag !== LOG_TAG)],
    rewritten,
    memory,
    period,
    goals: new Set(recognition.plan.goals.map(({ id }) => id)),
    indicators: new Set(recognition.plan.indicators.map(({ id }) => id)),
    log: context.log ?? [],
    stamp,
    areaOf: (tag) => memory.sheets[tag]?.area ?? areas.get(tag) ?? "",
    styrmodell: memory.made?.styrmodell ?? modelPrint(styrmodell),
    judged: (cells) => withJudgements(memory, cells),
    overview: OVERVIEW_TAG,
    likely: (tag) => (plain ??= asWritten()).get(tag)!,
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
