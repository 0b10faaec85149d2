import { withoutColon } from "../../domain/shapes";
import type { Area } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { cellsAlone, cellText, columnHidden, filled, formatOf, gridOf, isBlank, type Grid } from "../grid";
import { looksLikeHeader } from "../../interpret/header/header";
import type { Region } from "./tableRegion";
import { titleParts } from "../../interpret/header/title";
import { MOST_COLUMNS, MOST_ROWS, namesMeasures, TURNED } from "./turned";

/** Labels below one another with a value beside each, under a name. */
interface Card {
  column: number;
  heading: number;
  labels: number[];
}

/**
 * Cards: a measure's name in a cell on its own, and right below it at least three labels with values in the cells to
 * their right. Each is read as a table with labels down the side, where the name is the value of a label of its own.
 */
export function cardsOf(grid: Grid, taken: readonly Area[]): Region[] {
  const { used } = grid;
  if (!used || used.bottom >= MOST_ROWS || used.right >= MOST_COLUMNS) return [];
  const regions: Region[] = [];
  for (let column = used.left; column < used.right; column++) {
    if (columnHidden(grid, column)) continue;
    for (let row = used.top; row <= used.bottom; row++) {
      if (
        taken.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)
      )
        continue;
      const card = cardAt(grid, row, column);
      const region = card && cardRegion(grid, card);
      if (!region) continue;
      regions.push(region);
      row = card.labels.at(-1)!;
    }
  }
  return regions;
}

/** The card whose name is in the cell; null without one. */
function cardAt(grid: Grid, heading: number, column: number): Card | null {
  const name = cellText(grid, heading, column);
  const right = Math.max(column + 1, grid.merged(heading, column)?.right ?? 0);
  if (name.length < 6 || name.length > 150 || looksLikeHeader(name) || filled(grid, heading, column, right).length > 1)
    return null;
  const labels: number[] = [];
  for (let row = heading + 1; row <= grid.used!.bottom; row++) {
    const text = labelText(grid, row, column);
    if (text === "") break;
    if (!looksLikeHeader(text)) return labels.length === 0 ? null : { column, heading, labels };
    labels.push(row);
  }
  return labels.length >= 3 ? { column, heading, labels } : null;
}

const labelText = (grid: Grid, row: number, column: number): string => withoutColon(cellText(grid, row, column));

function cardRegion(grid: Grid, { column, heading, labels }: Card): Region | null {
  const name = cellText(grid, heading, column);
  const filled = labels.filter((row) => !isBlank(grid.sheet.values[row]?.[column + 1]));
  const headers = [
    { column: heading, text: titleParts(name).level ?? "Indikator" },
    ...labels.map((row) => ({ column: row, text: labelText(grid, row, column) })),
  ];
  if (labels.length < 3 || filled.length * 2 < labels.length || !namesMeasures(headers)) return null;
  const values: Sheet["values"] = [];
  const formats: Sheet["formats"] = [];
  values[column] = [];
  values[column + 1] = [];
  formats[column + 1] = [];
  values[column + 1]![heading] = grid.sheet.values[heading]![column]!;
  for (const row of labels) {
    values[column]![row] = grid.sheet.values[row]![column]!;
    const value = grid.sheet.values[row]![column + 1];
    const format = formatOf(grid, row, column + 1);
    if (value !== undefined) values[column + 1]![row] = value;
    if (format) formats[column + 1]![row] = format;
  }
  return {
    grid: {
      ...gridOf(cellsAlone(grid.sheet, values, formats)),
      turned: true,
      source: grid,
      placing: {
        ...TURNED,
        // The name is left of the other values.
        cell: (row, at) => (at === heading ? { row: heading, column } : TURNED.cell(row, at)),
      },
    },
    area: { top: column, left: heading, bottom: column + 1, right: labels.at(-1)! },
    titleRows: [],
    headerRows: [column],
    first: column + 1,
    last: column + 1,
    headers,
  };
}
