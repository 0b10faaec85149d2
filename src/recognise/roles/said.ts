import type { Role } from "../../domain/plan";
import type { Column } from "../column";
import { stepsInHeader } from "../layout/legendInHeader";

/** How strongly a header's words speak for a role where nothing else is to be asked. */
const CLEAR = 0.9;

/** The role that a header's words speak for clearly, and for no other as strongly; undefined: none. */
function saidRole({ reading: { scores } }: Pick<Column, "reading">): Role | undefined {
  const [best, second] = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  return best && best[1] >= CLEAR && (second?.[1] ?? 0) < best[1] ? (best[0] as Role) : undefined;
}

/** As sure as a column's reading is at most: of columns that are none of the plan's, as good as all are right. */
const SUREST = 0.98;

/**
 * Whether a column's header says clearly what it is read as, or, by more than a year, that it is nothing of the plan; or
 * its figures, that they are the year's beside its months; or its words, that they are another's grades; or the header of
 * grades states between which figures they are.
 */
export const isSaid = (
  column: Pick<Column, "header" | "reading" | "role" | "confidence" | "whole" | "inWordsOfGrades">,
): boolean =>
  column.whole === true ||
  (column.role === "grade" && stepsInHeader(column.header).length > 0) ||
  column.inWordsOfGrades === true ||
  saidRole(column) === column.role ||
  (column.role === "other" && column.confidence >= SUREST && column.reading.words !== "");
