import type { ACCOUNTS } from "../../lexicon/words/accounts";
import { isSource, type Sheet } from "../../sheet/book";
import { accounts, amountAt, labelAt, unitAbove } from "./amounts";
import { columnsAbove } from "./balance";
import type { Amount } from "./finances";

/** What is left in the resultatreserv at the end of a year, against what the law measures it by. */
export interface ReserveLeft {
  amount: Amount;
  unit: string;
  /** Of skatteintäkter, generella statsbidrag and kommunalekonomisk utjämning: 0.041. */
  share: number;
}

type Kind = keyof typeof ACCOUNTS;

interface ReserveAmount {
  amount: Amount;
  unit: string;
}

/** The amount of a year in the first row whose label is of every one of some kinds; null without one. */
function amountOf(sheet: Sheet, year: number, kinds: readonly Kind[]): ReserveAmount | null {
  for (const row of sheet.values.keys()) {
    const label = labelAt(sheet, row);
    if (!label || !kinds.every((kind) => accounts.has(label.text, kind))) continue;
    const column = columnsAbove(sheet, row, label.column).find((one) => one.year === year)?.column;
    const amount = column === undefined ? null : amountAt(sheet, row, column);
    if (amount) return { amount, unit: unitAbove(sheet, row) };
  }
  return null;
}

const firstOf = (sheets: readonly Sheet[], year: number, ...kinds: Kind[]): ReserveAmount | null =>
  sheets.map((sheet) => amountOf(sheet, year, kinds)).find((one) => one !== null) ?? null;

/** Taxes and grants of a year: of a row that has both, else of the two rows of a sheet. */
function income(sheets: readonly Sheet[], year: number): { value: number; unit: string } | null {
  const both = firstOf(sheets, year, "taxesFirst", "withGrants");
  if (both) return { value: both.amount.value, unit: both.unit };
  for (const sheet of sheets) {
    const [taxes, grants] = [amountOf(sheet, year, ["taxes"]), amountOf(sheet, year, ["grants"])];
    if (taxes && grants) return { value: taxes.amount.value + grants.amount.value, unit: taxes.unit };
  }
  return null;
}

/**
 * What is left in the resultatreserv of a year as a share of taxes and grants; null where the workbook lacks either, or states
 * them in different units.
 */
export function reserveLeft(sheets: readonly Sheet[], year: number): ReserveLeft | null {
  const sources = sheets.filter(isSource);
  const left = firstOf(sources, year, "reserve", "left");
  const base = income(sources, year);
  if (!left || !base || left.unit !== base.unit || base.value <= 0) return null;
  return { ...left, share: left.amount.value / base.value };
}
