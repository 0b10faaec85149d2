import { hasLetter, yearsIn } from "../../domain/shapes";
import { readValue } from "../../interpret/number/number";
import { readPeriod } from "../../interpret/time/period";
import { clean } from "../../interpret/text/text";
import { Lexicon } from "../../lexicon/lexicon";
import { ACCOUNTS } from "../../lexicon/words/accounts";
import { cellRef } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { formatAt, isError, valueAt } from "../../sheet/book";
import type { Amount } from "./finances";

/** The words of rows and columns of amounts. */
export const accounts = new Lexicon<keyof typeof ACCOUNTS>(ACCOUNTS);

/** The amount in a cell; null for a share, a word, a blank or an error. */
export function amountAt(sheet: Sheet, row: number, column: number): Amount | null {
  const value = valueAt(sheet, row, column);
  if (isError(value)) return null;
  const reading = readValue(value, formatAt(sheet, row, column)?.numberFormat);
  if (reading.kind !== "number" || reading.unit === "%") return null;
  return { value: reading.value, decimals: Math.min(3, reading.decimals), cell: cellRef(sheet.name, row, column) };
}

/** The text of a cell; "" for any other value. */
function wordsAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? clean(value) : "";
}

/** The first text of a row and its column; null where it has none. */
export function labelAt(sheet: Sheet, row: number): { text: string; column: number } | null {
  const cells = sheet.values[row] ?? [];
  const column = cells.findIndex((value) => typeof value === "string" && hasLetter(value));
  return column < 0 ? null : { text: wordsAt(sheet, row, column), column };
}

/** The text of a header, also of a year that is a number. */
export function headerAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" ? String(value) : wordsAt(sheet, row, column);
}

/** The year that a header names: "2024", "Utfall 2024", "Bokslut 2024"; undefined for none. */
export const yearOf = (header: string): number | undefined => readPeriod(yearsIn(header)[0] ?? "")?.year;

/** The units of amounts, by the words for each. */
const UNITS = { millions: "mnkr", thousands: "tkr", billions: "mdkr" } as const;

/** The unit of amounts, by the texts of a sheet down to a row: "mnkr", "tkr", "mdkr"; "" where none is stated. */
export function unitAbove(sheet: Sheet, bottom: number): string {
  for (let row = bottom; row >= 0; row--)
    for (const value of sheet.values[row] ?? []) {
      const [first] = typeof value === "string" ? accounts.hits(value, "millions", "thousands", "billions") : [];
      if (first) return UNITS[first.concept as keyof typeof UNITS];
    }
  return "";
}
