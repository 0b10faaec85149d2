import { twoDigits } from "../../domain/shapes";
import { dateOfSerial, isDateFormat } from "../../interpret/number/number";
import type { Sheet } from "../../sheet/book";
import { withReplacedRows } from "./replacedRows";

/** Fewer dates beside one another may be a start and an end. */
const LEAST = 3;

/**
 * The sheet with its headers of months as texts: at least three dates beside one another, each the first or the last
 * day of a month and as many months apart, in a row that otherwise holds texts, are "2024-01", "2024-02" … The sheet
 * itself where it has none.
 */
export function withMonths(sheet: Sheet): Sheet {
  const known = new Map<string | undefined, boolean>();
  const isDated = (format: string | undefined): boolean => {
    const dated = known.get(format) ?? isDateFormat(format);
    known.set(format, dated);
    return dated;
  };
  return withReplacedRows(sheet, (row, r) => {
    const months = monthsOf(sheet, r, isDated);
    return months && row.map((value, c) => months.get(c) ?? value);
  });
}

function monthsOf(
  { values, formats }: Sheet,
  r: number,
  isDated: (format: string | undefined) => boolean,
): Map<number, string> | null {
  const row = values[r]!;
  const dates = row.flatMap((value, column) =>
    typeof value === "number" && isDated(formats[r]?.[column]?.numberFormat) ? [{ column, month: monthOf(value) }] : [],
  );
  if (
    dates.length < LEAST ||
    row.some((value) => typeof value === "boolean") ||
    row.filter((value) => typeof value === "number").length > dates.length ||
    !row.some((value) => typeof value === "string")
  )
    return null;
  const [first, second] = dates.map(({ month }) => (month === null ? NaN : month)) as [number, number];
  const step = second - first;
  const even =
    step !== 0 && dates.every(({ column, month }, i) => month === first + i * step && column === dates[0]!.column + i);
  return even
    ? new Map(dates.map(({ column, month }) => [column, `${Math.floor(month! / 12)}-${twoDigits((month! % 12) + 1)}`]))
    : null;
}

/** Months since year 0 of a month's first or last day; null for any other day. */
function monthOf(serial: number): number | null {
  const day = dateOfSerial(serial);
  if (day === null) return null;
  if (!day.endsWith("-01") && !dateOfSerial(serial + 1)?.endsWith("-01")) return null;
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
