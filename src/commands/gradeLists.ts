import type { Recognition } from "../domain/plan";
import { textKey } from "../interpret/text/text";
import { columnIndex, overlaps, parseArea, parseRef, type Area } from "../sheet/address";
import { isSource, type Book } from "../sheet/book";
import { choicesOf } from "../sheet/choices";

/** A list of fewer words is no scale. */
const FEWEST = 2;

/** Of more words a list is of something else. */
const MOST = 12;

/** The cells of a sheet where grades stand, or may: those that are printed, and the columns of grades. */
function gradeAreas({ plan, tables }: Recognition, sheet: string): Area[] {
  const printed = [...plan.goals, ...plan.indicators]
    .flatMap(({ grades }) => grades)
    .flatMap(({ cell = "" }) => parseRef(cell) ?? [])
    .filter((at) => at.sheet === sheet)
    .map(({ area }) => area);
  const columns = tables
    .filter((table) => table.sheet === sheet && table.orientation === "rows")
    .flatMap(({ range, columns: all }) => {
      const area = parseArea(range);
      return all.flatMap(({ role, column }): Area[] => {
        const at = columnIndex(column ?? "");
        return area && at !== null && role === "grade" ? [{ ...area, left: at, right: at }] : [];
      });
    });
  return [...printed, ...columns];
}

/**
 * The words that may be chosen in the cells of grades, list by list, each in its own order: what a workbook says itself of
 * which words there are, printed or not. A list that several cells have is there once; the longest first.
 */
export function gradeLists(book: Book, recognition: Recognition): string[][] {
  const found = new Map<string, string[]>();
  for (const sheet of book.sheets.filter(isSource)) {
    if (sheet.validations.length === 0) continue;
    const cells = gradeAreas(recognition, sheet.name);
    for (const rule of sheet.validations) {
      if (!rule.areas.some((area) => cells.some((cell) => overlaps(area, cell)))) continue;
      const words = choicesOf(book, sheet, rule) ?? [];
      if (words.length >= FEWEST && words.length <= MOST) found.set(JSON.stringify(words.map(textKey)), words);
    }
  }
  return [...found.values()].sort((a, b) => b.length - a.length);
}
