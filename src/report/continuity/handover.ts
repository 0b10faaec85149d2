import type { Entry } from "../../domain/assessment";
import type { Sheet } from "../../sheet/book";
import type { Note, Standing } from "./standing";
import { foreignCells } from "./fingerprint";
import type { ForeignCell } from "./fingerprint";
import { entriesAmong, leftOfCell, leftOfEntry, leftRows } from "./leftover";
import { keepEntry } from "./entries";
import type { Leftover } from "./leftover";
import { logRows, newToLog } from "./log";
import { loggedEntries } from "./logReader";
import type { LogRow } from "./logReader";
import type { Memory } from "./memory";
import { MOVED_NOTE, notesOf } from "./note";
import { openCells } from "./refresh";
import { OPEN_HEADERS } from "../statusWords";
import { rowKey, statusTable } from "./statusTable";

export interface HandoverInput {
  /** Our sheets as they stand, those that will be written first. */
  standing: Sheet[];
  /** Whether a sheet takes the place of the one with the tag; the others stay as they are. */
  rewritten: (tag: string) => boolean;
  memory: Memory;
  /** Canonical, to be reported. */
  period: string;
  /** Ids of the goals, and of the indicators, that have a place on the new sheets. */
  goals: Set<string>;
  indicators: Set<string>;
  /** The log as it stands. */
  log: LogRow[];
  stamp: string;
  /** The title of the area that a status sheet was written for, by the sheet's tag. */
  areaOf: (tag: string) => string;
  /** Short, of the styrmodell that the standing sheets were written by. */
  styrmodell: string;
  /** Her open cells with what she has set elsewhere: as many as given and in their order, then what no cell holds. */
  judged: (entries: Entry[]) => Entry[];
  /** The tag of the sheet that takes what has no sheet of its own. */
  overview: string;
  /** The sheet as it would have been written, for the period that it stands for, without anything of hers. */
  likely: (tag: string) => Sheet;
}

export interface Handover {
  /** Her open cells of the period, one per goal and judge. */
  entries: Entry[];
  /** What each sheet hands on to the one that takes its place. */
  standing: Map<string, Standing>;
  /** Rows of sheets that move on to another period, not in the log yet. */
  logged: LogRow[];
}

/** An entry and where it comes from: the tag of a sheet, or the log. */
interface Found {
  entry: Entry;
  from: string | null;
}

/**
 * What is carried from the standing sheets to those that take their places (docs/regler.md §9): open cells by goal and period; the rest of what is
 * hers as rows of "Kvarlämnat" on the same sheet; and, where a sheet moves on to another period, its rows for the log.
 */
export function handOver(input: HandoverInput): Handover {
  const { standing, rewritten, memory, period, log } = input;
  const pages = standing.flatMap((sheet) => {
    const table = statusTable(sheet);
    return table ? [{ sheet, table }] : [];
  });
  const current = pages.filter(({ sheet }) => rewritten(sheet.tag!));
  const logged = newToLog(
    log,
    current
      .filter(({ table }) => table.period !== period)
      .flatMap(({ sheet }) =>
        logRows(sheet, { area: input.areaOf(sheet.tag ?? ""), stamp: input.stamp, styrmodell: input.styrmodell }),
      ),
  );
  const cells = pages.flatMap(({ sheet }) => openCells(sheet).map((entry) => ({ entry, from: sheet.tag! })));
  const open = input
    .judged(cells.map(({ entry }) => entry))
    .map((entry, i): Found => ({ entry, from: cells[i]?.from ?? input.overview }));
  const goesBack = current.every(({ table }) => table.period !== period);
  const blocks = standing
    .filter(({ tag }) => rewritten(tag!))
    .map((sheet) => ({
      tag: sheet.tag!,
      ...entriesAmong(leftRows(sheet).filter(({ what }) => !what.startsWith(MOVED_NOTE))),
    }));

  const left = new Map<string, Leftover[]>(blocks.map(({ tag, others }) => [tag, others]));
  const leave = (tag: string | null, rows: Leftover[]): void => {
    if (tag === null || rows.length === 0 || !rewritten(tag)) return;
    left.set(tag, [...(left.get(tag) ?? []), ...rows]);
  };
  const has = ({ goal }: Entry): boolean => input.goals.has(goal) || input.indicators.has(goal);
  const kept = new Map<string, Entry>();
  const place = ({ entry, from }: Found): void => {
    if (entry.period !== period || !has(entry)) return leave(from, leftOfEntry(entry));
    leave(from, leftOfEntry(keepEntry(kept, entry)));
  };
  // An indicator has a comment of hers, and no grade: one that stands there is a cell like any other.
  const commentAlone = ({ entry, from }: Found): Found[] =>
    !input.indicators.has(entry.goal)
      ? [{ entry, from }]
      : entry.by === "overall" && entry.comment !== undefined
        ? [{ entry: { ...entry, grade: undefined }, from }]
        : [];
  open
    .filter(({ entry }) => entry.period === period)
    .flatMap(commentAlone)
    .forEach(place);
  if (goesBack)
    loggedEntries([...log, ...logged], (one) => one === period).forEach((entry) => place({ entry, from: null }));
  for (const { tag, entries } of blocks) for (const entry of entries) place({ entry, from: tag });

  const notes = new Map<string, Note[]>();
  for (const sheet of standing.filter(({ tag }) => rewritten(tag!))) {
    const tag = sheet.tag!;
    const known = memory.sheets[tag];
    const foreign = foreignCells(sheet, known?.fingerprint, () => input.likely(tag)).filter(
      (cell) => !isEntry(cell, input),
    );
    leave(tag, foreign.flatMap(leftOfCell));
    notes.set(tag, notesOf(sheet, known?.notes));
  }
  const handed = new Map(
    [...new Set([...left.keys(), ...notes.keys()])].map((tag) => [
      tag,
      { left: left.get(tag) ?? [], notes: notes.get(tag) ?? [] },
    ]),
  );
  return { entries: [...kept.values()], standing: handed, logged };
}

/** Whether a cell of hers is read as an open one, so that it has its place there: she may have written a grade where a link stood, or nothing. */
function isEntry({ key, header, formula, twice }: ForeignCell, { goals, indicators }: HandoverInput): boolean {
  if (key === undefined || formula !== undefined || twice) return false;
  const { id, continued, who } = rowKey(key);
  if (header === OPEN_HEADERS.comment) return goals.has(id) || indicators.has(id);
  if (continued || !goals.has(id)) return false;
  return header === OPEN_HEADERS.committee || (header === OPEN_HEADERS.overall && who === undefined);
}
