import type { BesideKind } from "../../domain/statedMap";
import type { Area } from "../../sheet/address";

/**
 * What a cell is. The labeller learns these; `header` is a cell of a header row. `goalMeasure` is a goal that is its own
 * measure; what is added to a name ("Target", "Outcome") stands in the same text. Owner, comment, unit, level and number
 * are told by header words, not learnt: hands label most of them "other".
 */
export const LABELS = [
  "none",
  "header",
  "outcome",
  "target",
  "forecast",
  "grade",
  "goalGrade",
  "measure",
  "measureTarget",
  "measureOutcome",
  "goal",
  "area",
  "goalMeasure",
  "goalMeasureTarget",
  "targetOutcome",
] as const;

export type Label = (typeof LABELS)[number];

/** The labels that a net chooses among, cell by cell; which rows are headers is told before it. */
export const LEARNT = LABELS.filter((label) => label !== "header");

/** The number of a label among those that a net chooses among; -1 of a header. */
export const classOf = (label: Label): number => LEARNT.indexOf(label as (typeof LEARNT)[number]);

/** What a label says of its cell: the roles that the tree takes. */
export interface Meaning {
  names: readonly ("area" | "goal" | "measure")[];
  gives: readonly ("target" | "outcome" | "forecast" | "grade" | "goalGrade")[];
}

/** The meaning of each label: what its cell names, and which values it gives. */
export const MEANINGS: Readonly<Record<Label, Meaning>> = {
  none: { names: [], gives: [] },
  header: { names: [], gives: [] },
  outcome: { names: [], gives: ["outcome"] },
  target: { names: [], gives: ["target"] },
  forecast: { names: [], gives: ["forecast"] },
  grade: { names: [], gives: ["grade"] },
  goalGrade: { names: [], gives: ["goalGrade"] },
  measure: { names: ["measure"], gives: [] },
  measureTarget: { names: ["measure"], gives: ["target"] },
  measureOutcome: { names: ["measure"], gives: ["target", "outcome"] },
  goal: { names: ["goal"], gives: [] },
  area: { names: ["area"], gives: [] },
  goalMeasure: { names: ["goal", "measure"], gives: [] },
  goalMeasureTarget: { names: ["goal", "measure"], gives: ["target"] },
  targetOutcome: { names: [], gives: ["target", "outcome"] },
};

/** Whether two labels name the same, whatever values they have besides. */
export const nameTheSame = (one: Label, other: Label): boolean =>
  MEANINGS[one].names.join() === MEANINGS[other].names.join();

/** Whether a cell of the label names something, whatever else it has. */
export const namesNode = (label: Label): boolean => MEANINGS[label].names.length > 0;
/** Whether it names a measure. */
export const isMeasure = (label: Label): boolean => MEANINGS[label].names.includes("measure");
/** Whether it has a value, and no name. */
export const isValue = (label: Label): boolean => !namesNode(label) && MEANINGS[label].gives.length > 0;
/** Whether it has either. */
export const tellsAny = (label: Label): boolean => namesNode(label) || isValue(label);

/** A cell with a text or a number, and what it is. */
export interface LabelledCell {
  /** From 0, as the sheet is read: of a sheet that is read sideways, the row is the cell's own column. */
  row: number;
  column: number;
  label: Label;
  /** As it is printed. */
  text: string;
  /** The number that the cell holds or its text reads as; null: none. */
  number: number | null;
  /** How far the label is before the next, in units of the quantised net, and which one that is. Absent: given, not read. */
  margin?: number;
  next?: Label;
  /** What a person has said of it; absent: nothing. */
  said?: SaidOfCell;
}

/** What a person has said of a cell besides its label, or what was read of it before. Absent fields: nothing. */
export interface SaidOfCell {
  /** The label is a person's. */
  isStated?: true;
  /** The words that are its title, of a longer text. */
  title?: string;
  level?: string;
  /** Where the title stands that it is under or of, as the sheet is read; null: under nothing. */
  under?: { row: number; column: number } | null;
  /** Of several things that one cell is, which, from 0. */
  part?: number;
  /** Of several titles in the cell that it is of, which, from 0. */
  nth?: number;
  /** What period a value is of. */
  period?: string;
  /** What it says of a title, that no label speaks of. */
  as?: BesideKind;
  /** A person has said that it is nothing, whatever its column is. */
  isNothing?: true;
}

/** A sheet as the labeller reads it. */
export interface LabelledSheet {
  name: string;
  /** In reading order: by row, then by column. */
  cells: LabelledCell[];
  /** Rows of headers, in order, as the sheet is read. */
  headerRows: readonly number[];
  /** It is surely one of goals, by all of its words. */
  isSure?: true;
  /** As the sheet is read. */
  merges: readonly Area[];
  /** The sheet lies on its side: row and column of each cell are its own column and row. */
  sideways: boolean;
}
