import type { RowKind } from "../rows/kind";
import { dataRow } from "./dataRow";
import type { Frame } from "./frame";
import { mapRow } from "./furniture";
import { headingRow } from "./headingRow";
import { aboutRow, labelRow } from "./lineRow";
import type { RowState } from "./rowState";

/** How rows of a kind are read into the plan: from the state left by the rows above to the state for those below. */
export type ReadRow = (frame: Frame, before: RowState, row: number) => RowState;

/**
 * By kind. A table with several measures in a row is read once for each; what concerns the row itself, `once`, is read
 * with the first. Rows of other kinds add nothing to the plan.
 */
export const ROW_READERS: Partial<Record<RowKind, { read: ReadRow; once?: true }>> = {
  data: { read: dataRow },
  group: { read: headingRow },
  about: { read: aboutRow, once: true },
  label: { read: labelRow, once: true },
  header: { read: headerRow },
};

/** A header that comes back heads the rows below. */
function headerRow({ region, account }: Frame, before: RowState, row: number): RowState {
  mapRow(region, row, account);
  return { ...before, header: row };
}
