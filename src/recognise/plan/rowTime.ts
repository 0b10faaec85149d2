import type { Mark } from "../../domain/proof";
import { bySpaces, trimmed } from "../../domain/shapes";
import { endMonth, endsYear, parsePeriod, partOf, readPeriod, type Period } from "../../interpret/time/period";

/** Parts that end with a year without being all of it. */
const LAST_PARTS: ReadonlySet<Period["kind"]> = new Set(["term", "tertial", "quarter", "half"]);

/** Whether a period of the header's year is another than the header's: it ends before that, or is its last part. */
const isPartOf = (said: Period, own: Period): boolean =>
  said.kind !== "schoolYear" &&
  (endMonth(said) < endMonth(own) || (own.kind === "year" && endsYear(said) && LAST_PARTS.has(said.kind)));

/**
 * What a row's own cell of its time ("2022", "aug 2024", "HT") says of a value under a header of the period `headed`: that it is
 * of an earlier one, or of a part; of a later year it cannot be. Undefined: of that period, of a plan of several years, or how
 * often it is measured.
 */
export function rowTime(text: string, headed: string): Pick<NonNullable<Mark["note"]>, "about" | "period"> | undefined {
  const own = parsePeriod(headed);
  const named = readPeriod(text);
  const said = named && named.year === 0 ? partOf(own?.year ?? 0, named.canonical) : named;
  if (!own || !said || own.year === 0) return undefined;
  if (said.year > own.year) return said.kind === "year" ? { about: "time" } : undefined;
  return said.year < own.year || isPartOf(said, own) ? { about: "period", period: said.canonical } : undefined;
}

/** What a row's own cell of its time has after the period: "länet" of "2024 – länet". "": nothing, or it names none. */
export function besideTime(text: string): string {
  const whole = readPeriod(text)?.canonical;
  const words = bySpaces(text);
  const last = words.findIndex((_, i) => readPeriod(words.slice(0, i + 1).join(" "))?.canonical === whole);
  return whole === undefined ? "" : trimmed(words.slice(last + 1).join(" "), " –-,;:()");
}

/** Whether a row's time is a month of a year: when its value is from, and not how often or until when something is measured. */
export function isMonth(text: string): boolean {
  const said = readPeriod(text);
  return said?.kind === "month" && said.year !== 0;
}
