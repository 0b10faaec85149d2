import { numbered, splitLabel } from "../../domain/shapes";
import { clean } from "../../interpret/text/text";
import type { Area } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { cellsAlone, cellText, columnHidden, gridOf, type Grid } from "../grid/grid";
import { looksLikeHeader } from "../../interpret/header/header";
import { regionWith, type Region } from "./tableRegion";
import { MOST_COLUMNS, MOST_ROWS, namesMeasures, TURNED } from "./turned";

/** Characters. */
const LONGEST_LABEL = 50;

/** "Senaste värdet: 12,4 (2021)": a label and its value in one cell; an item of a numbered list is none. */
function labelled(text: string): { label: string; value: string } | null {
  const [label, value] = (numbered(text) === null && splitLabel(text, 2, LONGEST_LABEL, false)) || ["", ""];
  return label !== "" && looksLikeHeader(clean(label)) ? { label: clean(label), value: clean(value) } : null;
}

/** The sheet turned, with only what labels state in its cells. */
function valuesGrid(source: Grid, cells: { row: number; column: number; value: string }[]): Grid {
  const values: Sheet["values"] = [];
  for (const { row, column, value } of cells) (values[column] ??= [])[row] = value;
  return {
    ...gridOf(cellsAlone(source.sheet, values, [])),
    turned: true,
    source,
    placing: TURNED,
  };
}

/**
 * Pages that print a measure as lines of "label: value", at least three below one another, a blank line allowed; a
 * label that comes back begins the next measure. Read as tables with labels down the side, whose headers have no cells
 * of their own.
 */
export function labelLinesOf(grid: Grid, taken: Area[]): Region[] {
  const { used } = grid;
  if (!used || used.bottom >= MOST_ROWS || used.right >= MOST_COLUMNS) return [];
  const regions: Region[] = [];
  for (let column = used.left; column <= used.right; column++) {
    if (columnHidden(grid, column)) continue;
    let run: { row: number; column: number; label: string; value: string }[] = [];
    const close = (): void => {
      const headers = run.map(({ row, label }) => ({ column: row, text: label }));
      if (run.length >= 3 && namesMeasures(headers)) regions.push(pageRegion(valuesGrid(grid, run), headers, column));
      run = [];
    };
    for (let row = used.top; row <= used.bottom + 1; row++) {
      const inside = taken.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      const text = inside ? "" : cellText(grid, row, column);
      const found = labelled(text);
      if (run.length > 0 && (text === "" ? row - run.at(-1)!.row > 1 : !found || found.label === run[0]!.label))
        close();
      if (found) run.push({ row, column, ...found });
    }
    close();
  }
  return regions;
}

/**
 * The labelled cells of an area one column wide as a table, whatever they are about; cells without a label are not in
 * it. Null without any.
 */
export function labelLinesIn(grid: Grid, { top, bottom, left }: Area): Region | null {
  const run = Array.from({ length: bottom - top + 1 }, (_, i) => ({
    row: top + i,
    column: left,
    found: labelled(cellText(grid, top + i, left)),
  })).flatMap(({ found, ...at }) => (found ? [{ ...at, ...found }] : []));
  return run.length === 0
    ? null
    : pageRegion(
        valuesGrid(grid, run),
        run.map(({ row, label }) => ({ column: row, text: label })),
        left,
      );
}

const pageRegion = (grid: Grid, cells: Region["headers"], column: number): Region =>
  regionWith(grid, {
    left: cells[0]!.column,
    right: cells.at(-1)!.column,
    cells,
    headerRows: [],
    first: column,
    last: column,
  });
