import type { AssessedPlan } from "../domain/assessment";
import { sameFollowUp } from "../assess/periods";
import { readPeriod } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { distinctGoals } from "../report/counted";
import { labelOf } from "../report/gradeText";
import type { Book } from "../sheet/book";
import { loggedPlace, readSubmissionLog, SUBMISSION_LOG_TAG, type LoggedRow } from "../submissions/log";
import { SEAT_NAMES } from "../submissions/seats";

const DECIDED_BY_COMMITTEE = "beslutad";

/** The latest row of the log for each place that a nämnd has not decided. */
export function proposedIn(book: Book, period: string): LoggedRow[] {
  const rows = readSubmissionLog(book.sheets.find(({ tag }) => tag === SUBMISSION_LOG_TAG))?.rows ?? [];
  const latest = new Map(
    rows
      .filter((row) => row.done !== "" && sameFollowUp(readPeriod(row.period)?.canonical ?? "", period))
      .map((row) => [loggedPlace(row), row]),
  );
  return [...latest.values()].filter(({ decision }) => !decision.toLowerCase().startsWith(DECIDED_BY_COMMITTEE));
}

/**
 * Cells whose value for the period came from a committee that has not decided it, by the latest row of the log of
 * submissions: cells of the table and open cells of the status sheets. For a grade that is not in a cell yet, the
 * goal's own cell.
 */
export function preliminaryIn(book: Book, assessed: AssessedPlan): Set<string> {
  const proposed = proposedIn(book, assessed.period);
  const grades = proposed.filter(({ cell }) => cell === SEAT_NAMES.grade);
  const inSeats = distinctGoals(assessed).flatMap(({ node, committee }) =>
    committee
      .filter(({ who, grade }) =>
        grades.some(
          (row) =>
            textKey(row.title) === textKey(node.title) &&
            (who === undefined || textKey(row.committee) === textKey(who)) &&
            textKey(labelOf(row.after)) === textKey(grade.label),
        ),
      )
      .map(({ cell }) => cell ?? node.cell),
  );
  return new Set([...proposed.map(({ cell }) => cell), ...inSeats]);
}
