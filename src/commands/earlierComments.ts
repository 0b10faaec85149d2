import { comparePeriods } from "../interpret/time/period";
import { withJudgements } from "../report/continuity/judgements";
import { LOG_TAG, loggedEntries, readLog } from "../report/continuity/logReader";
import type { Memory } from "../report/continuity/memory";
import { openCells } from "../report/continuity/refresh";
import type { Book } from "../sheet/book";
import { earlierCommentsIn, type EarlierComments } from "../submissions/seats";

/**
 * The committees' comments of periods before this one, wherever they are now: in the log, in the open cells of status
 * sheets, or kept in the memory until those are written.
 */
export function earlierComments({ sheets }: Book, memory: Memory, period: string): EarlierComments {
  const own = sheets.filter(({ tag }) => tag !== undefined);
  const logged = readLog(own.find(({ tag }) => tag === LOG_TAG));
  return earlierCommentsIn(
    [
      ...loggedEntries(logged, (of) => comparePeriods(of, period) < 0),
      ...withJudgements(memory, own.flatMap(openCells)),
    ],
    period,
  );
}
