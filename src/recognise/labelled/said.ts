import type { Role } from "../../domain/plan";
import type { Column } from "../column";

/** How strongly a header's words speak for a role where nothing else is to be asked. */
const CLEAR = 0.9;

/** The role that a header's words speak for clearly, and for no other as strongly; undefined: none. */
function saidRole({ reading: { scores } }: Pick<Column, "reading">): Role | undefined {
  const [best, second] = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  return best && best[1] >= CLEAR && (second?.[1] ?? 0) < best[1] ? (best[0] as Role) : undefined;
}

/** Whether a column's header says clearly what it is read as. */
export const isSaid = (column: Pick<Column, "reading" | "role">): boolean => saidRole(column) === column.role;
