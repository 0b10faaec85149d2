import { periodText } from "../interpret/period";
import type { NewPeriodResult } from "./newPeriod";

/** What a new period would do, or has left to do, as it is shown. */
export interface NewPeriodInWords {
  /** "2024" and "2025". */
  from: string;
  to: string;
  /** Headers that the tables lack: where each would stand, or why it cannot; by their place among those proposed. */
  columns: { at: number; header: string; cell?: string; why?: string }[];
  /** How many rows of the decided plan are carried on. */
  planRows?: number;
}

export const newPeriodInWords = ({ from, to, columns, written, plan }: NewPeriodResult): NewPeriodInWords => ({
  from: periodText(from),
  to: periodText(to),
  columns: columns.flatMap(({ header, cell, why }, at) =>
    cell !== undefined && written.includes(cell)
      ? []
      : [{ at, header, ...(cell ? { cell } : {}), ...(why ? { why } : {}) }],
  ),
  ...(plan ? { planRows: plan.rows } : {}),
});
