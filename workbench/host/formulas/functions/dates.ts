import { isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { ERRORS, numberIn } from "../coerce";
import type { Scope } from "../reference";
import { define } from "./definition";
import type { Definition } from "./definition";

interface Day {
  year: number;
  month: number;
  day: number;
}

const DAY = 86_400_000;
/** Serial 61 is 1 March 1900; 60 is the 29 February that Excel believes in. */
const EPOCH = Date.UTC(1899, 11, 30);
const LAST = 2_958_465;

/** Year, month (1–12) and day of a serial number; null outside 1900–9999. */
function dayOf(serial: number, scope: Scope): Day | null {
  const number = Math.floor(serial) + (scope.book.date1904 ? 1462 : 0);
  if (number < 0 || number > LAST) return null;
  if (number === 60) return { year: 1900, month: 2, day: 29 };
  if (number === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (number < 60 ? number + 1 : number) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial number of a day; months and days beyond their ends roll over. */
function serialOf(year: number, month: number, day: number, scope: Scope): Value {
  const first = Math.round((new Date(0).setUTCFullYear(year, month - 1, 1) - EPOCH) / DAY);
  const number = (first < 61 ? first - 1 : first) + day - 1;
  const serial = number - (scope.book.date1904 ? 1462 : 0);
  return serial >= 0 && number <= LAST ? serial : ERRORS.num;
}

const part = (name: keyof Day): Definition => define("n", (serial: number, scope: Scope) => dayOf(serial, scope)?.[name] ?? ERRORS.num);
const monthsOn = (serial: number, months: number, scope: Scope, last: boolean): Value => {
  const from = dayOf(serial, scope);
  if (!from) return ERRORS.num;
  const month = from.month + Math.trunc(months);
  const end = new Date(Date.UTC(from.year, month, 0)).getUTCDate();
  return serialOf(from.year, month, last ? end : Math.min(from.day, end), scope);
};

const today = (scope: Scope): Value =>
  scope.now ? serialOf(scope.now.getFullYear(), scope.now.getMonth() + 1, scope.now.getDate(), scope) : ERRORS.na;

export const DATES: Record<string, Definition> = {
  DATE: define("n n n", (year: number, month: number, day: number, scope: Scope) =>
    year < 0 || year > 9999 ? ERRORS.num : serialOf(Math.trunc(year) + (year < 1900 ? 1900 : 0), Math.trunc(month), Math.trunc(day), scope),
  ),
  YEAR: part("year"),
  MONTH: part("month"),
  DAY: part("day"),
  TODAY: define("", today),
  NOW: define("", (scope: Scope) => {
    const day = today(scope);
    const { now } = scope;
    return isError(day) || !now ? day : Number(day) + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
  }),
  DATEVALUE: define("t", (text: string) => {
    const serial = numberIn(text);
    return serial === null || !/[-/ .]/.test(text.trim()) ? ERRORS.value : Math.floor(serial);
  }),
  EDATE: define("n n", (serial: number, months: number, scope: Scope) => monthsOn(serial, months, scope, false)),
  EOMONTH: define("n n", (serial: number, months: number, scope: Scope) => monthsOn(serial, months, scope, true)),
};
