import { andList } from "../domain/listed";
import type { Assessment } from "../domain/assessment";
import type { Target } from "../domain/plan";
import { type Direction, isBound, isPlainChange } from "../domain/reading";
import { comparePeriods } from "../interpret/time/period";
import { previousOf } from "./baseline";
import { chooseValue } from "./choice";
import { compare } from "./compare";
import { type Chosen, isStop, type Measured } from "./measured";
import { SENTENCES } from "./sentences";
import { PLAUSIBLE, timesAs } from "./unit";

/** What speaks for a side: which, and the clause that says it. */
interface Sign {
  side: Direction;
  clause: string;
}

/** A number of the row beside others. */
interface Figure {
  value: number;
  unit?: string;
}

/** Whether figures can be held against each other as they stand: one unit at most, and none far from the first. */
const areAlike = (first: Figure, ...others: Figure[]): boolean =>
  new Set([first, ...others].flatMap(({ unit }) => unit ?? [])).size < 2 &&
  others.every(({ value }) => timesAs(value, first.value) <= PLAUSIBLE);

const sideFrom = (from: number, to: number): Direction | null => {
  const moved = compare(to, from);
  return moved === 0 ? null : moved > 0 ? "higher" : "lower";
};

/** Targets of several years that all go one way, or stay. */
function byYears(targets: readonly Target[]): Sign | null {
  const values = targets
    .flatMap(({ period, group, reading }) =>
      period !== undefined && group === undefined && isBound(reading) ? [{ period, value: reading.value }] : [],
    )
    .sort((a, b) => comparePeriods(a.period, b.period));
  const sides = new Set(
    values.flatMap(({ value }, i) => (i === 0 ? [] : (sideFrom(values[i - 1]!.value, value) ?? []))),
  );
  const [side, ...others] = sides;
  return side && others.length === 0 ? { side, clause: SENTENCES.targetsGo(side === "higher") } : null;
}

/** An outcome that has moved towards its target since the value before it. */
function byEarlier(target: Figure, now: Figure, before: Figure | null): Sign | null {
  if (!before || !areAlike(target, now, before)) return null;
  const side = sideFrom(before.value, target.value);
  return side !== null && side === sideFrom(before.value, now.value)
    ? { side, clause: SENTENCES.outcomeMovesToTarget() }
    : null;
}

/** A printed grade that fits only one side of the target. */
function byPrinted(target: Figure, now: Figure, printed: Assessment | undefined): Sign | null {
  const step = printed?.grade.kind === "step" ? printed.grade.step : undefined;
  const beyond = areAlike(target, now) ? sideFrom(target.value, now.value) : null;
  if (!step?.class || beyond === null) return null;
  const isHigher = (beyond === "higher") === (step.class === "reached");
  return {
    side: isHigher ? "higher" : "lower",
    clause: SENTENCES.gradeFitsOneSide(printed?.text ?? step.label),
  };
}

/** The side that a hint of a row speaks for. */
export const sideOfHint = (hint: string): Direction =>
  hint.endsWith(SENTENCES.suggestsSide("", true)) ? "higher" : "lower";

/** The earlier outcomes of a row that can be held against the one that is graded. */
const earlierThan = ({ outcomes }: Measured, graded: Chosen): Figure[] =>
  outcomes.flatMap(({ period, group, value, unit }) =>
    value !== null && group === graded.measurement.group && period !== "" && isBefore(period, graded)
      ? [{ value, ...(unit ? { unit } : {}) }]
      : [],
  );

const isBefore = (period: string, { measurement }: Chosen): boolean =>
  measurement.period !== "" && comparePeriods(period, measurement.period) < 0;

/**
 * Whether nothing would come of asking what a change is counted from: each earlier outcome of the row bears out the printed
 * grade, which is the published.
 */
export function isChangeShown(of: Measured, printed: Assessment | undefined): boolean {
  const { reading } = of;
  const step = printed?.grade.kind === "step" ? printed.grade.step.class : undefined;
  const graded = chooseValue(of, 0);
  if (!isPlainChange(reading) || !reading.direction || !step || isStop(graded) || graded.value === undefined)
    return false;
  const now: Figure = { ...graded.measurement, value: graded.value };
  const earlier = earlierThan(of, graded);
  return (
    earlier.length > 0 &&
    areAlike(now, ...earlier) &&
    earlier.every(({ value }) => (sideFrom(value, now.value) === reading.direction) === (step === "reached"))
  );
}

/** What the row has that speaks for a side, of which all speak for the same; none: nothing, or both sides. */
function signsIn(of: Measured, targets: readonly Target[], printed: Assessment | undefined): Sign[] {
  const { reading } = of;
  if (!isBound(reading)) return [];
  const graded = chooseValue(of, 0);
  const now = isStop(graded) || graded.value === undefined ? null : { ...graded.measurement, value: graded.value };
  const before = isStop(graded) ? null : previousOf(of, graded);
  const own = [byYears(targets), now && byPrinted(reading, now, printed)].flatMap((sign) => sign ?? []);
  // An outcome may be on its way to a ceiling: it only joins another sign.
  const moved = own.length > 0 && now ? byEarlier(reading, now, before) : null;
  const signs = moved && own[0]?.side === moved.side ? [moved, ...own] : own;
  return signs.every(({ side }) => side === signs[0]?.side) ? signs : [];
}

/**
 * What the row itself suggests about the side of a bare target, in one clause; undefined: nothing, or both sides. It is no
 * evidence that decides (docs/regler.md §3).
 */
export function suggestedSide(
  of: Measured,
  targets: readonly Target[],
  printed: Assessment | undefined,
): string | undefined {
  const signs = signsIn(of, targets, printed);
  const [first] = signs;
  return first && SENTENCES.suggestsSide(andList(signs.map(({ clause }) => clause)), first.side === "higher");
}

/**
 * Whether nothing would come of asking for the side: the printed grade, which is the published, fits one alone, and the way that
 * the targets or the outcomes go is the same.
 */
export const isSideShown = (of: Measured, targets: readonly Target[], printed: Assessment | undefined): boolean =>
  printed?.grade.kind === "step" && signsIn(of, targets, printed).length > 1;
