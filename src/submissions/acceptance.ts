import { periodText } from "../interpret/period";
import type { Change, Diff, Handing } from "./diff";
import { FIELD_WORDS } from "./submission";
import type { LogRow } from "./log";
import { SEAT_NAMES } from "./seats";

/** What a person has accepted: every change that needs no choice, none, or those with these ids. */
export type Accepted = "all" | "none" | readonly string[];

/** The changes to write, in the order of the diff; or a sentence that says why nothing can be. */
export type Chosen = { ok: true; changes: Change[] } | { ok: false; reason: string };

/**
 * The changes that were accepted. "all" leaves out what a person must choose about; a list takes exactly what it names.
 * An id that is not in the diff (the submission or the table has changed since), a change without a cell, and two that
 * say different things of one cell are refused.
 */
export function chosenChanges(diff: Diff, accepted: Accepted): Chosen {
  if (accepted === "none") return { ok: true, changes: [] };
  if (accepted === "all")
    return { ok: true, changes: once(diff.changes.filter((change) => change.ask.length === 0 && hasPlace(change))) };
  const byId = new Map(diff.changes.map((change) => [change.id, change]));
  const gone = accepted.find((id) => !byId.has(id));
  if (gone !== undefined)
    return {
      ok: false,
      reason: `Ändringen ${gone} finns inte längre. Inlämningen eller tabellen har ändrats. Läs in inlämningarna igen.`,
    };
  const changes = [...new Set(accepted)].map((id) => byId.get(id)!);
  const homeless = changes.find((change) => !hasPlace(change));
  if (homeless) return { ok: false, reason: `”${homeless.title}” (${homeless.from}): ${homeless.ask.at(-1)}` };
  const cells = new Map<string, Change>();
  for (const change of changes) {
    const other = cells.get(placeOf(change));
    if (other && other.after !== change.after)
      return {
        ok: false,
        reason: `Två godkända ändringar gäller ${change.cell || change.title}: ”${other.after}” och ”${change.after}”. Välj en av dem.`,
      };
    cells.set(placeOf(change), change);
  }
  return { ok: true, changes: once(changes) };
}

/** Whether there is a cell that a change can be written in. */
export const hasPlace = ({ write, seat }: Change): boolean => write !== undefined || seat !== undefined;

/** The place of a change, the same for two that go to one cell. */
const placeOf = ({ cell, seat }: Change): string => (seat ? JSON.stringify([seat.goal, seat.who, seat.field]) : cell);

/** One change for each place. */
const once = (changes: Change[]): Change[] =>
  [...new Map([...changes].reverse().map((change) => [placeOf(change), change])).values()].reverse();

const decisionOf = ({ standing, meeting, paragraph }: Handing): string =>
  [standing ?? "status saknas", meeting, paragraph].filter(Boolean).join(" ");

/** The rows of the log for changes, before they are in the table. */
export function logRowsOf(changes: Change[], { handings, period }: Diff, stamp: string): LogRow[] {
  return changes.map((change) => {
    const handing = handings.find(
      ({ source, committee, sheet }) =>
        source === change.source && sheet === change.sheet && committee === change.committee,
    );
    return {
      stamp: stamp.replace("T", " "),
      committee: change.committee,
      period: periodText(period),
      decision: handing ? decisionOf(handing) : "",
      title: change.title,
      field: FIELD_WORDS[change.field],
      source: change.source === "" ? change.from : `${change.source} ${change.from}`,
      cell: change.seat ? SEAT_NAMES[change.seat.field] : change.cell,
      ...(change.seat ? { done: stamp.replace("T", " ") } : {}),
      before: change.before,
      after: change.after,
    };
  });
}
