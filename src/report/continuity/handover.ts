import { sameFollowUp } from "../../assess/periods";
import type { Entry } from "../../domain/assessment";
import type { Sheet } from "../../sheet/book";
import type { Note, HandedOn } from "./predecessor";
import { foreignCells } from "./fingerprint";
import type { ForeignCell } from "./fingerprint";
import { entriesAmong, leftOfCell, leftOfEntry, leftRows } from "./leftover";
import { keepEntry } from "./entries";
import type { Leftover } from "./leftover";
import { logRows, newToLog } from "./log";
import { loggedEntries } from "./logReader";
import type { LogRow } from "./logReader";
import type { Memory } from "./memory";
import { notesOf, repeatedNotes } from "./note";
import { openCells } from "./refresh";
import { OPEN_HEADERS } from "../statusWords";
import { rowKey, statusTable } from "./statusTable";

export interface HandoverInput {
  /** Own sheets as they stand, those that will be written first. */
  standing: Sheet[];
  /** Whether a sheet with that tag is rewritten; the others stay as they are. */
  rewritten: (tag: string) => boolean;
  memory: Memory;
  /** Canonical, to be reported. */
  period: string;
  /** Ids of the goals, and of indicators with only a comment, that have a place on the new sheets. */
  goals: Set<string>;
  indicators: Set<string>;
  /** The existing log. */
  log: LogRow[];
  stamp: string;
  /** The title of the area that a status sheet was written for, by the sheet's tag. */
  areaOf: (tag: string) => string;
  /** Short, of the styrmodell that the standing sheets were written by. */
  styrmodell: string;
  /**
   * The entries of open cells with judgements from the pane: as many as given and in the same order, then those without
   * a cell.
   */
  judged: (entries: Entry[]) => Entry[];
  /** The tag of the sheet that takes entries whose own sheet is gone. */
  overview: string;
  /** The sheet as it would have been written for its period, without the user's contents. */
  likely: (tag: string) => Sheet;
}

export interface Handover {
  /** The user's entries of the period, one per goal and judge. */
  entries: Entry[];
  /** What each sheet hands on to its successor. */
  standing: Map<string, HandedOn>;
  /** Rows of sheets that move on to another period, not in the log yet. */
  logged: LogRow[];
}

/** An entry and where it comes from: the tag of a sheet, or the log. */
interface FoundEntry {
  entry: Entry;
  from: string | null;
}

/** Rows for "Kvarlämnat", by the tag of the sheet that they go to. */
class Leaving {
  readonly rows = new Map<string, Leftover[]>();

  constructor(private readonly rewritten: (tag: string) => boolean) {}

  add(tag: string | null, rows: Leftover[]): void {
    if (tag === null || rows.length === 0 || !this.rewritten(tag)) return;
    this.rows.set(tag, [...(this.rows.get(tag) ?? []), ...rows]);
  }
}

/**
 * What is carried from the existing sheets to their successors (docs/regler.md §9): open cells by goal and period; the
 * user's other cells as rows of "Kvarlämnat" on the same sheet; and, when a sheet moves on to another period, its rows
 * for the log.
 */
export function handOver(input: HandoverInput): Handover {
  const { memory, period, log } = input;
  const rewritten = input.standing.flatMap((sheet) =>
    sheet.tag !== undefined && input.rewritten(sheet.tag) ? [{ sheet, tag: sheet.tag }] : [],
  );
  const logged = newToLog(log, rowsMovedOn(input));
  const leaving = new Leaving(input.rewritten);
  const blocks = rewritten.map(({ sheet, tag }) => {
    const repeats = repeatedNotes(sheet, memory.sheets[tag]?.notes);
    return { tag, ...entriesAmong(leftRows(sheet).filter(({ what, text }) => !repeats(what, text))) };
  });
  for (const { tag, others } of blocks) leaving.add(tag, others);

  const kept = new Map<string, Entry>();
  const hasPlace = ({ goal }: Entry): boolean => input.goals.has(goal) || input.indicators.has(goal);
  const place = ({ entry, from }: FoundEntry): void => {
    const isKept = sameFollowUp(entry.period, period) && hasPlace(entry);
    const rest = isKept ? keepEntry(kept, { ...entry, period }) : entry;
    leaving.add(from, leftOfEntry(rest));
  };
  const open = openEntries(input).filter(({ entry }) => sameFollowUp(entry.period, period));
  open.flatMap((found) => commentAlone(found, input.indicators)).forEach(place);
  const current = input.standing.flatMap((sheet) =>
    input.rewritten(sheet.tag ?? "") ? (statusTable(sheet) ?? []) : [],
  );
  if (current.every((table) => !sameFollowUp(table.period, period)))
    loggedEntries([...log, ...logged], (one) => sameFollowUp(one, period)).forEach((entry) =>
      place({ entry, from: null }),
    );
  for (const { tag, entries } of blocks) for (const entry of entries) place({ entry, from: tag });

  const notes = new Map<string, Note[]>();
  for (const { sheet, tag } of rewritten) {
    const known = memory.sheets[tag];
    const foreign = foreignCells(sheet, known?.fingerprint, () => input.likely(tag));
    leaving.add(tag, foreign.filter((cell) => !isEntry(cell, input)).flatMap(leftOfCell));
    notes.set(tag, notesOf(sheet, known?.notes));
  }
  const standing = new Map(
    rewritten.map(({ tag }) => [tag, { left: leaving.rows.get(tag) ?? [], notes: notes.get(tag) ?? [] }]),
  );
  for (const [tag, left] of leaving.rows) if (!standing.has(tag)) standing.set(tag, { left, notes: [] });
  return { entries: [...kept.values()], standing, logged };
}

/** The rows of the sheets that move on to another period. */
const rowsMovedOn = ({ standing, rewritten, period, areaOf, stamp, styrmodell }: HandoverInput): LogRow[] =>
  standing.flatMap((sheet) => {
    const tag = sheet.tag ?? "";
    const table = rewritten(tag) ? statusTable(sheet) : null;
    return table && !sameFollowUp(table.period, period) ? logRows(sheet, { area: areaOf(tag), stamp, styrmodell }) : [];
  });

/** The user's entries: open cells with judgements from the pane, then judgements without a cell. */
function openEntries({ standing, judged, overview }: HandoverInput): FoundEntry[] {
  const cells = standing.flatMap((sheet) => openCells(sheet).map((entry) => ({ entry, from: sheet.tag ?? null })));
  return judged(cells.map(({ entry }) => entry)).map((entry, i) => ({ entry, from: cells[i]?.from ?? overview }));
}

/** An indicator has a comment by the user but no judgement: a grade in that row is an ordinary cell. */
const commentAlone = (found: FoundEntry, indicators: Set<string>): FoundEntry[] => {
  const { entry, from } = found;
  if (!indicators.has(entry.goal)) return [found];
  return entry.by === "overall" && entry.comment !== undefined ? [{ entry: { ...entry, grade: undefined }, from }] : [];
};

/**
 * Whether a cell of the user's is read as an open one, so that it has its place there: a grade may have been written
 * where a link stood, or nothing.
 */
function isEntry({ key, header, formula, twice }: ForeignCell, { goals, indicators }: HandoverInput): boolean {
  if (key === undefined || formula !== undefined || twice) return false;
  const { id, continued, who, why } = rowKey(key);
  if (why) return false;
  if (header === OPEN_HEADERS.comment) return goals.has(id) || indicators.has(id);
  if (continued || !goals.has(id)) return false;
  return header === OPEN_HEADERS.committee || (header === OPEN_HEADERS.overall && who === undefined);
}
