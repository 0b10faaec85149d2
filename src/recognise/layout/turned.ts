import { columnHeads } from "../../lexicon/columnHeads";
import type { Role } from "../../domain/plan";
import { textKey } from "../../interpret/text/text";
import { namesRole, readHeader, strengthOf } from "../../interpret/header/header";
import type { Region } from "./tableRegion";
import type { Area } from "../../sheet/address";
import { cellKey, keyColumn, keyRow, type Sheet } from "../../sheet/book";
import { gridOf, isBlank, type Grid, type Placing } from "../grid/grid";

/** Larger sheets are lists; nobody lays out so many measures side by side. */
const MOST_ROWS = 6000;
const MOST_COLUMNS = 200;

/** The area seen with rows for columns. */
const turnedArea = ({ top, left, bottom, right }: Area): Area => ({
  top: left,
  left: top,
  bottom: right,
  right: bottom,
});

/** Rows for columns. */
export const TURNED: Placing = { cell: (row, column) => ({ row: column, column: row }), area: turnedArea };

/**
 * The sheet seen with rows for columns, so that a table with its headers down the left side reads as any other. Hidden
 * columns are hidden rows of it. Null for an empty sheet, or one too large.
 */
export function turnedGrid(grid: Grid): Grid | null {
  const { sheet, used } = grid;
  if (!used || used.bottom >= MOST_ROWS || used.right >= MOST_COLUMNS) return null;
  const values: Sheet["values"] = [];
  const formats: Sheet["formats"] = [];
  let any = false;
  for (let r = used.top; r <= used.bottom; r++) {
    for (let c = used.left; c <= used.right; c++) {
      const value = sheet.values[r]?.[c];
      const format = sheet.formats[r]?.[c];
      if (!isBlank(value)) {
        (values[c] ??= [])[r] = value!;
        any = true;
      }
      if (format) (formats[c] ??= [])[r] = format;
    }
  }
  if (!any) return null;
  const turned: Sheet = {
    ...sheet,
    values,
    formats,
    formulas: new Map([...sheet.formulas].map(([key, formula]) => [cellKey(keyColumn(key), keyRow(key)), formula])),
    merges: sheet.merges.map(turnedArea),
    rows: new Map([...sheet.columns].flatMap(([c, { hidden }]) => (hidden ? [[c, { hidden }]] : []))),
    columns: new Map(),
    tables: [],
  };
  const { yearsInShort = false } = grid;
  return { ...gridOf(turned), turned: true, source: grid, placing: TURNED, yearsInShort };
}

/** Whether a turned region is a table with one column of labels and something beside them. */
export const readsSideways = ({ headers, headerRows, first, last }: Region): boolean =>
  headerRows.length === 1 &&
  last >= first &&
  !headers.some(({ text }) => columnHeads.has(textKey(text), "term")) &&
  namesMeasures(headers);

/**
 * Labels down the side need more than headers on top, since any list has words in its first column: a plain word for
 * goals or indicators, a plain word for a target, outcome, grade or trend, and no more unknown labels than known ones.
 */
function namesMeasures(headers: Region["headers"]): boolean {
  const readings = headers.filter(({ text }) => text !== "").map(({ text }) => readHeader(text));
  const heads = (roles: Role[]): boolean => readings.some((reading) => strengthOf(reading, ...roles) >= 0.75);
  const known = readings.filter(namesRole).length;
  return (
    known >= 3 &&
    known * 2 >= readings.length &&
    heads(["goal", "indicator"]) &&
    heads(["target", "outcome", "grade", "trend"])
  );
}
