import type { AssessedPlan, Entry } from "../../domain/assessment";
import type { Changes } from "../changes";

/** What the måltavla is made of. */
export interface BoardInput {
  assessed: AssessedPlan;
  /** Since the period before; null: nothing is logged. */
  changes: Changes | null;
  /** Open cells of the period. */
  entries: Entry[];
  /** The year's balanskravsutredning, which stands in the workbook, ends in a deficit. */
  deficit?: boolean;
}
