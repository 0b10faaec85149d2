import { withYears, yearsIn } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";

/** A header as it is compared from year to year: lower case, with every year as the same mark. */
export const headerKey = (header: string): string => withYears(textKey(header), () => "#");

/** The same without its years, since a header without one may get it a year later; of a year alone, a mark. */
export const yearlessKey = (header: string): string =>
  textKey(withYears(header, () => "")) || (header === "" ? "" : "#");

/** A column as it is found again. */
export interface KnownColumn {
  header: string;
  /** Headers right before and right after; "" at the table's edge. */
  before: string;
  after: string;
  /** "D", or the row's number from 1 in a transposed table. */
  at: string;
}

/**
 * The places (indices) among `headers` that a column's correction is about: the same header, nearest to its neighbours of
 * old, else where it stood; a blank header needs both neighbours. Several: the header had no year, and has one of its own
 * for each. None: the column is gone.
 */
export function columnsFor(
  { header, before, after, at }: KnownColumn,
  headers: readonly { place: string; text: string }[],
): number[] {
  const near = (i: number): number =>
    Number(yearlessKey(headers[i - 1]?.text ?? "") === yearlessKey(before)) +
    Number(yearlessKey(headers[i + 1]?.text ?? "") === yearlessKey(after)) +
    (headers[i]!.place === at ? 0.5 : 0) +
    (textKey(headers[i]!.text) === textKey(header) ? 2 : 0);
  const same = headers
    .map((_, i) => i)
    .filter((i) => yearlessKey(headers[i]!.text) === yearlessKey(header) && (header !== "" || near(i) >= 3.5));
  const isOfEachYear = yearsIn(header).length === 0 && same.every((i) => yearsIn(headers[i]!.text).length > 0);
  return isOfEachYear ? same : same.sort((a, b) => near(b) - near(a)).slice(0, 1);
}
