import { andList } from "../domain/listed";
import { notedOn, reserved } from "../assess/reservations";
import { SENTENCES } from "../assess/sentences";
import type { AssessedIndicator, Reservation } from "../domain/assessment";
import { comparePeriods, periodText } from "../interpret/time/period";

/** What notes say of a measure's values; what a comment says is printed as one. */
export const reservationsOf = ({ reservations = [], node }: AssessedIndicator): Reservation[] =>
  reservations.filter(({ cell }) => !node.comments.some((comment) => comment.cell === cell));

/** What notes say of a measure's values, a sentence each, in a final. */
export const reservedIn = (measure: AssessedIndicator): string => reserved(reservationsOf(measure)).join(" ");

const NOTE_KEY = ({ cell, text }: Reservation): string => `${cell} ${text}`;

/**
 * What notes say of the outcomes of other periods that a row shows beside the graded one: a sentence for each note, the
 * periods together.
 */
export function earlierReserved(
  { node, outcome, reservations = [] }: AssessedIndicator,
  shown: readonly string[],
): string {
  const found = new Map<string, { text: string; periods: string[] }>();
  for (const one of node.outcomes) {
    if (one.cell === outcome?.cell || !shown.includes(one.period)) continue;
    for (const note of notedOn("outcome", one).filter(({ of }) => of === "outcome")) {
      const known = found.get(NOTE_KEY(note)) ?? { text: note.text, periods: [] };
      found.set(NOTE_KEY(note), { ...known, periods: [...new Set([...known.periods, one.period])] });
    }
  }
  const told = new Set(reservations.map(NOTE_KEY));
  return [...found]
    .map(([key, { text, periods }]) => {
      const when = andList(periods.sort(comparePeriods).map(periodText));
      return told.has(key) ? SENTENCES.noteHoldsAlso(when) : SENTENCES.noteSays(`utfallet ${when}`, text);
    })
    .join(" ");
}
