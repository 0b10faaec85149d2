import { yearOf } from "../../assess/periods";
import { columnOf } from "./finances";
import type { Amount, Balance } from "./finances";

/** A deficit of earlier years that is left to restore. */
export interface LeftToRestore {
  /** Negative; its cell is that of the oldest deficit. */
  amount: Amount;
  /** The year of the oldest deficit that is left. */
  since: number;
}

/** The balanskravsresultat of a year, as written; undefined without one. */
function resultOf(balance: Balance, period: string): Amount | undefined {
  const at = columnOf(balance, period);
  const total = balance.rows.find(({ kind }) => kind === "balance");
  return at < 0 ? undefined : (total?.amounts[at] ?? undefined);
}

/**
 * What is left of the deficits before the year of a period, the oldest made up for first by the surpluses since, that of the
 * year itself included; null where nothing is. Of the years that stand in turn up to it.
 */
export function leftToRestore(balance: Balance, period: string): LeftToRestore | null {
  const year = yearOf(period);
  if (year === undefined) return null;
  let owed: LeftToRestore[] = [];
  for (let one = Math.min(...balance.years); one <= year; one++) {
    const result = resultOf(balance, one === year ? period : String(one));
    if (!result) owed = [];
    else if (result.value >= 0) owed = madeUpFor(owed, result.value);
    else if (one < year) owed.push({ amount: result, since: one });
  }
  const [oldest] = owed;
  if (!oldest) return null;
  const value = owed.reduce((sum, { amount }) => sum + amount.value, 0);
  return { ...oldest, amount: { ...oldest.amount, value } };
}

/** Deficits, the oldest first, after a surplus. */
function madeUpFor(owed: readonly LeftToRestore[], surplus: number): LeftToRestore[] {
  let rest = surplus;
  return owed.flatMap((one) => {
    const value = Math.min(0, one.amount.value + rest);
    rest = Math.max(0, rest + one.amount.value);
    return value < 0 ? [{ ...one, amount: { ...one.amount, value } }] : [];
  });
}
