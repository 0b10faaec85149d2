import { valueAt, type Sheet } from "../../sheet/book";
import { accountOf, asRead, leftOfMissing, ownCells, type Account, type OwnCell } from "./account";
import type { Handover } from "./handover";
import type { Leftover } from "./leftover";
import type { Memory } from "./memory";

/** Own sheets that are written again by another command than that of the status sheets. */
export interface Kept {
  /** As they stand. */
  standing: Sheet[];
  memory: Memory;
  /** The sheet as it would be written without anything of the user's; undefined where that is not known. */
  likely?: (tag: string) => Sheet | undefined;
}

/** The accounts of a writing: planned, and after reading back. */
export interface Custody {
  planned: Account;
  readBack: (stands: Sheet[]) => Account;
}

/** The account of the user's cells in the sheets that are written again. */
export function custodyOf({ standing, memory, likely = () => undefined }: Kept, sheets: Sheet[]): Custody {
  const written = new Set(sheets.map(({ tag }) => tag));
  // What is printed in an open cell is the user's only when it has been changed.
  const printed = ({ tag, row, column, value, formula }: OwnCell): boolean => {
    const plain = likely(tag);
    return plain !== undefined && formula === undefined && value !== null && valueAt(plain, row, column) === value;
  };
  const cells = ownCells({
    standing: standing.filter(({ tag }) => written.has(tag)),
    remembered: (tag) => memory.sheets[tag]?.fingerprint,
    notes: (tag) => memory.sheets[tag]?.notes,
    likely,
  }).filter((cell) => !printed(cell));
  const account = (after: Sheet[]): Account => accountOf(cells, { sheets: after, log: [], replaced: [] });
  return { planned: account(sheets), readBack: (stands) => account(asRead(sheets, stands)) };
}

/**
 * Rewrites one sheet, with unplaced user contents under "Kvarlämnat", and returns its account. `make`: the sheet with
 * these rows included.
 */
export function keeping(kept: Kept, make: (missing: Leftover[]) => Sheet): { sheet: Sheet; custody: Custody } {
  const first = make([]);
  const custody = custodyOf(kept, [first]);
  const missing = leftOfMissing(custody.planned).get(first.tag ?? "") ?? [];
  if (missing.length === 0) return { sheet: first, custody };
  const sheet = make(missing);
  return { sheet, custody: custodyOf(kept, [sheet]) };
}

/** The standing sheets' handover with more rows for "Kvarlämnat". */
export const withLeft = (standing: Handover["standing"], more: Map<string, Leftover[]>): Handover["standing"] =>
  new Map(
    [...new Set([...standing.keys(), ...more.keys()])].map((tag) => [
      tag,
      { left: [...(standing.get(tag)?.left ?? []), ...(more.get(tag) ?? [])], notes: standing.get(tag)?.notes ?? [] },
    ]),
  );
