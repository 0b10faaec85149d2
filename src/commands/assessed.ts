import { assess } from "../assess/assess";
import { samePeriod } from "../assess/periods";
import { reportedPeriod } from "../assess/reportedPeriod";
import type { AssessedPlan, Entry } from "../domain/assessment";
import type { Recognition } from "../domain/plan";
import type { StatedMap } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import { settled } from "../report/continuity/entries";
import { LOG_TAG, loggedEntries, readLog } from "../report/continuity/logReader";
import { readMemory } from "../report/continuity/memory";
import { openCells } from "../report/continuity/refresh";
import { statusTable } from "../report/continuity/statusTable";
import type { Book } from "../sheet/book";
import type { Outcome } from "./command";
import { withJudgements } from "../report/continuity/judgements";
import type { KoladaLinks } from "./kolada";
import { periodAsked } from "./periods";
import { holdsFor, recogniseIn, type Telling } from "./map";
import { styrmodellFor } from "./styrmodell";

export interface AssessInput {
  /** Absent: the workbook's own, else none is decided. */
  styrmodell?: Styrmodell;
  /** As the user writes it: "2021", "delår 2021". Absent: the latest in the workbook. */
  period?: string;
  /** Tables as an earlier read gave them, corrected by a person. */
  map?: StatedMap;
  /** The result of `recogniseIn` for this workbook without a period, if there is one: used where it holds for the period. */
  recognition?: Recognition;
}

/** A workbook from its cells to its grades. */
export interface Assessed {
  styrmodell: Styrmodell;
  recognition: Recognition & { kolada?: KoladaLinks };
  assessed: AssessedPlan;
  /**
   * Entries under the reported period's name: open cells, judgements from the pane that no sheet has yet, and the log's
   * rows for periods without a sheet.
   */
  entries: Entry[];
}

/** Recognises a workbook and grades it, with everything that a person has corrected, answered and judged in it. */
export function assessIn(
  book: Book,
  { styrmodell: asked, period: given, map, recognition: known }: AssessInput,
  around?: Telling,
): Outcome<Assessed> {
  const asks = periodAsked(given, "2021, delår 2021 eller T2 2021");
  if (!asks.ok) return asks;
  const period = asks.value;
  const styrmodell = styrmodellFor(book, asked);
  if (!styrmodell.ok) return styrmodell;
  const recognised =
    known && holdsFor(known, period)
      ? { ok: true as const, value: known }
      : recogniseIn(book, styrmodell.value, map, period, around);
  if (!recognised.ok) return recognised;
  const own = book.sheets.filter(({ tag }) => tag !== undefined);
  const reported = reportedPeriod(recognised.value, period);
  const named = (entries: Entry[]): Entry[] =>
    entries.map((entry) => (samePeriod(entry.period, reported) ? { ...entry, period: reported } : entry));
  const open = named(withJudgements(readMemory(book.memory).memory, own.flatMap(openCells)));
  // When the sheets are of another period, entries for this one are already in the log.
  const hasSheets = own.some((sheet) => samePeriod(statusTable(sheet)?.period ?? "", reported));
  const entries = settled([
    ...open,
    ...(hasSheets
      ? []
      : named(loggedEntries(readLog(own.find(({ tag }) => tag === LOG_TAG)), (one) => samePeriod(one, reported)))),
  ]);
  return {
    ok: true,
    value: {
      styrmodell: styrmodell.value,
      recognition: recognised.value,
      assessed: assess(recognised.value, styrmodell.value, { period, entries }),
      entries,
    },
  };
}
