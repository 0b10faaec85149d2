import { readPeriod } from "../interpret/period";
import type { Book } from "../sheet/book";
import { readSubmissionLog, SUBMISSION_LOG_TAG } from "../submissions/log";

const DECIDED_BY_COMMITTEE = /^beslutad/i;

/**
 * Cells whose value for the period came from a nämnd that has not decided it, by the latest row of the log of
 * submissions.
 */
export function preliminaryIn(book: Book, period: string): Set<string> {
  const rows = readSubmissionLog(book.sheets.find(({ tag }) => tag === SUBMISSION_LOG_TAG))?.rows ?? [];
  const latest = new Map(
    rows
      .filter((row) => row.done !== "" && readPeriod(row.period)?.canonical === period)
      .map(({ cell, decision }) => [cell, decision]),
  );
  return new Set([...latest].flatMap(([cell, decision]) => (DECIDED_BY_COMMITTEE.test(decision) ? [] : [cell])));
}
