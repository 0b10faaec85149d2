import type { ProblemCode } from "../../domain/problem";
import type { Roughly } from "../../domain/reading";

/**
 * The value of a cell. `value` is in the unit's own scale (76 for 76 %), `decimals` how many it was given with.
 * `previous` with its `previousYear`, `year`, `footnote`, `of` and `note` are from beside the number: "68 (74)", "7,3 (2015)", "1 233*", "48
 * (flickor 51, pojkar 45)".
 */
export type ValueReading =
  | {
      kind: "number";
      value: number;
      unit?: string;
      decimals: number;
      previous?: number;
      previousYear?: string;
      year?: string;
      footnote?: string;
      note?: string;
      approximate?: Roughly;
      /** Of a place, among how many: 290 in "plats 34 av 290". */
      of?: number;
    }
  | { kind: "missing"; text: string }
  | { kind: "word"; text: string }
  | { kind: "problem"; code: ProblemCode; text: string };

export type NumberReading = Extract<ValueReading, { kind: "number" }>;
