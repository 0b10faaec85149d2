import { numbered, splitLabel } from "../../domain/shapes";
import { clean } from "../../interpret/text/text";
import { contains, type Area } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { cellsAlone, cellText, columnHidden, gridOf, type Grid } from "../grid/grid";
import { looksLikeHeader } from "../../interpret/header/header";
import { regionWith, type HeaderCell, type Region } from "./tableRegion";
import { MOST_COLUMNS, MOST_ROWS, namesMeasures, TURNED } from "./turned";

/** Characters. */
const LONGEST_LABEL = 50;

/** A label and its value in one cell: "Senaste värdet: 12,4 (2021)". */
interface LabelLine {
  row: number;
  column: number;
  label: string;
  value: string;
}

/** The label in a cell; an item of a numbered list is none. */
function labelIn(grid: Grid, row: number, column: number): LabelLine | null {
  const text = cellText(grid, row, column);
  const [label, value] = (numbered(text) === null && splitLabel(text, 2, LONGEST_LABEL, false)) || ["", ""];
  return label !== "" && looksLikeHeader(clean(label))
    ? { row, column, label: clean(label), value: clean(value) }
    : null;
}

/**
 * Pages that print a measure as lines of "label: value", at least three below one another, a blank line allowed; a
 * label that comes back begins the next measure. Read as tables with labels down the side, whose headers have no cells
 * of their own.
 */
export function labelLinesOf(grid: Grid, taken: Area[]): Region[] {
  const { used } = grid;
  if (!used || used.bottom >= MOST_ROWS || used.right >= MOST_COLUMNS) return [];
  const runs: LabelLine[][] = [];
  for (let column = used.left; column <= used.right; column++) {
    if (columnHidden(grid, column)) continue;
    let run: LabelLine[] = [];
    for (let row = used.top; row <= used.bottom; row++) {
      const isBlank = cellText(grid, row, column) === "" || taken.some((area) => contains(area, row, column));
      const found = isBlank ? null : labelIn(grid, row, column);
      const [first] = run;
      if (first && (isBlank ? row - run.at(-1)!.row > 1 : !found || found.label === first.label)) run = [];
      if (!found) continue;
      if (run.length === 0) runs.push(run);
      run.push(found);
    }
  }
  return runs.filter((run) => run.length >= 3 && namesMeasures(headersOf(run))).map((run) => regionOf(grid, run));
}

/**
 * The labelled cells of an area one column wide as a table, whatever they are about; cells without a label are not in
 * it. Null without any.
 */
export function labelLinesIn(grid: Grid, { top, bottom, left }: Area): Region | null {
  const run = Array.from({ length: bottom - top + 1 }, (_, i) => labelIn(grid, top + i, left) ?? []).flat();
  return run.length === 0 ? null : regionOf(grid, run);
}

const headersOf = (run: readonly LabelLine[]): HeaderCell[] =>
  run.map(({ row, label }) => ({ column: row, text: label }));

/** The sheet turned, with only what the labels state in its cells. */
function regionOf(source: Grid, run: readonly LabelLine[]): Region {
  const values: Sheet["values"] = [];
  for (const { row, column, value } of run) (values[column] ??= [])[row] = value;
  const [{ row: left, column }, { row: right }] = [run[0]!, run.at(-1)!];
  return regionWith(
    { ...gridOf(cellsAlone(source.sheet, values, [])), turned: true, source, placing: TURNED },
    { left, right, cells: headersOf(run), headerRows: [], first: column, last: column },
  );
}
