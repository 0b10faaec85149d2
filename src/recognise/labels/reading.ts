import type { Headers } from "./headers";
import type { Layout } from "./layout";

/** What is known of a sheet's cells before the net labels them. */
export interface LabelReading {
  layout: Layout;
  headers: Headers;
  /** How likely each row is one of headers. */
  heads: Float32Array;
  /** What the words of each cell say of it, and those of its header: shares by class. The latter is undefined where it has none. */
  own: readonly Float32Array[];
  headed: readonly (Float32Array | undefined)[];
}

/** Writes the features of a cell, from a place on; there are zeros before. */
export type Writer = (cell: number, into: Float32Array, at: number) => void;

/**
 * Features of cells that stand side by side, so many of them. Shared: cells for which it gives the same array have the same
 * features, and those without one only zeros.
 */
export type FeaturePart =
  | { width: number; write: Writer }
  | { width: number; shared(cell: number): Float32Array | undefined };
