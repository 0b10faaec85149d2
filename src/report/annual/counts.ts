import { capital, lowered } from "../../interpret/text/text";
import type { AssessedArea, AssessedGoal, AssessedPlan } from "../../domain/assessment";
import { stepText } from "../../domain/scale";
import { isUndecided } from "../../domain/styrmodell";
import type { Block, CountsBlock } from "../../sheet/document";
import { NO_AREA } from "../../assess/areas";
import { type Noun, nounsOf, severalOf } from "../../assess/wording";
import { labelFor, tallied, tallies, talliesAt } from "../tally";
import { countable, countedLevels, distinctGoals, isCounted, levelCalled } from "../counted";
import type { Tally } from "../tally";
import { type Bar, barsOf, measuresApart } from "../board/bar";
import { SAY } from "../sentences";
import { quotedTitle } from "../nodeName";
import { wording } from "./content";
import type { ReportInput } from "./content";
import { NO, TAGS, YES } from "./goals";

/**
 * The columns of a level: without those that only goals of other levels are in. A scale without classes gets a column
 * per step, not per class; one with classes the other way round.
 */
export function columnsAt(level: string, plan: AssessedPlan, goals: AssessedGoal[]): Tally[] {
  // What nothing is counted in is a place that another level needs.
  const columns = talliesAt(tallies(plan), level, plan).filter(({ unused, texts }) => !unused || texts.length > 0);
  const counts = tallied(goals, columns);
  const some = (classed: boolean): boolean =>
    columns.some(({ kind }, at) => kind !== "rest" && (kind !== "other") === classed && (counts[at] ?? 0) > 0);
  return columns.filter(({ kind }) => kind === "rest" || (kind === "other" ? some(false) : some(true) || !some(false)));
}

/** The columns of a tally as a report counts them. */
export const stepsOf = (columns: readonly Tally[], noun?: Noun): CountsBlock["steps"] =>
  columns.map((tally) => {
    const { label, symbol, colors, kind, texts } = tally;
    const called = (count: number): string => lowered(labelFor(tally, count, noun));
    return {
      label: stepText({ symbol, label }),
      ...(kind === "rest" ? { called: [called(1), called(2)] as const } : { symbol }),
      bar: colors.bar,
      texts: kind === "rest" ? "rest" : texts,
    };
  });

/** What is counted, and the decided words of it. */
type Counting = Pick<ReportInput, "assessed" | "byNode">;

/**
 * Goals per step of one level, by area and in total. A goal in several areas is subtracted again in
 * a row of its own, so that the table adds up.
 */
function countsOf(name: string, input: Counting, level: string): CountsBlock | null {
  const plan = input.assessed;
  const among = (goal: AssessedGoal): boolean => isCounted(goal) && goal.node.level === level;
  const all = distinctGoals(plan).filter(among);
  if (all.length === 0) return null;
  const columns = columnsAt(level, plan, all);
  const counted = plan.areas.filter((area) => area.goals.some(among));
  // Goals that stand in no area are all there is: the sum alone.
  const areas = counted.filter(({ node }) => counted.length > 1 || node.id !== NO_AREA.id);
  const which: Record<string, string> = { [TAGS.level]: level };
  const rows = areas
    .map((area) => ({ name: wording(input, area.node), goals: area.goals.filter(among) }))
    .map(({ name: label, goals }) => ({
      label,
      counts: tallied(goals, columns),
      where: { ...which, [TAGS.area]: label },
    }));
  const sums = tallied(all, columns);
  const repeated = repeatedRow(rows, sums, which);
  const parts = rows.length + repeated.length;
  const everything = { label: "Alla", counts: sums, where: { ...which, [TAGS.first]: YES } };
  return {
    kind: "counts",
    name,
    of: "Område",
    steps: stepsOf(columns, nounsOf([level])),
    rows: [
      ...rows,
      ...repeated,
      // One area's row is the sum; where there is none, it sums nothing.
      ...(parts > 1 ? [{ ...everything, total: true as const }] : parts === 0 ? [everything] : []),
    ],
  };
}

/** Goals that stand in several areas, taken from the areas' counts so that these add up to the sums. */
function repeatedRow(rows: CountsBlock["rows"], sums: number[], which: Record<string, string>): CountsBlock["rows"] {
  const inAreas = (at: number): number => rows.reduce((sum, row) => sum + (row.counts[at] ?? 0), 0);
  const repeats = rows.length === 0 ? [] : sums.map((sum, at) => sum - inAreas(at));
  return repeats.some((count) => count !== 0)
    ? [
        {
          label: "Räknas redan i ett annat område",
          counts: repeats,
          again: true,
          where: { ...which, [TAGS.first]: NO },
        },
      ]
    : [];
}

/**
 * Areas are compared in a sentence when there are so many of them, with so many goals each; otherwise the table is
 * enough.
 */
