import type { Measurement } from "../domain/plan";
import { chooseValue } from "./choice";
import { isCurrent } from "./periods";
import type { Judgement } from "./judgement";
import { isStop } from "./measured";
import { asksOfGroups } from "./ofEach";
import type { Measured, Stop } from "./measured";

/** A group of people ("kvinnor") with the judgement of its values. */
type JudgedGroup = NonNullable<Judgement["groups"]>[number];

/** Whether any value is of a group. */
const hasGroups = ({ outcomes, forecasts = [] }: Measured): boolean =>
  [...outcomes, ...forecasts].some(({ group }) => group);

/** The measure with its totals only. */
export const withoutGroups = (of: Measured): Measured => ({
  ...of,
  outcomes: of.outcomes.filter(({ group }) => !group),
  forecasts: of.forecasts?.filter(({ group }) => !group),
});

/** Whether only groups have targets. */
export const isAimedByGroups = ({ reading, groupAims }: Measured): boolean =>
  groupAims !== undefined && reading.kind === "none";

/** What a total's own cell says of it, and takes from its groups too. */
const SAID: ReadonlySet<Stop["stop"]> = new Set(["problem", "state", "partial"]);

/** A total that its note says is of another time than its header: its groups are as old. */
const isMoved = ({ group, value, period, marks = [] }: Measurement): boolean =>
  group === undefined &&
  value !== null &&
  marks.some(({ note }) => note?.period !== undefined && note.period === period);

/**
 * Groups that are judged separately, in alphabetical order: those with targets of their own where nothing else has one;
 * else those of the reported period, when it has no total of any time or the target asks the same of each.
 */
export function groupsOf(of: Measured): string[] {
  if (isAimedByGroups(of)) return [...(of.groupAims?.keys() ?? [])].sort();
  if (!hasGroups(of)) return [];
  const current = [...of.outcomes.filter(({ period }) => isCurrent(period, of.period)), ...(of.forecasts ?? [])];
  const names = [...new Set(current.flatMap(({ group }) => group || []))].sort();
  if (names.length > 1 && asksOfGroups(of)) return names;
  const total = chooseValue(withoutGroups(of), 0);
  return !isStop(total) || SAID.has(total.stop) || of.outcomes.some(isMoved) ? [] : names;
}

/** The measure with a group's values. A target and references without groups apply to every group. */
export function ofGroup({ groupAims, ...of }: Measured, name: string): Measured {
  const isOwn = ({ group }: { group?: string }): boolean => group === name;
  const own = groupAims?.get(name);
  return {
    ...of,
    ...(own && { targetProblem: undefined, targetPeriod: undefined, ...own }),
    outcomes: of.outcomes.filter(isOwn),
    forecasts: of.forecasts?.filter(isOwn),
    comparisons: of.comparisons?.some(isOwn)
      ? of.comparisons.filter(isOwn)
      : of.comparisons?.map((comparison) => ({ ...comparison, group: name })),
  };
}

/**
 * The measure with the values that are shown of it: of the group that decided, where groups were judged; else the
 * totals, where there are any.
 */
export function shownOf(of: Measured, { groups }: Pick<Judgement, "groups">): Measured {
  if (!hasGroups(of)) return of;
  if (groups) return ofGroup(of, worstOf(groups).name);
  const totals = withoutGroups(of);
  return totals.outcomes.length + (totals.forecasts?.length ?? 0) > 0 ? totals : of;
}

/** Worse than any step of a scale, and better than no answer. */
const MISSED = Number.MAX_SAFE_INTEGER;

/** Rank of a judgement, 0 = best: by step, else by whether the target is met; one that is not judged is the worst. */
function severity({ met, grade }: Judgement): number {
  if (met === null) return Infinity;
  if (grade?.kind === "step") return grade.index ?? MISSED;
  return met ? 0 : MISSED;
}

/** The group that decides: the worst, the first of equals. */
export const worstOf = (groups: JudgedGroup[]): JudgedGroup =>
  groups.reduce((worst, group) => (severity(group.judgement) > severity(worst.judgement) ? group : worst));
