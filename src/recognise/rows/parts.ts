import { grouped } from "../../domain/grouped";
import { beginsWithDigit, hasLetter } from "../../domain/shapes";
import { isGroup } from "../../interpret/header/header";
import { readPeriod } from "../../interpret/time/period";
import { textKey } from "../../interpret/text/text";
import { cellText, type Grid } from "../grid/grid";
import type { Region } from "../layout/tableRegion";
import type { RowKind } from "./kind";

/** Rows that name a measure, and the part of the organisation whose figures they hold; "" where a cell is blank. */
export interface PartRow {
  measure: string;
  part: string;
}

/** Longer texts name no part. */
const LONGEST = 60;

/**
 * Whether rows state the same measures once for each part of the organisation: most of them name a measure that comes
 * back, and hardly any does so twice with one part. Blank cells go on with what stands above. `crossed`: the parts come back
 * as well, which shows it whatever stands over them.
 */
export function areOfParts(rows: readonly PartRow[], crossed: boolean): boolean {
  const all = carried(rows);
  if (!arePartNames(all.map(({ part }) => part)) || all.some(({ measure }) => measure === "")) return false;
  const measures = all.map(({ measure }) => textKey(measure));
  if (!comeBack(measures)) return false;
  const parts = all.map(({ part }) => textKey(part));
  const distinct = new Set(measures.map((measure, i) => `${measure}\n${parts[i]}`)).size;
  return (all.length - distinct) * 10 <= all.length && (!crossed || comeBack(parts));
}

/** Names of parts, two at least: measures that come back do so twice with one that is alone. */
function arePartNames(parts: readonly string[]): boolean {
  const named = new Set(parts);
  return named.size > 1 && [...named].every(couldBePart);
}

/** Whether among texts there are so many names of parts as a table by parts has: asked of a column before its rows are. */
export const mayNameParts = (texts: readonly string[]): boolean => new Set(texts.filter(couldBePart)).size > 1;

/** Most keys are there twice or more. */
function comeBack(keys: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const again = keys.length - [...counts.values()].filter((count) => count === 1).length;
  return keys.length > 2 && again * 10 >= keys.length * 7;
}

/** The name of a school, a home or a department; women and men are groups of one figure. */
const couldBePart = (text: string): boolean =>
  text.length <= LONGEST && hasLetter(text) && !beginsWithDigit(text) && !isGroup(text) && readPeriod(text) === null;

/** Texts of a column with blank ones filled from above. */
function filledDown(texts: readonly string[]): string[] {
  let above = "";
  return texts.map((text) => (above = text || above));
}

/** The rows with blank cells filled from above. */
function carried(rows: readonly PartRow[]): PartRow[] {
  const parts = filledDown(rows.map(({ part }) => part));
  return filledDown(rows.map(({ measure }) => measure)).map((measure, i) => ({ measure, part: parts[i]! }));
}

/**
 * The column that names the part of the organisation whose figures a row holds, and what it names in each row of data;
 * null where each measure stands once. Below a heading the measures are others.
 */
export function partsIn(
  { grid, first }: Pick<Region, "grid" | "first">,
  kinds: readonly RowKind[],
  titles: readonly number[],
  candidates: readonly number[],
): { column: number; of: ReadonlyMap<number, string> } | null {
  if (candidates.length === 0) return null;
  const data = kinds.flatMap((kind, i) => (kind === "data" ? [first + i] : []));
  const heading = headings(kinds);
  let measures: string[] | undefined;
  for (const column of candidates) {
    const parts = data.map((row) => cellText(grid, row, column));
    if (new Set(parts).size < 2) continue;
    measures ??= carriedDown(grid, data, titles).map((measure, i) => `${heading[data[i]! - first]} ${measure}`);
    const rows = parts.map((part, i) => ({ measure: measures![i]!, part }));
    if (!areOfParts(rows, false)) continue;
    const named = carried(rows);
    return { column, of: new Map(data.map((row, i) => [row, named[i]!.part])) };
  }
  return null;
}

/** The last heading above each row; -1 before the first. */
function headings(kinds: readonly RowKind[]): number[] {
  let last = -1;
  return kinds.map((kind, i) => {
    const above = last;
    if (kind === "group") last = i;
    return above;
  });
}

/** What the titles of each row name, blank ones as above. */
function carriedDown(grid: Grid, rows: readonly number[], titles: readonly number[]): string[] {
  const columns = titles.map((title) => filledDown(rows.map((row) => cellText(grid, row, title))));
  return rows.map((_, i) => columns.map((texts) => texts[i]).join("\t"));
}

/**
 * The parts of the measures that several of them state for one period, in a table whose other measures stand once: a list
 * where each committee hands in its own, and some all. Null where none does. `period`: the column of the rows' periods.
 */
export function partsOfShared(
  { grid, first }: Pick<Region, "grid" | "first">,
  kinds: readonly RowKind[],
  titles: readonly number[],
  candidates: readonly number[],
  period: number | undefined,
): { column: number; of: ReadonlyMap<number, string> } | null {
  const data = kinds.flatMap((kind, i) => (kind === "data" ? [first + i] : []));
  const measures = carriedDown(grid, data, titles).map(textKey);
  for (const column of candidates) {
    const named = carried(data.map((row, i) => ({ measure: measures[i]!, part: cellText(grid, row, column) })));
    const rows = data.map((row, i) => ({
      row,
      ...named[i]!,
      at: period === undefined ? "" : textKey(cellText(grid, row, period)),
    }));
    if (!rows.every(({ part }) => part === "" || couldBePart(part))) continue;
    const shared = new Set(
      [...grouped(rows, ({ measure, at }) => `${measure}\n${at}`).values()].flatMap((same) =>
        new Set(same.map(({ part }) => textKey(part))).size > 1 ? [same[0]!.measure] : [],
      ),
    );
    const of = new Map(rows.flatMap(({ row, measure, part }) => (shared.has(measure) && part ? [[row, part]] : [])));
    if (of.size > 0) return { column, of };
  }
  return null;
}
