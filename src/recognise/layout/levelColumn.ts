import { columnHeads } from "../../lexicon/columnHeads";
import { bySpaces, hasLetter, isDash } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { isBlank, type Grid } from "../grid/grid";
import { rankOf } from "../rows/outline";

/** The levels of a plan's rows as lists write them in a cell of their own: "KF-mål", "Nyckeltal", "Aktivitet". */
const isLevelWord = (key: string): boolean =>
  columnHeads.has(key, "levelLast") &&
  bySpaces(key).length <= 2 &&
  !(key.includes(" ") && columnHeads.has(key, "countFirst")) &&
  [...key].every((letter) => hasLetter(letter) || letter === " " || isDash(letter));

/** A level's word is short. */
const LONGEST = 30;

/** Rows looked at; a list shows its levels in the first. */
const ROWS = 200;

/** Whether a text is a level's word and nothing else. */
export const isLevel = (text: string): boolean => text.length <= LONGEST && isLevelWord(textKey(text));

/** Whether the column's cells from the row on state of each row what it is, in words of several ranks that come back. */
export function holdsLevels({ sheet, used }: Grid, column: number, from: number): boolean {
  const counts = new Map<string, number>();
  let rows = 0;
  for (let r = from; r <= Math.min(used!.bottom, from + ROWS); r++) {
    const value = sheet.values[r]?.[column];
    if (isBlank(value)) continue;
    const key = typeof value === "string" ? textKey(value) : "";
    if (!isLevel(key)) {
      if (rows < 3) return false;
      break;
    }
    rows++;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts.size <= 6 && rows > counts.size && new Set([...counts.keys()].map(rankOf)).size > 1;
}

/** The column with each row's level, starting two columns left of the headers; undefined without one. */
export const levelColumnUnder = (grid: Grid, columns: readonly number[], from: number): number | undefined =>
  [(columns[0] ?? 0) - 2, (columns[0] ?? 0) - 1, ...columns].find(
    (column) => column >= 0 && holdsLevels(grid, column, from),
  );
