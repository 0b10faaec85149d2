import type { Scale } from "../domain/scale";
import { cellKey } from "../sheet/book";
import type { PlanIndex } from "./matching";

/** What a submission is read against. */
export interface ReadingContext {
  /** Canonical: what is collected. */
  period: string;
  scales: readonly Scale[];
  /** The plan, by whose wordings values without a header are found; absent: they are not looked for. */
  index?: PlanIndex;
}

/** A cell of a sheet, from 0. */
export interface SheetPosition {
  row: number;
  column: number;
}

/** A cell's number in a set or a map. */
export const positionKey = ({ row, column }: SheetPosition): number => cellKey(row, column);
