import { countSteps } from "../assess/counts";
import type { StepCount } from "../assess/counts";
import { MOST_STEPS } from "../assess/proposal/wordedScale";
import { asPredicate } from "../assess/wording";
import type { Predicate } from "../assess/wording";
import type { AssessedGoal } from "../domain/assessment";
import { colorsOf, STATE_SYMBOL } from "../domain/colors";
import type { GradeColors } from "../domain/colors";
import { saidStep, stepText } from "../domain/scale";
import { TARGET_SCALE } from "../domain/scales";
import type { StepClass } from "../domain/scale";

/** A column of a count of what stands on the rows, by its own words, where no styrmodell is decided. */
export interface PrintedTally {
  label: string;
  symbol: string;
  colors: GradeColors;
  kind: StepClass | "other";
  /** Empty: a column without use. */
  texts: string[];
  predicate: Predicate;
  unused?: true;
}

/** As many columns as a scale has steps at most, beside that of what is not judged: every status sheet has places for so many. */
const MOST = MOST_STEPS;

const columnOf = ({ step, texts }: StepCount): PrintedTally => ({
  label: step.label,
  symbol: step.symbol,
  colors: colorsOf(step),
  kind: step.class ?? "other",
  texts,
  predicate: asPredicate(saidStep(step)),
});

const NONE: Omit<PrintedTally, "texts"> = {
  label: "",
  symbol: STATE_SYMBOL,
  colors: colorsOf(),
  kind: "other",
  predicate: "har en annan bedömning",
};

const UNUSED: PrintedTally = { ...NONE, texts: [], unused: true };

const CLASS_ORDER: readonly (StepClass | null)[] = ["reached", "partly", "notReached"];
const FACTS = TARGET_SCALE.steps.map(stepText);

/** Steps of several scales by what they mean, where each of them means something; whether target values are reached comes first. */
function byClass(steps: StepCount[]): StepCount[] {
  const isFact = ({ texts }: StepCount): boolean => texts.some((text) => FACTS.includes(text));
  if (steps.some((one) => one.step.class === null || isFact(one))) return steps;
  return [...steps].sort((a, b) => CLASS_ORDER.indexOf(a.step.class) - CLASS_ORDER.indexOf(b.step.class));
}

/** The steps that goals stand on, a column each; of more than there is room for, the rarest in one. */
function columnsOf(goals: readonly Pick<AssessedGoal, "published">[]): PrintedTally[] {
  const steps = byClass(countSteps(goals.map(({ published }) => published)));
  if (steps.length <= MOST) return steps.map(columnOf);
  const kept = new Set([...steps].sort((a, b) => b.count - a.count).slice(0, MOST - 1));
  const rest = steps.filter((one) => !kept.has(one));
  return [
    ...steps.filter((one) => kept.has(one)).map(columnOf),
    { ...NONE, label: "Andra bedömningar", texts: rest.flatMap(({ texts }) => texts) },
  ];
}

/**
 * The columns of some goals, as many as the level with the most needs. `levels`: the goals of each level that is counted
 * by itself.
 */
export function printedTallies(
  goals: readonly Pick<AssessedGoal, "published">[],
  levels: readonly (readonly Pick<AssessedGoal, "published">[])[],
): PrintedTally[] {
  const own = columnsOf(goals);
  const most = Math.max(own.length, ...levels.map((level) => columnsOf(level).length));
  return [...own, ...Array<PrintedTally>(most - own.length).fill(UNUSED)];
}

/** The columns of one level in the places of a plan's: a step that the plan has too is in its place. */
export function printedTalliesAt(
  columns: readonly Pick<PrintedTally, "texts">[],
  goals: readonly Pick<AssessedGoal, "published">[],
): PrintedTally[] {
  const placeOf = ({ texts }: PrintedTally): number =>
    columns.findIndex((column) => texts.some((text) => column.texts.includes(text)));
  const own = columnsOf(goals);
  const placed = new Map(own.flatMap((one) => (placeOf(one) < 0 ? [] : [[placeOf(one), one]])));
  const others = own.filter((one) => ![...placed.values()].includes(one));
  return columns.map((_, at) => placed.get(at) ?? others.shift() ?? UNUSED);
}
