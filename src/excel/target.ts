import type { Sheet } from "../sheet/book";
import type { Step } from "./batch";

/** A sheet to be written into, in Excel once it has been added. */
export interface Target {
  /** The own sheet to write, with its tag. */
  sheet: Sheet;
  tag: string;
  /** As it was read; absent for a new one. */
  standing?: Sheet;
  /** The last row and column that the add-in may have written. */
  reach: { bottom: number; right: number };
  /** Names of the charts on the sheet now: the add-in's, and the user's. */
  charts: string[];
  kept: string[];
  excel(): Excel.Worksheet;
}

/** Bytes on the wire for the first use of a range, and for each property set, besides its texts; measured. */
export const RANGE_BYTES = 600;
export const PROPERTY_BYTES = 260;

/** Adds one piece of work to a sheet's writing. */
export type Add = (bytes: number, queue: () => void) => void;

/** A check before a writing, and after it whether everything was written. */
export interface Proof {
  step: Step;
  holds(): boolean;
}
