import { periodText } from "../interpret/time/period";
import type { Change, Confirmed, Diff, Handing } from "./diff";
import { FIELD_WORDS } from "./submission";
import { loggedPlace, type LogRow } from "./log";
import { SEAT_NAMES } from "./seats";

/** The user's decision: every change that needs no choice, none, or those with these ids. */
export type Accepted = "all" | "none" | readonly string[];

/** The changes to write, in the order of the diff; or a sentence on why nothing can be written. */
export type Chosen = { ok: true; changes: Change[] } | { ok: false; reason: string };

/**
 * The accepted changes. "all" leaves out changes that need a choice; a list takes exactly those that it names. Refused:
 * an id that is not in the diff (the submission or the table has changed since), a change without a cell, and two
 * changes of one cell to different values.
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
  const changes = [...new Set(accepted)].flatMap((id) => byId.get(id) ?? []);
  const homeless = changes.find((change) => !hasPlace(change));
  if (homeless) return { ok: false, reason: `”${homeless.title}” (${homeless.from}): ${homeless.ask[0]}` };
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

/** The fields that the log has for both changes and confirmed values. `stamp`: "2025-02-11 14:05". */
function loggedOf(
  one: Change | Confirmed,
  { handings, period }: Diff,
  stamp: string,
): Omit<LogRow, "cell" | "before" | "done"> {
  const handing = handings.find(
    ({ source, committee, sheet }) => source === one.source && sheet === one.sheet && committee === one.committee,
  );
  return {
    stamp,
    committee: one.committee,
    period: periodText(period),
    decision: handing ? decisionOf(handing) : "",
    title: one.title,
    field: FIELD_WORDS[one.field],
    source: one.source === "" ? one.from : `${one.source} ${one.from}`,
    after: one.after,
  };
}

/** The rows of the log for changes, before they are in the table. `stamp`: "2025-02-11 14:05". */
export const logRowsOf = (changes: Change[], diff: Diff, stamp: string): LogRow[] =>
  changes.map((change) => ({
    ...loggedOf(change, diff, stamp),
    cell: change.seat ? SEAT_NAMES[change.seat.field] : change.cell,
    before: change.before,
  }));

/**
 * The rows of the log for values that were proposals when they came in and that the nämnd has decided since: they stand
 * in the table already. `proposed`: what the log holds last of each place that is not decided.
 */
export function decidedRowsOf(diff: Diff, proposed: readonly LogRow[], stamp: string): LogRow[] {
  const places = new Set(proposed.map(loggedPlace));
  const confirmed = new Map(diff.confirmed.map((one) => [loggedPlace(one), one]));
  return [...confirmed]
    .filter(([place]) => places.has(place))
    .map(([, one]) => ({ ...loggedOf(one, diff, stamp), cell: one.cell, before: one.after, done: stamp }));
}
