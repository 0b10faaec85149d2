import { isError } from "../../../../src/sheet/book";
import type { Value } from "../../../../src/sheet/book";
import { ERRORS, numberIn } from "../coerce";
import type { Matrix } from "../coerce";
import type { Scope } from "../reference";
import { define, numbers } from "./definition";
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
  return serial < 0 || number > LAST ? ERRORS.num : serial;
}

const part = (name: keyof Day): Definition => define("n", (serial: number, scope: Scope) => dayOf(serial, scope)?.[name] ?? ERRORS.num);
const clock = (seconds: number, turns: number): Definition =>
  define("n", (serial: number) => (serial < 0 ? ERRORS.num : Math.floor(Math.round((serial - Math.floor(serial)) * 86_400) / seconds) % turns));

const monthsOn = (serial: number, months: number, scope: Scope, last: boolean): Value => {
  const from = dayOf(serial, scope);
  if (!from) return ERRORS.num;
  const month = from.month + Math.trunc(months);
  const end = new Date(Date.UTC(from.year, month, 0)).getUTCDate();
  return serialOf(from.year, month, last ? end : Math.min(from.day, end), scope);
};

/** Monday is 0. */
const weekday = (serial: number, scope: Scope): number => (((Math.floor(serial) + (scope.book.date1904 ? 1462 : 0) + 5) % 7) + 7) % 7;

/** Where the week begins for WEEKDAY's and WEEKNUM's types, from Monday = 0. */
const STARTS: Record<number, number> = { 1: 6, 2: 0, 3: 0, 11: 0, 12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6 };

const today = (scope: Scope): Value =>
  scope.now ? serialOf(scope.now.getFullYear(), scope.now.getMonth() + 1, scope.now.getDate(), scope) : ERRORS.na;

function weekOfYear(serial: number, type: number, scope: Scope): Value {
  const day = dayOf(serial, scope);
  if (!day) return ERRORS.num;
  if (type === 21) {
    const thursday = Math.floor(serial) - weekday(serial, scope) + 3;
    const first = serialOf(dayOf(Math.max(1, thursday), scope)!.year, 1, 1, scope);
    return Math.floor((thursday - Number(first)) / 7) + 1;
  }
  const start = STARTS[type];
  if (start === undefined || type === 3) return ERRORS.num;
  const first = Number(serialOf(day.year, 1, 1, scope));
  return Math.floor((Math.floor(serial) - first + ((weekday(first, scope) - start + 7) % 7)) / 7) + 1;
}

/** Whole years, months or days between two dates, as DATEDIF has it. */
function between(from: number, to: number, unit: string, scope: Scope): Value {
  const a = dayOf(from, scope);
  const b = dayOf(to, scope);
  if (!a || !b || from > to) return ERRORS.num;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "YM":
      return months % 12;
    case "MD":
      return Math.floor(to) - Number(serialOf(a.year, a.month + months, a.day, scope));
    case "YD":
      return Math.floor(to) - Number(serialOf(a.year + Math.floor(months / 12), a.month, a.day, scope));
    default:
      return ERRORS.num;
  }
}

/** Monday to Friday, without the holidays. */
function workdays(from: number, to: number, holidays: Value | Matrix | undefined, scope: Scope): Value {
  const free = numbers(holidays === undefined ? [] : [holidays]);
  if (!Array.isArray(free)) return free;
  const [first, last] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  const off = new Set(free.map(Math.floor));
  let found = 0;
  for (let day = first; day <= last; day++) if (weekday(day, scope) < 5 && !off.has(day)) found++;
  return from > to ? -found : found;
}

export const DATES: Record<string, Definition> = {
  DATE: define("n n n", (year: number, month: number, day: number, scope: Scope) =>
    year < 0 || year > 9999 ? ERRORS.num : serialOf(Math.trunc(year) + (year < 1900 ? 1900 : 0), Math.trunc(month), Math.trunc(day), scope),
  ),
  YEAR: part("year"),
  MONTH: part("month"),
  DAY: part("day"),
  HOUR: clock(3600, 24),
  MINUTE: clock(60, 60),
  SECOND: clock(1, 60),
  TIME: define("n n n", (hours: number, minutes: number, seconds: number) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? ERRORS.num : (total % 86_400) / 86_400;
  }),
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
  DAYS: define("n n", (to: number, from: number, scope: Scope) => (dayOf(to, scope) && dayOf(from, scope) ? Math.floor(to) - Math.floor(from) : ERRORS.num)),
  EDATE: define("n n", (serial: number, months: number, scope: Scope) => monthsOn(serial, months, scope, false)),
  EOMONTH: define("n n", (serial: number, months: number, scope: Scope) => monthsOn(serial, months, scope, true)),
  DATEDIF: define("n n t", between),
  NETWORKDAYS: define("n n m?", workdays),
  WORKDAY: define("n n m?", (from: number, count: number, holidays: Value | Matrix | undefined, scope: Scope) => {
    const step = Math.sign(Math.trunc(count));
    let day = Math.floor(from);
    for (let left = Math.abs(Math.trunc(count)); left > 0 && dayOf(day, scope); ) if (Math.abs(Number(workdays((day += step), day, holidays, scope))) === 1) left--;
    return dayOf(day, scope) ? day : ERRORS.num;
  }),
  WEEKDAY: define("n n?", (serial: number, type: number | undefined, scope: Scope) => {
    const start = STARTS[Math.trunc(type ?? 1)];
    return start === undefined || serial < 0 ? ERRORS.num : ((weekday(serial, scope) - start + 7) % 7) + (type === 3 ? 0 : 1);
  }),
  WEEKNUM: define("n n?", (serial: number, type: number | undefined, scope: Scope) => weekOfYear(serial, Math.trunc(type ?? 1), scope)),
  ISOWEEKNUM: define("n", (serial: number, scope: Scope) => weekOfYear(serial, 21, scope)),
};