const LEAST = { goals: 2, areas: 3 };
const NAMED = 3;

interface Reached {
  name: string;
  /** Shares of the area's goals. */
  reached: number;
  partly: number;
}

/** How much of an area's goals is reached, and partly; null where they are few, or some are not judged. */
function reachedIn({ node }: AssessedArea, goals: readonly AssessedGoal[]): Reached | null {
  const steps = goals.flatMap(({ published }) => (published.kind === "step" ? [published.step.class] : []));
  if (goals.length < LEAST.goals || steps.length < goals.length) return null;
  const share = (wanted: string): number => steps.filter((one) => one === wanted).length / steps.length;
  return { name: quotedTitle(node.title), reached: share("reached"), partly: share("partly") };
}

/** As much of an area's goals must be reached for it to have the most. */
const MOST_REACHED = 0.5;

/**
 * In which areas the most and the least of the goals of one level are reached: levels are not added. Nothing where no
 * styrmodell is decided, nor where any area has too little to be compared.
 */
function areasApart({ areas: all, styrmodell }: AssessedPlan, level: string): Block[] {
  const found = all
    .filter(({ node }) => node.id !== NO_AREA.id)
    .map((area) => ({ area, goals: area.goals.filter((one) => isCounted(one) && one.node.level === level) }))
    .filter(({ goals }) => goals.length > 0)
    .map(({ area, goals }) => reachedIn(area, goals));
  const areas = found.filter((one) => one !== null);
  const order = (a: Reached, b: Reached): number => a.reached - b.reached || a.partly - b.partly;
  const sorted = [...areas].sort(order);
  const alike = (end: Reached | undefined): string[] =>
    areas.flatMap((one) => (end && order(one, end) === 0 ? [one.name] : []));
  const [lowest, highest] = [alike(sorted[0]), alike(sorted.at(-1))];
  return isUndecided(styrmodell) ||
    areas.length < found.length ||
    (sorted.at(-1)?.reached ?? 0) < MOST_REACHED ||
    areas.length < LEAST.areas ||
    Math.max(lowest.length, highest.length) > Math.min(NAMED, areas.length - 1)
    ? []
    : [{ kind: "text", look: "body", text: SAY.areasApart(highest, lowest) }];
}

/** The levels that any goal is graded on, where there are such: of the others the sentence at the top says that none is. */
function gradedLevels(plan: AssessedPlan): string[] {
  const levels = countedLevels(plan);
  const graded = levels.filter((level) =>
    distinctGoals(plan).some(({ node, published }) => node.level === level && published.kind === "step"),
  );
  return graded.length > 0 ? graded : levels;
}

/** Whether the bar of a måltavla shows all of a level: its one number of each kind need not be told again. */
const isInBar = (board: Bar | undefined, level: string, { rows }: CountsBlock): boolean =>
  board !== undefined &&
  rows.length === 1 &&
  barsOf(board).some(({ barLevel }) => barLevel === undefined || barLevel === level);

/**
 * Counts for every level that is judged: levels are not added; where the måltavla's bar shows measures, of those, scale
 * by scale. `board`: the måltavla of the same document.
 */
export function countBlocks(given: Counting, board?: Bar): Block[] {
  const goals = distinctGoals(given.assessed).filter(countable(given.assessed));
  const apart = measuresApart(given.assessed, goals);
  const plans = apart.length > 0 ? apart : [given.assessed];
  const [plan = given.assessed] = plans;
  // With one number of each kind, the sentence at the top has them all.
  if (
    plans.length === 1 &&
    gradedLevels(plan).length === 1 &&
    plan.areas.length === 1 &&
    plan.areas[0]?.node.id === NO_AREA.id
  )
    return [];
  const each = plans.flatMap((one) =>
    gradedLevels(one).flatMap((level) => {
      const name = `${capital(severalOf(levelCalled(one, level)))}: antal per bedömning`;
      const block = countsOf(name, { ...given, assessed: one }, level);
      return block === null || isInBar(board, level, block) ? [] : block;
    }),
  );
  const several = plans
    .flatMap((one) => distinctGoals(one).filter(isCounted))
    .filter(({ node }) => inAreas(plans, node.id) > 1).length;
  const note: Block[] = several > 0 ? [{ kind: "text", look: "note", text: SAY.inSeveralAreas(several) }] : [];
  const [first] = gradedLevels(plan);
  const compared = plans.length === 1 && first !== undefined ? areasApart(plan, first) : [];
  return each.length === 0 ? note : [...compared, ...each, ...note];
}

/** In how many areas of some plans a goal stands. */
const inAreas = (plans: readonly AssessedPlan[], id: string): number =>
  plans.flatMap(({ areas }) => areas).filter((area) => area.goals.some(({ node }) => node.id === id)).length;
