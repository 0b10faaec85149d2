import { twoDigits } from "../domain/shapes";

/** A time in local wall-clock form: "2022-02-11T14:05". */
export function wallClock(now: Date): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}T${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
}
