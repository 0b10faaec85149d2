import type { GoalNode, GradeNote, Indicator } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import type { Level } from "../../domain/styrmodell";
import type { GradeWord } from "./gradeWord";
import type { OwnScale } from "./wordedScale";

/** Whose column a grade may stand in: nobody's, the nämnd's or the whole municipality's. */
export type JudgedBy = NonNullable<Level["judge"]>;

/** Where a printed grade stands. */
export interface GradePlace {
  header: string;
  /** The same for all grades of one column of a table. */
  column: string;
}

/** Nodes of a level with grades printed for the period, and their scale. */
export interface PrintedLevel {
  level: string;
  /** The nämnd, or another owner or area, that judges its own in other words than the others; absent: all of the level. */
  body?: string;
  measured: boolean;
  /** Who have graded nodes of the level, how many each, and under which header; of `graded` in all. */
  judges: { by: JudgedBy; count: number; header?: string }[];
  graded: number;
  /** Whose grade counts, as it is proposed. */
  judge: JudgedBy;
  nodes: (GoalNode | Indicator)[];
  notes: GradeNote[];
  scale: Scale;
  /** The words of the scale as they are printed, and what gives its order; absent: its grades are marks. */
  own?: OwnScale;
  /** Printed words that say that nothing is judged. */
  states: GradeWord[];
  /** Printed words that are neither steps of the scale nor known to say that nothing is judged: answers without a step. */
  unplaced: GradeWord[];
}

/** Whose words a level's grades are in, where that is not all of its nodes'. */
export type LevelRow = Pick<FoundLevel, "body" | "shared">;

/** A level without its scale yet. */
export type FoundLevel = Omit<PrintedLevel, "scale" | "own" | "states" | "unplaced"> & {
  /** Whose words it has, where several bodies that share them have rows of their own. */
  shared?: string;
};
