/** uppnått, delvis, ej: what a step means when scales are counted together. */
export type StepClass = "reached" | "partly" | "notReached";

export interface Step {
  label: string;
  /** null: the scale does not say, so it is counted under its own label only. */
  class: StepClass | null;
  meaning?: string;
  /** Survives greyscale: ● ◐ ○ … */
  symbol: string;
  /** Text colour, fill and bar; absent: the house's colours for the class. "#RRGGBB". */
  colors?: { ink: string; fill: string; bar: string };
  /** Other texts that mean this step, inflections and colours by name ("grön") included. */
  synonyms: string[];
  /** For a weighted mean. */
  value?: number;
  /** May not be used at helår. */
  barredAtYearEnd?: boolean;
}

/** An answer that is no step: svårbedömt, ej mätbart, mäts ej i år, inte rapporterat, måldatum ej nått. */
export interface State {
  label: string;
  synonyms: string[];
}

export interface Scale {
  name: string;
  /** Best first, 2–6 of them; fewer only while `order` is asked. */
  steps: Step[];
  states: State[];
  /** `asked`: not every step, or not their order, is known; grades on it are shown but not counted as steps. */
  order: "stated" | "asked";
  /** Where it comes from: a document, a municipality. */
  source?: string;
}

/** A text found on a scale: a step, or a state. */
export type ScaleMatch =
  | { scale: Scale; step: Step; /** Absent when the order is asked. */ index?: number }
  | { scale: Scale; state: State };
