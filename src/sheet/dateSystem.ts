import { getFormatDateInfo } from "numfmt";
import type { Book, Sheet, Value } from "./book";

/** Days from 1900-01-01 to 1904-01-01 as Excel counts them, with the 29th of February 1900 that never was. */
const DAYS_APART = 1462;

/** Whether a format shows a day, and not only a time of day or how long something takes. */
function showsDay(numberFormat: string): boolean {
  try {
    const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(numberFormat);
    return year || day || (month && !hours && !minutes && !seconds);
  } catch {
    return false;
  }
}

/** A cell's value that counts days from 1900, as a workbook counts them. */
export const valueIn = (value: Value, numberFormat: string | undefined, { date1904 }: Pick<Book, "date1904">): Value =>
  date1904 && typeof value === "number" && numberFormat !== undefined && showsDay(numberFormat)
    ? value - DAYS_APART
    : value;

function shifted(sheet: Sheet, by: number, isDated: (numberFormat: string | undefined) => boolean): Sheet {
  const values = sheet.values.map((row, r) =>
    row?.map((value, c): Value =>
      typeof value === "number" && isDated(sheet.formats[r]?.[c]?.numberFormat) ? value + by : value,
    ),
  );
  return { ...sheet, values };
}

/**
 * A workbook with its cells of dates counted from 1900, or with `date1904` from 1904, so that a number is the day that it was
 * in the workbook's own way of counting. The same workbook where it counts so already.
 */
export function countedFrom(book: Book, { date1904 }: Pick<Book, "date1904">): Book {
  if (book.date1904 === date1904) return book;
  const known = new Map<string, boolean>();
  const isDated = (numberFormat: string | undefined): boolean => {
    if (numberFormat === undefined) return false;
    const dated = known.get(numberFormat) ?? showsDay(numberFormat);
    known.set(numberFormat, dated);
    return dated;
  };
  const by = book.date1904 ? DAYS_APART : -DAYS_APART;
  return { ...book, date1904, sheets: book.sheets.map((sheet) => shifted(sheet, by, isDated)) };
}
