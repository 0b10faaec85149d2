import { oneLine } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import type { HeaderCell } from "../layout/tableRegion";
import { readHeader } from "../../interpret/header/header";

/** A running number in a header: neither a year nor a part of one. */
const NUMBER = /(?<![\p{L}\d.])\d{1,2}(?![\d.]|\p{L})/u;

/** A header without its running number. */
export const withoutNumber = (text: string): string => oneLine(text.replace(NUMBER, " ")).trim();

const numberOf = (text: string): number => Number(NUMBER.exec(text)?.[0] ?? 0);

/**
 * Columns that stand several times side by side, each time for one more measure of the row: "Indikator 1 | Mål 1 |
 * Indikator 2 | Mål 2", or the same headers once more. Each set as places among the headers, from the measure on; none
 * where no header of measures comes back so.
 */
export function columnSets(headers: readonly HeaderCell[]): number[][] {
  const bases = headers.map(({ text }) => textKey(withoutNumber(text)));
  const numbers = headers.map(({ text }) => numberOf(text));
  const follows = (first: number, width: number, nth: number): boolean => {
    const number = numbers[first + nth * width];
    return Array.from({ length: width }, (_, i) => first + i).every((at) => {
      const other = at + nth * width;
      if (bases[at] === "" || bases[other] !== bases[at]) return false;
      return numbers[other] === 0
        ? numbers[at] === 0 && width > 1
        : numbers[other] === number && numbers[at]! < number!;
    });
  };
  for (const [first, base] of bases.entries()) {
    if (base === "" || (readHeader(base).scores.indicator ?? 0) < 0.75) continue;
    const width = bases.indexOf(base, first + 1) - first;
    let sets = 1;
    while (width > 0 && follows(first, width, sets)) sets++;
    if (sets > 1)
      return Array.from({ length: sets }, (_, nth) => Array.from({ length: width }, (_, i) => first + nth * width + i));
  }
  return [];
}
