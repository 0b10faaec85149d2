import type { Scale } from "../domain/scale";
import { cellKey } from "../sheet/book";
import type { Committees } from "./committees";
import type { PlanIndex } from "./matching";

/** What a submission is read against. */
export interface ReadingContext {
  /** Canonical: what is collected. */
  period: string;
  scales: readonly Scale[];
  /** The plan, by whose wordings values without a header are found; absent: they are not looked for. */
  index?: PlanIndex;
  /** The plan's nämnder: a title with one's own name is that one's; absent: none is known. */
  committees?: Committees;
}

/** A cell of a sheet, from 0. */
export interface SheetPosition {
  row: number;
  column: number;
}

/** A cell's number in a set or a map. */
export const positionKey = ({ row, column }: SheetPosition): number => cellKey(row, column);
