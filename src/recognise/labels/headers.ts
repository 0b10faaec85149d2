import { cellKey } from "../../sheet/book";
import { AT } from "./cells";
import { cellsIn, sizeOf, type Layout } from "./layout";

const OF_ROW = 16;
const NEAR = [-2, -1, 1, 2, 3];

/** How many features a row has, before what its words say. */
export const ROW_FEATURES = 3 + OF_ROW * (1 + NEAR.length);

/** Features of the rows of a sheet, by which rows of headers are told: its own, and those of the rows beside it. */
export function rowFeatures(layout: Layout): Float32Array {
  const count = layout.rows.length;
  const own = Array.from({ length: count }, (_, row) => ownFeatures(layout, row));
  const features = new Float32Array(count * ROW_FEATURES);
  for (let row = 0; row < count; row++) {
    const at = row * ROW_FEATURES;
    features.set([row, count - row, layout.rows[row]!], at);
    [0, ...NEAR].forEach((away, i) => {
      const near = own[row + away];
      if (near) features.set(near, at + 3 + i * OF_ROW);
    });
  }
  return features;
}

function ownFeatures(layout: Layout, row: number): number[] {
  const cells = cellsIn(layout, row);
  const facts = cells.map((i) => layout.cells[i]!.fact);
  const mean = (feature: number): number =>
    facts.reduce((sum, { features }) => sum + features[feature]!, 0) / facts.length;
  return [
    ...[facts.length, facts.length / layout.width, mean(AT.number), mean(AT.length)],
    ...[Math.max(...facts.map(({ length }) => length)), mean(AT.grade), mean(AT.demand), mean(AT.capital)],
    ...[mean(AT.period), mean(AT.year), mean(AT.headed), mean(AT.point), mean(AT.colon)],
    ...[new Set(facts.map(({ plain }) => plain)).size / facts.length, mean(AT.missing)],
    Number(cells.some((i) => layout.wide[i]! > 1)),
  ];
}

/** What stands over each cell in the block of header rows before it. */
export interface Headers {
  /** The headers' texts from the top; "" where there is none, and of header cells themselves. */
  text: string[];
  /** The lowest header over the cell; -1: none. */
  cell: Int32Array;
  /** Which block of header rows the cell stands under; -1: none, or itself in one. */
  block: Int32Array;
  /** Rows of the sheet since the block. */
  away: Float32Array;
  blocks: number;
}

/** The headers of each cell, where some rows (by their number) are header rows. */
export function headersOf(layout: Layout, isHead: (row: number) => boolean): Headers {
  const n = layout.cells.length;
  const headers: Headers = {
    text: new Array<string>(n).fill(""),
    cell: new Int32Array(n).fill(-1),
    block: new Int32Array(n).fill(-1),
    away: new Float32Array(n),
    blocks: 0,
  };
  let over = new Map<number, { text: string; cell: number }>();
  let block: number[] = [];
  for (let row = 0; row < layout.rows.length; row++) {
    if (isHead(row)) {
      block = row > 0 && isHead(row - 1) ? [...block, row] : [row];
      continue;
    }
    if (block.length === 0) continue;
    if (isHead(row - 1)) {
      over = new Map();
      headers.blocks++;
    }
    for (let i = layout.starts[row]!; i < layout.starts[row + 1]!; i++) {
      const { column } = layout.cells[i]!;
      const found = over.get(column) ?? headerAt(layout, block, column);
      over.set(column, found);
      headers.text[i] = found.text;
      headers.cell[i] = found.cell;
      headers.block[i] = headers.blocks - 1;
      headers.away[i] = layout.rows[row]! - layout.rows[block.at(-1)!]!;
    }
  }
  return headers;
}

/** The headers over a column, from the top. */
function headerAt(layout: Layout, block: readonly number[], column: number): { text: string; cell: number } {
  const parts: string[] = [];
  let cell = -1;
  for (const row of block) {
    const found = headerCell(layout, row, column, row === block.at(-1));
    if (found < 0) continue;
    const { plain } = layout.cells[found]!.fact;
    if (parts.at(-1) !== plain) {
      parts.push(plain);
      cell = found;
    }
  }
  return { text: parts.join(" | "), cell };
}

/** The cell at a place or merged over it; above the lowest row, a group's header stands left of its columns. */
function headerCell(layout: Layout, row: number, column: number, isLowest: boolean): number {
  const place = cellKey(layout.rows[row]!, column);
  const found = layout.at.get(place) ?? layout.merged.get(place);
  if (found !== undefined) return found;
  if (isLowest || sizeOf(layout, row) === 0) return -1;
  return cellsIn(layout, row).findLast((i) => layout.cells[i]!.column < column) ?? -1;
}
