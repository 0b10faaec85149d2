import type { Grade } from "../domain/assessment";
import type { Evidence, Proof } from "../domain/proof";
import type { Direction, Reading } from "../domain/reading";
import type { GradingRule } from "../domain/styrmodell";
import type { Base, Chosen, Measured, Stop } from "./measured";
import type { Rank } from "./place";

/** The graded value compared with its target. Values are in `unit`. */
export interface Evaluation {
  met: boolean;
  /** The kind that decides how the distance is worded. */
  kind: Reading["kind"];
  value?: number;
  /** The number to reach; for a range, its nearest end. */
  target?: number;
  ends?: [number, number];
  strict?: boolean;
  direction?: Direction;
  unit?: string;
  base?: Base;
  /** The organisation compared with, and its period where that differs. */
  reference?: {
    name: string;
    period: string;
    /** Where the figure comes from: "Kolada". */
    source?: string;
    /** As the value is written, and where; without a cell in a function or a line. */
    text?: string;
    cell?: string;
  };
  /** The outcome's place among other municipalities. */
  place?: Rank;
  /** For yes/no: the date in the outcome. */
  on?: string;
  due?: string;
  /** The answer that says whether it was done in time. */
  doneBy?: Evidence;
  parts?: Evaluation[];
  /** Met whichever side of its target is better, since it equals it. */
  onEitherSide?: true;
  /** The value is on its target's figure and stated as beside it: "knappt 80" of 80. */
  beside?: "above" | "below";
  /** Decimals that the value was rounded to before it was compared. */
  roundedTo?: number;
}

/** What comparing gives, several where a target has two readings; or why nothing can be compared. */
export type Evaluated = Evaluation[] | Stop;

/**
 * Whether the figure is a place that was counted here: it has no source, though the value that gave it may have one, and
 * earlier values are no places.
 */
export const isCounted = ({ kind, place }: Evaluation, { measurement }: Chosen): boolean =>
  kind === "rank" && place !== undefined && measurement.of === undefined;

/** One measured value judged against its target: all that the reason is worded from. */
export interface Judgement {
  of: Measured;
  graded?: Chosen;
  evaluation?: Evaluation;
  stop?: Stop;
  met: boolean | null;
  attainment: number | null;
  grade: Grade | null;
  /** The rule that decided. */
  rule?: GradingRule;
  /** The last rule with a limit that was tried and did not hold. */
  failed?: GradingRule;
  /** A rule of development in the styrmodell is not defined for the case. */
  unmeasured?: boolean;
  /** The year of a target that is later than the reported period. */
  farUntil?: number;
  /** The earlier value, on the scale of the graded one. */
  before?: Base;
  trend: "better" | "worse" | "same" | null;
  /** Label of a step that would have held but may not be used at helår. */
  barred?: string;
  /** What establishes the judgement; absent where it stops. */
  proof?: Proof[];
  /** Groups (women, men) that were judged separately. */
  groups?: { name: string; judgement: Judgement }[];
}
