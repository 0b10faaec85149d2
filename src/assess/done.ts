import { yearFirst } from "../domain/shapes";
import { UNREAD } from "../interpret/outcome/done";
import { endMonth } from "../interpret/time/period";
import { isInterim, periodOf } from "./periods";

/** Whether a time (`readDone`) is after the due date; null when the less precise of them leaves it open. */
export function isLate(on: string, due: string): boolean | null {
  if (on === UNREAD) return null;
  if (on === "some year") return due.length === 4 ? false : null;
  const length = Math.min(on.length, due.length);
  const [a, b] = [on.slice(0, length), due.slice(0, length)];
  if (a !== b) return a > b;
  const isEnd = on.length === 4 ? due.slice(4, 7) === "-12" : Number(due.slice(8)) >= 28;
  return on.length >= due.length || isEnd ? false : null;
}

/** Whether a time (`readDone`) is after a period has ended. */
export function isAfter(on: string, canonical: string): boolean {
  const period = periodOf(canonical);
  const year = Number(yearFirst(on));
  if (!period || period.year === 0 || year === 0) return false;
  return (
    year > period.year || (year === period.year && isInterim(canonical) && Number(on.slice(5, 7)) > endMonth(period))
  );
}
