import type { Basis } from "./basis";
import type { Coverage, Indicator, Judge, Measurement, GoalNode, Target } from "./plan";
import type { Problem } from "./problem";
import type { Proof, ProofId } from "./proof";
import type { Reason } from "./reason";
import type { Step } from "./scale";
import type { Styrmodell } from "./styrmodell";

/** A grade: a step of a scale, or a state or lack of grade in words. */
export type Grade =
  | {
      kind: "step";
      scale: string;
      label: string;
      /** Absent when the scale's order is unknown. */ index?: number;
      step: Step;
      /** A value between the steps, shown as it stands: it, and the step that is nearest. */
      between?: { value: number; step: Step };
    }
  | {
      kind: "state";
      scale?: string;
      label: string;
      /** In place of a grade stands how many measures reach their target values: "2 av 4 når målvärdet". */ counted?: true;
    };

/**
 * Whether a target is met: a fact and not a grade (docs/regler.md §4). The two steps of `TARGET_SCALE`, and the states of
 * a target for which a styrmodell's rules give no step.
 */
export const MET_FACT = { met: "Når målvärdet", missed: "Når inte målvärdet" } as const;

/** The same of a forecast: nothing is reached yet. */
const FORESEEN_FACT: Readonly<Record<string, string>> = {
  [MET_FACT.met]: "Väntas nå målvärdet",
  [MET_FACT.missed]: "Väntas inte nå målvärdet",
};

/** What a fact is called of a forecast; another label as it is. */
export const foreseenFact = (label: string): string => FORESEEN_FACT[label] ?? label;

/** Which fact a label states, of a forecast as well; the label itself where it states none. */
export const factNamed = (label: string): string =>
  Object.values(MET_FACT).find((fact) => FORESEEN_FACT[fact] === label) ?? label;

/** The published grade in the words that are shown: that a forecast reaches its target value is no more than expected. */
export function publishedAs({ published, basis }: { published: Grade; basis?: Basis | undefined }): Grade {
  const label = basis === "forecast" ? FORESEEN_FACT[published.label] : undefined;
  if (label === undefined) return published;
  return published.kind === "step"
    ? { ...published, label, step: { ...published.step, label } }
    : { ...published, label };
}

/** The state of what is to be done later in the year: neither met nor missed yet. */
export const NOT_DUE = "Måldatum ej nått";

type OnStep = Extract<Grade, { kind: "step" }>;

/** A value between the steps is printed with one decimal. */
const HALF_A_DECIMAL = 0.05;

/** Whether two grades of one scale are the same: their places, or the values between those, as they are printed. */
export function isSameStep(a: OnStep, b: OnStep): boolean {
  if (!a.between && !b.between) return a.index !== undefined && a.index === b.index;
  const valueOf = ({ between, label }: OnStep): number => between?.value ?? Number(label);
  return Math.abs(valueOf(a) - valueOf(b)) < HALF_A_DECIMAL;
}

/** Whether two grades are the same step, whatever words each is printed in, or the same state. */
export const isSameGrade = (a: Grade, b: Grade): boolean =>
  a.kind === b.kind &&
  a.scale === b.scale &&
  (a.label === b.label || (a.kind === "step" && b.kind === "step" && isSameStep(a, b)));

/** Whether the grade is a step on which the target is reached. */
export const isReached = (grade: Grade): boolean => grade.kind === "step" && grade.step.class === "reached";

export interface Assessment {
  by: Judge;
  grade: Grade;
  /** As written in the source table; absent: computed, or set on an own sheet. */
  text?: string;
  /** One Swedish sentence. */
  reason: string;
  /** The same without the figures of those it names, for where they stand below it; absent: the reason has none. */
  near?: string;
  /** Computed: the worst of those below alone has decided. */
  byWorst?: true;
  who?: string;
  cell?: string;
}

/** An open cell of a status sheet as it was read back: one judge's grade, reason or comment for a goal and a period. */
export interface Entry {
  /** The goal's id. */
  goal: string;
  /** Canonical. */
  period: string;
  by: "committee" | "overall";
  /** As written; absent: no grade is set. */
  grade?: string;
  reason?: string;
  comment?: string;
  /** The committee, or who set the overall grade. */
  who?: string;
  cell?: string;
}

/** Whether two entries are of the same goal and period by the same judge. */
export const sameSeat = (a: Entry, b: Entry): boolean =>
  a.goal === b.goal && a.period === b.period && a.by === b.by && a.who === b.who;

/** What a reason begins with: a sheet that shows it beside the reason goes on with the rest. */
export interface Opening {
  /** The value alone ("Utfallet är 76 %"), or the value against its target ("76 % mot minst 80 %"). */
  tells: "value" | "figures";
  /** "76 %"; "76 % mot minst 80 %". */
  words: string;
  /** The reason from there on, with a capital. */
  rest: string;
}

/** One measured value graded against its target. Why there is a grade, or none, is worded in both registers. */
export interface Verdict extends Reason {
  /** The reason without the value, its target, how it was before and the grade alone: for a row that shows them all. */
  near?: string;
  /** Of the number that grades; null where it is unknown. */
  met: boolean | null;
  /** Ratio, 0.95; null where it is not defined. */
  attainment: number | null;
  /** Null: no grade, and `reason` states why. */
  grade: Grade | null;
  /** The value against the target: "159 mot högst 150". Absent where nothing was compared. */
  figures?: string;
  /** What the reason begins with. Absent: no value, or one in a word or with a word first. */
  opening?: Opening;
  problem?: Problem["code"];
  /** What the assessment lacks, in few words: "Utfall saknas". Absent where there is one. */
  lacking?: string;
  /** What establishes the grade, a row each; absent where none is computed. */
  proof?: Proof[];
  /** The row that is not established; absent where all are. */
  unproved?: ProofId;
  /** `met` speaks of a forecast for the whole year. */
  foreseen?: true;
  /** The year that the target is for, where that is after the reported one: nothing is judged, nor waited for. */
  dueIn?: number;
}

