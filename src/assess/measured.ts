import { factsOf } from "../interpret/facts";
import { yearsIn } from "../domain/shapes";
import type { Comparison, Measure, Measurement, Others, Target } from "../domain/plan";
import type { ProblemCode } from "../domain/problem";
import type { Direction, Reading } from "../domain/reading";
import type { BookAround } from "./around";
import type { Lack } from "./attainment";

/** A target that values are held against. */
export interface Aim {
  reading: Reading;
  /** As printed, for the decimals of the target and its words. */
  targetText?: string;
  targetCell?: string;
  /** What a person must settle about the target before it counts. */
  targetProblem?: ProblemCode;
  /** The period that the target is for; absent: the reported one. */
  targetPeriod?: string;
  /** Other targets of the same period and side that are set beside it. */
  rivals?: readonly Target[];
  /** The target in the plan, with what its cell says beside it; absent for one that is given to a function or a line. */
  target?: Target;
}

/** What one indicator, or one line, is graded from. Every period is canonical, "" where it is not known. */
export interface Measured extends Aim {
  /** Targets of groups of people ("kvinnor"), for their own values alone. */
  groupAims?: ReadonlyMap<string, Aim>;
  /** Parts of the year, with targets of their own, that end with it: an outcome of theirs is for the part alone. */
  parts?: string[];
  /** Of all periods, in any order; the one to grade is chosen from them. */
  outcomes: Measurement[];
  forecasts?: Measurement[];
  /** Startvärde. */
  baseline?: Measurement;
  comparisons?: Comparison[];
  /**
   * Other municipalities' values of the same measure, in the outcome's unit, for targets that ask for a place among
   * them.
   */
  others?: Others[];
  /**
   * The period has a column of its own, which is empty or hardly started: no older outcome is used instead
   * (docs/regler.md §2).
   */
  notReported?: boolean;
  /** The header of the period's column, where nobody has read it. */
  unread?: string;
  /** What the table's own grade says in place of a step ("Kan inte bedömas"): no older outcome is used instead. */
  stated?: string;
  /** The words that it says so in, where they are others: "Grå". */
  statedIn?: string;
  /** The reported period; "" counts as helår. */
  period: string;
  /** The printed level: "indikator", "nyckeltal", "mål". */
  level: string;
  /** Whose own rows of the styrmodell it follows; absent: those of all. */
  body?: string;
  indicator?: string;
  goal?: string;
  /** The unit of the indicator or of its column. */
  unit?: string;
  measure?: Measure;
  /** The better side, where the row states it. */
  direction?: Direction;
  /** Its figures are of one part of the organisation. */
  isOfPart?: true;
  /** A committee follows it up, and none that speaks for the whole municipality. */
  isOfCommittee?: true;
  /** The comments of the row for the reported period. */
  comments?: readonly { text: string; cell: string }[];
  /** A comment of the row that says that the value cannot be compared with earlier ones. */
  incomparable?: { text: string; cell: string };
  /** Its values are of one group of people, and there are none of the others, nor of all. */
  isLoneGroup?: true;
  /** Its table has a column of the whole period, which is in use, and is empty in its row. */
  isSkipped?: true;
  /** A note, a comment or a title that says that the target is for several years together. */
  targetSays?: { text: string; cell: string };
  /** The year that a note, a comment or a line under the table says that the target holds from, or is to be reached in. */
  targetYear?: number;
  /** What says that the target is of an earlier year, not decided, or there no longer. */
  targetOpen?: { text: string; cell: string };
  /** What the workbook says around the values; absent for a function and a line. */
  around?: BookAround;
  /** Given to a function or a line: of which period the values are, and that they report, is the user's own. */
  isGiven?: true;
}

/** Why nothing is graded. sentences.ts has the words of each. */
export type Stop =
  /** `unmeasured`: nor has it any value. */
  | { stop: "no target"; unmeasured?: true }
  | { stop: "words" }
  | { stop: "assumed"; text: string; code: ProblemCode; /** The target's cell. */ cell?: string }
  | { stop: "no outcome"; text?: string; latest?: string; group?: string }
  | { stop: "not reported"; period: string }
  /** The period's column is not read: `header` is what stands over it. */
  | { stop: "unread"; header: string }
  /** The table's own grade says that nothing is assessed, and the period has no outcome. */
  | {
      stop: "stated";
      text: string;
      /** As it is printed. */ printed: string;
      period: string;
      /** The words in the outcome's place. */ outcome?: string;
    }
  | { stop: "withdrawn"; text: string }
  | {
      stop: "partial";
      latest: string;
      /** A part's outcome and a later one below it: each is its own. */ fell?: [Measurement, Measurement];
    }
  /** `isEmpty`: nor is there any outcome of the period. */
  | { stop: "no forecast"; isEmpty?: true }
  /** `interim`: at delår, where a forecast would do. */
  | { stop: "too old"; latest: string; years: number; interim?: true }
  | {
      stop: "lacks";
      lack: Lack;
      /** Of a start value: the year that the target names. */
      year?: string;
      /** The cell whose words are no value, and the words. */
      unread?: { text: string; cell?: string };
    }
  /** The target is for a later year. `isReached`: the value is where it is to be then. */
  | { stop: "later target"; year: number; isReached?: true }
  | { stop: "no period"; due: number }
  | { stop: "no growth" }
  | { stop: "no reference"; reference: string }
  | { stop: "few"; of: number }
  | { stop: "no direction"; text: string }
  | { stop: "part"; unit: string }
  | { stop: "level or change" }
  | { stop: "not done yet"; due?: string; /** The target's text. */ target?: string }
  | { stop: "state"; text: string }
  | {
      stop: "problem";
      code: ProblemCode;
      text: string;
      /** The problem's cell; absent: the target's. */
      cell?: string;
    };

/** A value to compare with that is not there; a start value in words that are no value is there, and is not read. */
export function lacking({ baseline, reading }: Measured, lack: Lack): Stop {
  const isWord = baseline && baseline.value === null && factsOf(baseline.text).value.kind === "word";
  const [year] = "reference" in reading ? yearsIn(reading.reference ?? "") : [];
  if (lack !== "baseline" || !isWord) return { stop: "lacks", lack, ...(year === undefined ? {} : { year }) };
  return { stop: "lacks", lack, unread: { text: baseline.text, ...(baseline.cell ? { cell: baseline.cell } : {}) } };
}

/** A problem with what stands in a cell. */
export const problemAt = ({ text, cell }: { text: string; cell?: string | undefined }, code: ProblemCode): Stop => ({
  ...{ stop: "problem", code, text },
  ...(cell === undefined ? {} : { cell }),
});

/** A problem with the graded value, at its cell. */
export const problemIn = ({ text, measurement: { cell } }: Chosen, code: ProblemCode): Stop =>
  problemAt({ text, cell }, code);

export const isStop = (value: object): value is Stop => "stop" in value;

/** The value that grades. */
export interface Chosen {
  measurement: Measurement;
  /** As written, before conversion to the target's unit; absent: words. */
  value?: number;
  text: string;
  by: "outcome" | "forecast";
  /** The period it is of, when that is not the reported one. */
  refersTo?: string;
  /** The words that stand for the reported period, which this older value is graded instead of. */
  instead?: string;
  /** At delår, graded because its unit makes it evident that it does not grow over the year. */
  evident?: boolean;
}

/** A value that is a number. */
export type Valued = Chosen & { value: number };

/** The value to compare with when the target has no number. */
export interface Base {
  value: number;
  period: string;
  source: "target" | "baseline" | "previous";
  unit?: string;
  /** Where the value is written. */
  text?: string;
}
