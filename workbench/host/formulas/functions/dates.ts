import { type Value } from "../../../../src/sheet/book";
import { ERRORS } from "../coerce";
import { type Scope } from "../reference";
import { define, type Definition } from "./definition";

const DAY = 86_400_000;
/**
 * Serial numbers count from 1899-12-30 (or 1904-01-01): right from 1 March 1900 on, since Excel believes in that year's
 * 29 February.
 */
const epochOf = ({ book }: Scope): number => (book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30));
const dayOf = (serial: number, scope: Scope): Date => new Date(epochOf(scope) + Math.floor(serial) * DAY);

/**
 * The serial number of a day; months (from 0) and days beyond their ends roll over; #NUM! outside the years that Excel
 * knows.
 */
function serialOf(year: number, month: number, day: number, scope: Scope): Value {
  const date = new Date(0).setUTCFullYear(year, month, day);
  return date >= epochOf(scope) && date < Date.UTC(10_000, 0) ? Math.round((date - epochOf(scope)) / DAY) : ERRORS.num;
}

const part = (read: (date: Date) => number): Definition =>
  define("n", (serial: number, scope: Scope) =>
    serial >= 0 && serial < 2_958_466 ? read(dayOf(serial, scope)) : ERRORS.num,
  );

/** The same day, or the last, so many months on. */
const monthsOn = (last: boolean): Definition =>
  define("n n", (serial: number, months: number, scope: Scope) => {
    const from = dayOf(serial, scope);
    const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + Math.trunc(months)];
    const end = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return serialOf(year, month, last ? end : Math.min(from.getUTCDate(), end), scope);
  });

/** The clock, as the host's own time zone shows it; TODAY without the hours. */
const clock = (round: (serial: number) => number): Definition =>
  define("", (scope: Scope) =>
    scope.now
      ? round((scope.now.getTime() - scope.now.getTimezoneOffset() * 60_000 - epochOf(scope)) / DAY)
      : ERRORS.na,
  );

export const DATES: Record<string, Definition> = {
  DATE: define("n n n", (year: number, month: number, day: number, scope: Scope) =>
    serialOf(Math.trunc(year) + (year >= 0 && year < 1900 ? 1900 : 0), Math.trunc(month) - 1, Math.trunc(day), scope),
  ),
  YEAR: part((date) => date.getUTCFullYear()),
  MONTH: part((date) => date.getUTCMonth() + 1),
  DAY: part((date) => date.getUTCDate()),
  TODAY: clock(Math.floor),
  NOW: clock((serial) => serial),
  EDATE: monthsOn(false),
  EOMONTH: monthsOn(true),
};