/** An outcome's place among others. */
export interface Comparisons {
  /** Other organisations' values for the same period. */
  references: {
    name: string;
    value: number;
    unit?: string;
    decimals?: number;
    /** "Kolada"; absent: the table's own. */ source?: string;
  }[];
  /** Its place among the municipalities with a value, 1 = best. Computed here, not a figure of the source's. */
  place?: { place: number; of: number };
  /**
   * How many municipalities, the own one included, in each of as many equal parts of the values, the worst first; and
   * which part is the own one's.
   */
  spread?: { counts: number[]; own: number };
}

/** What a note says of the time, the extent or the certainty of a value: a reader's reservation. */
export interface Reservation {
  of: "measure" | "target" | "outcome" | "forecast";
  /** The note's, and its words without a stop. */
  cell: string;
  text: string;
}

export interface AssessedIndicator {
  node: Indicator;
  target?: Target;
  /** The outcome that was graded, or would have been. */
  outcome?: Measurement;
  verdict: Verdict;
  /** What notes say of what its row shows, told in the verdict's reason too. Absent: nothing. */
  reservations?: Reservation[];
  printed?: Assessment;
  /** The verdict's step, else the printed grade, else the verdict's state, else the state "Ej bedömd". */
  published: Grade;
  /** What the published grade rests on; absent: there is no grade. */
  basis?: Basis;
  /** Struck through or marked as gone, in the words that state it: shown, not graded and not counted. */
  withdrawn?: string;
  /** The header of the period's column, which is not read: an outcome may stand there. */
  unread?: string;
  /** Absent: nobody to compare with. */
  standing?: Comparisons;
  /** Towards better or worse since the previous outcome; null: unknown. */
  trend: "better" | "worse" | "same" | null;
  /** Which way the number itself has gone, between the same two values as `trend`; null where there are not two. */
  moved: "up" | "down" | "same" | null;
}

export interface AssessedGoal {
  node: GoalNode;
  /**
   * No rule in the styrmodell for its level and no judgement by anybody: it only groups its children, and is left out
   * of every count.
   */
  unjudged?: true;
  /** Struck through or marked as gone, in the words that state it: `unjudged` too. */
  withdrawn?: string;
  /** A step of a process: listed among its other steps, and left out of every count. */
  step?: true;
  /** How deep under its area: 0 is right below. */
  depth: number;
  indicators: AssessedIndicator[];
  /** The measures of the goals below that are not its own, each once; absent: none. */
  below?: AssessedIndicator[];
  /** Ids of the goals below. */
  children: string[];
  printed?: Assessment;
  computed?: Assessment;
  committee: Assessment[];
  overall?: Assessment;
  published: Grade;
  /** What the published grade rests on; absent: there is no grade. */
  basis?: Basis;
  /** The reason for the published grade. */
  reason: string;
  /** The same beside a count of measures that stands in the grade's place, without that count; absent: there is none. */
  beside?: string;
  /** Whose grade it is, and the reason beside that; "": there is no more to it. Absent: no grade is published. */
  stands?: { by: "person" | "print" | "rules"; rest: string };
  /** Computed against printed, nämndens or samlad, in one sentence for the reader. */
  disagreement?: string;
}

/** Printed and computed differ, on a goal or an indicator. */
export interface Disagreement {
  id: string;
  printed: string;
  computed: string;
  why: string;
  cell: string;
}

export interface AssessedArea {
  node: GoalNode;
  goals: AssessedGoal[];
  /** Indicators that stand directly under the area. */
  indicators: AssessedIndicator[];
}

/** Whether an indicator's target is due: one for a later year, or a later day, is neither met nor missed. */
export const isDue = ({ verdict: { grade, dueIn } }: AssessedIndicator): boolean =>
  dueIn === undefined && (grade?.kind !== "state" || grade.label !== NOT_DUE);

/**
 * Every indicator of an area: those that stand directly under it, then those of its goals. One that belongs to two
 * goals is there twice.
 */
export const indicatorsIn = ({ indicators, goals }: AssessedArea): AssessedIndicator[] => [
  ...indicators,
  ...goals.flatMap((goal) => goal.indicators),
];

/** The grade that the rules give a node, and that of the judge whose grade counts; absent: there is none. */
export interface NodeGrades {
  computed?: Grade | undefined;
  printed?: Grade | undefined;
}

export interface AssessedPlan {
  styrmodell: Styrmodell;
  /** Measures are counted by their grades: the table's own count, and some say another thing than the values. */
  byGrades?: true;
  /** Canonical. */
  period: string;
  organisation?: string;
  /** How many outcomes of the period there are, of how many measures that are waited for. */
  reported: { outcomes: number; measures: number };
  areas: AssessedArea[];
  /** Cells of texts that stand by the grades of a page of text, by the node's id. Absent: none. */
  motives?: Readonly<Record<string, readonly string[]>>;
  disagreements: Disagreement[];
  problems: Problem[];
  coverage: Coverage;
}
