import { samePeriod } from "../assess/periods";
import { isAwaited } from "../interpret/number/missing";
import { readPeriod } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { isError } from "../sheet/book";
import type { CommitteePlan } from "./committees";
import { decisionIn } from "./decision";
import type { Diff, DiffContext, Handing, Owed } from "./diff";
import { isIndicator, type Matched } from "./matching";
import type { Field, SubmissionStanding } from "./submission";

/** What committees have stated in submissions of the period that is collected. */
export class Stated {
  readonly #keys = new Set<string>();

  add(committee: string, node: string, field: Field): void {
    this.#keys.add(keyOf(committee, node, field));
  }

  has(committee: string, node: string, field: Field): boolean {
    return this.#keys.has(keyOf(committee, node, field));
  }
}

const keyOf = (committee: string, node: string, field: Field): string => [textKey(committee), node, field].join(" ");

/** How decided what a nämnd has handed in before for a period is, by the log: one for each row of it. */
const standingsBefore = (committee: string, { logged = [], period }: DiffContext): (SubmissionStanding | undefined)[] =>
  logged
    .filter(
      (row) =>
        textKey(row.committee) === textKey(committee) && samePeriod(readPeriod(row.period)?.canonical ?? "", period),
    )
    .map(({ decision }) => decisionIn(decision)?.standing);

/**
 * What a nämnd owes: a goal's grade where goals are graded, an indicator's outcome (at delår an outcome or a forecast), that neither the table
 * nor a submission of the period has. Words in the table that a value is still to come are none. What the log says has
 * come in before for the period is handed in, and a decision in it stands.
 */
export function owedBy(
  { committee, goals, indicators }: CommitteePlan,
  context: DiffContext,
  stated: Stated,
  handings: Handing[],
): Diff["missing"][number] {
  const { period, interim, places, seats, isGraded } = context;
  const handedIn = handings.filter(
    (one) =>
      textKey(one.committee) === textKey(committee) &&
      samePeriod(one.period ?? "", period) &&
      (one.nothing === true || one.counts.new + one.counts.changed + one.counts.unchanged > 0),
  );
  const nothing = handedIn.some((one) => one.nothing);
  const standings = [...handedIn.map(({ standing }) => standing), ...standingsBefore(committee, context)];
  const has = (node: Matched, field: Field): boolean => {
    if (stated.has(committee, node.id, field)) return true;
    const place = places(node, field, committee);
    if (place.ok && field !== "grade")
      return !isAwaited(isError(place.spot.value) ? "" : String(place.spot.value ?? ""));
    if (place.ok) return place.spot.value !== null && place.spot.value !== "";
    return field === "grade" && seats(node, committee)?.grade !== undefined;
  };
  const owed = [...goals, ...indicators].flatMap((node): Owed[] => {
    const any: Field[] = isIndicator(node) ? (interim ? ["outcome", "forecast"] : ["outcome"]) : ["grade"];
    const isAsked = isIndicator(node) || isGraded(node);
    return !isAsked || nothing || any.some((field) => has(node, field))
      ? []
      : [{ node: node.id, title: node.title, ...(node.number ? { number: node.number } : {}), fields: any }];
  });
  return {
    committee,
    handedIn: standings.length > 0,
    undecided:
      standings.length === 0 || standings.includes("beslutad")
        ? null
        : standings.includes("förslag")
          ? "förslag"
          : "okänt",
    owed,
  };
}
