import { areDigits, yearsIn } from "../../domain/shapes";
import { textKey } from "../text/text";
import { dayIn } from "./date";
import { partOfYear } from "./partOfYear";
import { monthsTo, parsePeriod, readPeriod } from "./period";

/**
 * The day, month or year that a text names as when something is to be done: "2024-09-30", "2024-09", "2024". A part of a year
 * is its last month; without a year of its own it is of `year`. Undefined: it names none ("löpande").
 */
export function timeIn(text: string, year: string): string | undefined {
  const dated = yearsIn(text).length > 0 || year === "" ? text : `${text} ${year}`;
  const day = dayIn(text) ?? dayIn(dated);
  if (day !== undefined) return day;
  const named = readPeriod(text)?.canonical ?? (year === "" ? undefined : partOfYear(textKey(text), year));
  const period = named === undefined ? null : parsePeriod(named);
  if (!period || period.year === 0 || areDigits(text) !== (period.kind === "year" && text.length === 4))
    return undefined;
  const months = monthsTo(named!);
  return months === null ? String(period.year) : `${period.year}-${String(months).padStart(2, "0")}`;
}
