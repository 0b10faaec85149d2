import type { AssessedPlan, Entry } from "../../domain/assessment";
import type { Changes } from "../changes";

/** Everything that the måltavla is made from. */
export interface BoardInput {
  assessed: AssessedPlan;
  /** Since the period before; null: nothing is logged. */
  changes: Changes | null;
  /** Open cells of the period. */
  entries: Entry[];
  /** The workbook's balanskravsutredning for the year ends in a deficit. */
  deficit?: boolean;
  /** What is left to restore of deficits of earlier years, with its unit; absent or "": nothing. */
  owedEarlier?: string;
  /** The workbook says that it is decided how a deficit is restored. */
  isRestoringDecided?: boolean;
  /** Till fullmäktige: nothing is said to the author. */
  isFinal?: boolean;
}
