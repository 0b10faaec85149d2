import type { Measurement } from "../domain/plan";
import { byLetters, hasDigit } from "../domain/shapes";
import { factsOf } from "../interpret/facts";
import { parsePeriod, partOf, periodText, yearOf } from "../interpret/time/period";

/** What a note says that a value is of; undefined: no note says another period than its column's. */
export const periodNote = ({ period, marks = [] }: Pick<Measurement, "period" | "marks">): string | undefined =>
  marks.find(({ note }) => note?.period !== undefined && note.period === period)?.note?.text;

/**
 * When a value is of, as readers say it: "januari–oktober 2025", or in the words of its note where it ends within a month
 * ("t.o.m. 15 juli 2025").
 */
export function saidPeriod(one: Pick<Measurement, "period" | "marks">): string {
  if (parsePeriod(one.period)?.kind === "soFar") return periodText(one.period);
  const year = yearOf(one.period) ?? 0;
  const isOwn = (part: string): boolean => partOf(year, factsOf(part).partOfAccount ?? "")?.canonical === one.period;
  const said = byLetters(periodNote(one) ?? "", ",;.")
    .flatMap((clause) => factsOf(clause).yearSoFar ?? [])
    .find(isOwn);
  return said === undefined ? periodText(one.period) : hasDigit(said) ? said : `${said} ${year}`;
}
