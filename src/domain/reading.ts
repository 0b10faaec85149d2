/** Which side of a value is better. */
export type Direction = "higher" | "lower";

/** What every reading of a target may carry. */
interface Common {
  /** The unit as a canonical word: "%", "procentenheter", "dagar", "mnkr" … */
  unit?: string;
  /** The direction is neither stated nor evident: shown, asked once, outside every published count until confirmed. */
  assumed?: boolean;
  /** When it is to be reached: "2026", "2022-06-30", a canonical period or date. */
  due?: string;
  /** The target holds per this period: "år", "månad". */
  per?: string;
}

/** That a text states a number as about so much ("ca 80"), or as on one side of its figure: "drygt 80", "knappt 80". */
export type Roughly = true | "above" | "below";

/** At least, or at most, a value. `strict`: the value itself does not do. `about`: the text states it no more than roughly. */
export interface BoundReading extends Common {
  kind: "min" | "max";
  value: number;
  strict?: boolean;
  about?: Roughly;
  /**
   * How often something is to be done ("varannan vecka"): the value is the time from once to the next, and no duration of
   * anything.
   */
  often?: true;
  direction: Direction;
}

/** Inside two values, both included. */
export interface RangeReading extends Common {
  kind: "range";
  value: number;
  value2: number;
}

/** Better side of the baseline; equal is not met. `reference` names what it is compared with ("föregående år", "2019"). */
export interface ChangeReading extends Common {
  kind: "increase" | "decrease";
  direction: Direction;
  baseline?: number;
  reference?: string;
}

/**
 * By at least so much, or with `cap` by at most so much; `unit` "%" is relative, "procentenheter" or a unit of the
 * measure absolute.
 */
export interface ChangeByReading extends Common {
  kind: "increaseBy" | "decreaseBy";
  value: number;
  /**
   * The text states that the percent is of the start value; without it, percent of a share may also be meant as
   * percentage points.
   */
  relative?: true;
  /** "får öka med högst 5 %", "max 5 % högre än 2020": the change may not be larger. A cap is never a floor. */
  cap?: true;
  strict?: boolean;
  /** The better side: of a cap the one away from the change. */
  direction: Direction;
  baseline?: number;
  reference?: string;
}

/** From `value` (the baseline) to `value2` (the target). */
export interface FromToReading extends Common {
  kind: "fromTo";
  value: number;
  value2: number;
  direction: Direction;
}

/** As the baseline, within tolerance; with a direction the better side is also met ("ska inte öka": lower). */
export interface UnchangedReading extends Common {
  kind: "unchanged";
  direction?: Direction;
  baseline?: number;
  reference?: string;
}

/** A place in an order where 1 is best. */
export interface RankReading extends Common {
  kind: "rank";
  value: number;
  strict?: boolean;
  direction: "lower";
  reference?: string;
}

/** Among the best so many percent: 25 for "bästa 25 %" and for "bättre än 75 % av kommunerna". */
export interface PercentileReading extends Common {
  kind: "percentile";
  value: number;
  direction?: Direction;
  reference?: string;
}

/** Better than, or at least as good as, another organisation: `reference` is "riket", "liknande kommuner", "länet" … */
export interface ComparisonReading extends Common {
  kind: "comparison";
  reference: string;
  strict?: boolean;
  direction?: Direction;
}

/** Done or not, in time. */
export interface YesNoReading extends Common {
  kind: "yesno";
  /** The answer is to be no: of what shall not be. */
  negated?: true;
}

/** All parts together. */
export interface AllOfReading extends Common {
  kind: "allOf";
  parts: Reading[];
}

/** `text`: only a person can judge. `none`: the row has no target. */
export interface WordsReading extends Common {
  kind: "text" | "none";
}

/** How a target is read, once, together with its indicator and goal. A value in "%" is 76, never 0.76. */
export type Reading =
  | BoundReading
  | RangeReading
  | ChangeReading
  | ChangeByReading
  | FromToReading
  | UnchangedReading
  | RankReading
  | PercentileReading
  | ComparisonReading
  | YesNoReading
  | AllOfReading
  | WordsReading;

/** The year that a reading is to be reached in; 0: it states none. */
export const dueYearOf = ({ due }: Reading): number => Number(due?.slice(0, 4)) || 0;

export type ReadingKind = Reading["kind"];

/** A change since an earlier value: "ska minska", "öka med 5 %". */
export type AnyChangeReading = ChangeReading | ChangeByReading | UnchangedReading;

/** Kinds of targets that state a change. */
export const CHANGES: ReadonlySet<ReadingKind> = new Set<ReadingKind>([
  "increase",
  "decrease",
  "unchanged",
  "increaseBy",
  "decreaseBy",
]);

/** Whether a target states a change, and not a level. */
export const isChange = (reading: Reading): reading is AnyChangeReading => CHANGES.has(reading.kind);

/** Whether a target is a least or a most value. */
export const isBound = (reading: Reading): reading is BoundReading => reading.kind === "min" || reading.kind === "max";

/** Whether a target states that something is to change, and not by how much. */
export const isPlainChange = (reading: Reading): reading is ChangeReading =>
  reading.kind === "increase" || reading.kind === "decrease";

/** Whether a target can be judged by rule, and not only by a person. */
export const isRule = ({ kind }: Reading): boolean => kind !== "text" && kind !== "none";
